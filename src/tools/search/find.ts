import type { FoundText, SearchEngine } from './engine.ts';
import { findMatches } from './match.ts';
import type { Stretch } from './match.ts';

/** A section found, and where the query stands in it. */
export interface Hit {
  readonly found: FoundText;
  readonly matches: readonly Stretch[];
}

export interface Hits {
  /** Sections that hold the query, white space and width aside. */
  readonly exact: readonly Hit[];
  /** Sections that the engine took for related. */
  readonly related: readonly Hit[];
}

/**
 * Asks the engine for the query in NFKC and reads every result's own text: Pagefind cuts Chinese
 * into words and finds sections that hold the words apart as well.
 */
export async function find(engine: SearchEngine, query: string): Promise<Hits> {
  const normal = query.normalize('NFKC').trim();
  const { results } = await engine.search(normal);
  const all = await Promise.all(results.map((result) => result.data()));
  const hits = all.map((found) => ({
    found,
    matches: findMatches(found.content, normal),
  }));
  return {
    exact: hits.filter(({ matches }) => matches.length > 0),
    related: hits.filter(({ matches }) => matches.length === 0),
  };
}
