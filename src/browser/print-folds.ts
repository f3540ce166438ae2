import { watchPrinting } from './watch-printing.ts';

/** On paper nothing can be opened: every fold below `root` stands open while the page is printed. */
export function openFoldsInPrint(root: HTMLElement): void {
  const closed = new Set<HTMLDetailsElement>();
  watchPrinting((isPrinting) => {
    if (!isPrinting) {
      for (const fold of closed) fold.open = false;
      closed.clear();
      return;
    }
    for (const fold of root.querySelectorAll('details'))
      if (!fold.open) {
        closed.add(fold);
        fold.open = true;
      }
  });
}
