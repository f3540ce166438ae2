/** Draws a tool in place of what the build drew; whoever was typing goes on where they were. */
export function drawOver(root: HTMLElement, draw: () => void): void {
  const goOn = holdFocus();
  root.textContent = '';
  draw();
  goOn();
}

/** Controls that are typed into have a caret; others have none, or say null of it. */
type Control = HTMLElement &
  Partial<Pick<HTMLInputElement, 'selectionStart' | 'setSelectionRange'>>;

/** Called once what has the focus now was drawn anew, this gives it back, the caret where it was. */
export function holdFocus(): () => void {
  // Nothing else takes the focus on a page of ours.
  const before = document.activeElement as Control | null;
  const at = before?.selectionStart ?? null;
  return () => {
    if (before?.isConnected !== false) return;
    const after: Control | null = document.getElementById(before.id);
    after?.focus({ preventScroll: true });
    if (at !== null) after?.setSelectionRange?.(at, at);
  };
}
