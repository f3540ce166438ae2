/** Copies text; false where the browser refuses, so that the page can say to select it by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // On plain http there is no clipboard object, whatever its type says.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused by the shell around the page: the old way may still be open.
  }
  return copyBySelection(text);
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'visually-hidden';
  document.body.append(area);
  const before = document.activeElement;
  area.select();
  area.setSelectionRange(0, text.length);
  let copied = false;
  try {
    // Deprecated, and the only way on an intranet address without a secure context.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    copied = document.execCommand('copy');
  } catch {
    copied = false;
  }
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}
