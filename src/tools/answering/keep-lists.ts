import { inSlices } from '../../base/index.ts';
import type { Keeper, Kept } from '../../browser/index.ts';
import { keyLists } from '../../fields/index.ts';
import type { Answers, Field } from '../../form/index.ts';
import type { StoredLists } from './kept-answers.ts';
import { asAnswers, isKept } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** What is done with stored lists: each has a record of its own, and thousands of rows take a while. */
export function keepLists(
  fields: readonly Field[],
  shelves: readonly Shelf[],
  keeper: Keeper,
): StoredLists {
  const load = async ({ key, ids, formerly }: Shelf): Promise<Kept | undefined> => {
    const own = await keeper.load(key);
    if (own !== undefined || formerly === undefined) return own;
    const former = await keeper.load(formerly);
    const value = pick(asAnswers(former?.value), ids);
    return former && Object.keys(value).length > 0 ? { ...former, value } : undefined;
  };
  return {
    load,
    moveOut: async () => {
      // By name: to read thousands of rows only to see that they are there takes time.
      const there = new Set(await keeper.list());
      for (const shelf of shelves) {
        const { key, ids, formerly } = shelf;
        if (formerly === undefined || there.has(key)) continue;
        const found = await load(shelf);
        if (found === undefined || !isKept(await keeper.save(key, found))) continue;
        const former = await keeper.load(formerly);
        if (former === undefined) continue;
        const rest = Object.entries(asAnswers(former.value)).filter(([id]) => !ids.includes(id));
        await keeper.save(formerly, { ...former, value: Object.fromEntries(rest) });
      }
    },
    ready: (stored) => inSlices(keyLists(fields, stored)),
  };
}

function pick(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(
    ids.flatMap((id) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
  );
}
