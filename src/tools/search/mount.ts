import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { loadEngine } from './engine.ts';
import type { SearchEngine } from './engine.ts';
import { find } from './find.ts';
import { showHits } from './show.ts';
import type { Line } from './show.ts';

/** The search page: asks while one types, newest question wins. The query stays in the fragment. */
function mountSearch(root: HTMLElement): void {
  const form = root.querySelector('form');
  const input = root.querySelector<HTMLInputElement>('input');
  const status = root.querySelector<HTMLElement>('[role=status]');
  const results = root.querySelector<HTMLElement>('[data-results]');
  if (!form || !input || !status || !results) return;
  // Written by this build beside the form.
  const words = JSON.parse(document.querySelector('#search-words')?.textContent ?? '{}') as Words;
  let engine: Promise<SearchEngine> | undefined;
  let asked = 0;
  let waiting = 0;

  const search = async () => {
    const query = input.value.trim();
    asked += 1;
    const mine = asked;
    history.replaceState(null, '', query === '' ? ' ' : `#${encodeURIComponent(query)}`);
    if (query === '') {
      status.textContent = '';
      results.replaceChildren();
      return;
    }
    status.textContent = say(words, 'search.working');
    try {
      engine ??= loadEngine(root.dataset['engine'] ?? '', root.dataset['base'] ?? '/');
      const hits = await find(await engine, query);
      if (mine !== asked) return;
      const shown = showHits(hits, query, words);
      status.textContent = shown.status;
      results.replaceChildren(
        ...listOf(shown.exact),
        ...(shown.relatedTitle === '' ? [] : [headingOf(shown.relatedTitle)]),
        ...listOf(shown.related),
      );
    } catch {
      engine = undefined;
      if (mine === asked) status.textContent = say(words, 'search.failed');
    }
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  input.addEventListener('input', (event) => {
    // A pinyin not yet chosen is no query.
    if (event instanceof InputEvent && event.isComposing) return;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void search(), 250);
  });
  input.addEventListener('compositionend', () => void search());
  const given = readFragment(location.hash.slice(1));
  if (given !== '') {
    input.value = given;
    void search();
  }
}

/** A fragment cut short while it was passed on (`%E0`) stands as it came. */
function readFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function listOf(lines: readonly Line[]): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const list = document.createElement('ol');
  list.className = 'entries found';
  for (const line of lines) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = line.href;
    link.textContent = line.title;
    const text = document.createElement('p');
    for (const part of line.excerpt) {
      const run = document.createElement(part.isMatch ? 'mark' : 'span');
      run.textContent = part.text;
      text.append(run);
    }
    item.append(link, text);
    list.append(item);
  }
  return [list];
}

function headingOf(text: string): HTMLElement {
  const heading = document.createElement('h2');
  heading.textContent = text;
  return heading;
}

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) mountSearch(root);
