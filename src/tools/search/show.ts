import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Hit, Hits } from './find.ts';
import { excerptOf } from './match.ts';

/** An element to be made: text and marked runs only, never HTML. */
export interface Line {
  readonly href: string;
  readonly title: string;
  readonly excerpt: readonly { readonly text: string; readonly isMatch: boolean }[];
}

export interface Shown {
  readonly status: string;
  readonly exact: readonly Line[];
  readonly relatedTitle: string;
  readonly related: readonly Line[];
}

const mostRelated = 10;

/** What the page shows of the hits. */
export function showHits(hits: Hits, query: string, words: Words): Shown {
  const { exact, related } = hits;
  const count = exact.length;
  return {
    status:
      count === 0
        ? say(words, 'search.found.none', { query })
        : say(words, 'search.found', { query, count }),
    exact: exact.map(lineOf),
    relatedTitle: related.length === 0 ? '' : say(words, 'search.related'),
    related: related.slice(0, mostRelated).map(lineOf),
  };
}

function lineOf({ found, matches }: Hit): Line {
  return {
    href: found.url,
    title: found.meta['title'] ?? found.url,
    excerpt: excerptOf(found.content, matches),
  };
}
