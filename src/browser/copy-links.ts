import { copyText } from './copy-text.ts';

let saying = 0;

async function onCopy(event: Event): Promise<void> {
  const target = event.target instanceof Element ? event.target : undefined;
  const trigger = target?.closest<HTMLElement>('[data-copy]');
  if (!trigger) return;
  const what = trigger.dataset['copy'] ?? '';
  const source = what.startsWith('#') ? document.querySelector(what) : null;
  const link = trigger.getAttribute('href');
  const text = source?.textContent ?? (link ? new URL(link, location.href).href : what);
  if (!(await copyText(text))) return;
  const said = document.querySelector('[data-copy-status]');
  const done = trigger.dataset['copied'];
  if (done === undefined || !said) return;
  // A long text is not said again: its beginning tells which one it was.
  said.textContent = `${done}：${text.length > 60 ? `${text.slice(0, 40)}…` : text}`;
  window.clearTimeout(saying);
  saying = window.setTimeout(() => {
    said.textContent = '';
  }, 4000);
}

/** What is marked `data-copy` copies its own text, another element's or its address when pressed. */
export function watchCopyLinks(): void {
  document.addEventListener('click', (event) => void onCopy(event));
}
