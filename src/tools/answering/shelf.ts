import type { Keeper, Keeping, Kept } from '../../browser/index.ts';
import type { Answers } from '../../form/index.ts';

/** One record of the device's storage and the answers it holds. */
export interface Shelf {
  /** `facts/fj-2023-1`, `fields/fj-2023-1/platform` */
  readonly key: string;
  readonly ids: readonly string[];
  /** The record that held these answers before they had one of their own. */
  readonly formerly?: string;
}

/** Reads the records of shelves, wherever their answers stand. */
export function shelfReader(keeper: Keeper): {
  readonly load: (shelf: Shelf) => Promise<Kept | undefined>;
  /** Gives answers that stood in another record one of their own; there first, then no longer here. */
  readonly moveOut: (shelf: Shelf) => Promise<void>;
} {
  const load = async ({ key, ids, formerly }: Shelf): Promise<Kept | undefined> => {
    const own = await keeper.load(key);
    if (own !== undefined || formerly === undefined) return own;
    const former = await keeper.load(formerly);
    const value = pick(asAnswers(former?.value), ids);
    return former && Object.keys(value).length > 0 ? { ...former, value } : undefined;
  };
  return {
    load,
    moveOut: async (shelf) => {
      const { key, ids, formerly } = shelf;
      if (formerly === undefined || (await keeper.load(key)) !== undefined) return;
      const found = await load(shelf);
      if (found === undefined || !isKept(await keeper.save(key, found))) return;
      const former = await keeper.load(formerly);
      if (former === undefined) return;
      const rest = Object.entries(asAnswers(former.value)).filter(([id]) => !ids.includes(id));
      await keeper.save(formerly, { ...former, value: Object.fromEntries(rest) });
    },
  };
}

export function isKept(keeping: Keeping): keeping is 'kept' | 'aside' {
  return keeping === 'kept' || keeping === 'aside';
}

function pick(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(
    ids.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
  );
}

/** What storage holds, if it has the shape of answers; each value is read again by its kind later. */
export function asAnswers(value: unknown): Answers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  // Written by this very function's module; controls read any value they are given safely.
  return value as Answers;
}
