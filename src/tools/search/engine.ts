/** What a page needs of Pagefind; its script is made after the build and has no types here. */
export interface SearchEngine {
  readonly options: (options: Readonly<Record<string, string>>) => Promise<void>;
  readonly search: (query: string) => Promise<{ readonly results: readonly FoundPage[] }>;
}

interface FoundPage {
  readonly data: () => Promise<FoundText>;
}

/** One section of a page as it was indexed. */
export interface FoundText {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** Loads the engine that stands at `address`; the worker and the index come with the first query. */
export async function loadEngine(address: string, base: string): Promise<SearchEngine> {
  // The file is written after this build's bundles: the bundler must leave the import alone.
  const engine = (await import(/* @vite-ignore */ address)) as SearchEngine;
  await engine.options({ baseUrl: base });
  return engine;
}
