/** On paper nothing can be opened: every fold below `root` stands open while the page is printed. */
export function openFoldsInPrint(root: HTMLElement): void {
  const closed = new Set<HTMLDetailsElement>();
  const open = (): void => {
    for (const fold of root.querySelectorAll('details'))
      if (!fold.open) {
        closed.add(fold);
        fold.open = true;
      }
  };
  const restore = (): void => {
    for (const fold of closed) fold.open = false;
    closed.clear();
  };
  addEventListener('beforeprint', open);
  addEventListener('afterprint', restore);
}
