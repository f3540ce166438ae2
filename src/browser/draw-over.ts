/** Draws a tool in place of what the build drew; whoever was typing goes on where they were. */
export function drawOver(root: HTMLElement, draw: () => void): void {
  const goOn = holdFocus();
  root.textContent = '';
  draw();
  goOn();
}

/** Called once what has the focus now was drawn anew, this gives it back, the caret where it was. */
export function holdFocus(): () => void {
  const before = document.activeElement;
  const at = isTyped(before) ? before.selectionStart : null;
  return () => {
    const after = before?.isConnected === false && document.getElementById(before.id);
    if (!after) return;
    after.focus({ preventScroll: true });
    if (isTyped(after) && at !== null) after.setSelectionRange(at, at);
  };
}

function isTyped(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
