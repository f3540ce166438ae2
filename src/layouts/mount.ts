import { sentenceOn, standingOn } from '../base/index.ts';
import type { Calendar, Day } from '../base/index.ts';
import { watchDay } from '../browser/index.ts';

/**
 * The script of every page: what depends on the day, printing, large type. Reading needs none of
 * it.
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

/** Large type is the browser's to remember; with storage shut off it lasts for this page. */
function ifStored(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing is remembered.
  }
}

/** The buttons of large type: the header has one, and its menu on phones. */
function offerLarge(): void {
  const { dataset } = document.documentElement;
  const buttons = document.querySelectorAll<HTMLElement>('[data-large]');
  const show = (): void => {
    buttons.forEach((button) => {
      button.hidden = false;
      button.textContent = button.dataset[dataset['size'] === 'large' ? 'normal' : 'large'] ?? '';
    });
  };
  const toggle = (): void => {
    if (dataset['size'] === 'large') delete dataset['size'];
    else dataset['size'] = 'large';
    show();
  };
  buttons.forEach((button) => {
    button.addEventListener('click', () => {
      toggle();
      ifStored(() => localStorage.setItem(largeKey, dataset['size'] ?? ''));
    });
  });
  show();
  ifStored(() => {
    if (localStorage.getItem(largeKey) === 'large') toggle();
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
offerLarge();
// A tool whose script can't be had can't say so itself; all scripts of the page have run by then.
addEventListener('load', () => {
  const notice = document.querySelector<HTMLElement>('[data-lost=""]');
  if (notice) notice.hidden = false;
});
