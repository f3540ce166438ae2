/** The file of data that the build wrote beside the page, and `<link id="…">` of it names. */
export async function readPageData(id: string): Promise<unknown> {
  const answer = await fetch(rootElement(id).getAttribute('href') ?? '');
  if (!answer.ok) throw new Error(answer.url);
  return answer.json();
}

/**
 * Wakes a tool up. Where a part of it can't be had the page says so, and goes on being read as it
 * was built; a tool whose own script can't be had leaves that to the script of every page.
 */
export async function wakeTool(wake: () => Promise<void>): Promise<void> {
  const notice = document.querySelector<HTMLElement>('[data-lost]');
  notice?.setAttribute('data-lost', 'waking');
  try {
    await wake();
  } catch (error) {
    if (notice) notice.hidden = false;
    throw error;
  }
}

/** An element that the build wrote into the page: a tool's, filled already, or what names its data. */
export function rootElement(id: string): HTMLElement {
  const root = document.getElementById(id);
  if (!root) throw new Error(`The page has no element "${id}"`);
  return root;
}

/** What stands in the controls below `root`, by name: the words typed before the script arrived. */
export function readTyped(root: HTMLElement): ReadonlyMap<string, readonly string[]> {
  const typed = new Map<string, string[]>();
  for (const control of root.querySelectorAll<
    HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
  >('input[name], textarea[name], select[name]')) {
    if (control instanceof HTMLInputElement) {
      if (control.type === 'file') continue;
      const isMark = control.type === 'radio' || control.type === 'checkbox';
      if (isMark && !control.checked) continue;
    }
    if (control.value === '') continue;
    typed.set(control.name, [...(typed.get(control.name) ?? []), control.value]);
  }
  return typed;
}

/** Runs `flush` whenever the page may be about to go away for good. */
export function onLeavingPage(flush: () => void): void {
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
  });
}
