import { sentenceOn, standingOn } from '../base/index.ts';
import type { Calendar, Day } from '../base/index.ts';
import { copyText, watchDay } from '../browser/index.ts';

/**
 * The script of every page: what depends on the day, links that copy, large type. Reading needs
 * none of it.
 */
const largeKey = 'shenbao.large';

function sayByDay(day: Day): void {
  document.querySelectorAll<HTMLElement>('[data-by-day]').forEach((element) => {
    const holder = element.closest<HTMLElement>('[data-calendar]');
    if (!holder) return;
    // Both attributes are written by this build.
    const calendar = JSON.parse(holder.dataset['calendar'] ?? '') as Calendar;
    const texts = JSON.parse(element.dataset['byDay'] ?? '') as Readonly<Record<string, string>>;
    const standing = standingOn(day, calendar);
    const text = sentenceOn(standing, texts);
    if (text !== '' && element.textContent !== text) element.textContent = text;
    holder.setAttribute('data-standing', standing.kind);
  });
}

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

/** The buttons of large type: the header has one, and its menu on phones. */
function offerLarge(): void {
  const buttons = document.querySelectorAll<HTMLElement>('[data-large]');
  let large = false;
  const show = (): void => {
    if (large) document.documentElement.dataset['size'] = 'large';
    else delete document.documentElement.dataset['size'];
    buttons.forEach((button) => {
      button.textContent = (large ? button.dataset['normal'] : button.dataset['large']) ?? '';
    });
  };
  try {
    large = localStorage.getItem(largeKey) === '1';
  } catch {
    // Storage may be shut off: the choice then lasts for this page.
  }
  show();
  buttons.forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => {
      large = !large;
      show();
      try {
        localStorage.setItem(largeKey, large ? '1' : '0');
      } catch {
        // As above.
      }
    });
  });
}

// Hosts that send no headers let anybody frame a page; a style then hides all of it but the way out.
if (window.top !== window) document.documentElement.dataset['framed'] = '';
document.querySelectorAll<HTMLElement>('[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
document.querySelector('[data-old-browser]')?.remove();
watchDay(sayByDay);
document.addEventListener('click', (event) => void onCopy(event));
offerLarge();
// A tool whose script can't be had can't say so itself; all scripts of the page have run by then.
addEventListener('load', () => {
  const notice = document.querySelector<HTMLElement>('[data-lost=""]');
  if (notice) notice.hidden = false;
});
