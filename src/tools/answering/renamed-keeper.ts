import { isRecord } from '../../base/index.ts';
import type { Keeper, Kept } from '../../browser/index.ts';
import { underNewIds } from '../../form/index.ts';
import type { Renamed } from '../../form/index.ts';

/** Where answers are kept of which some were kept under other ids before. */
export function renamedKeeper(
  keeper: Keeper,
  renamed: Partial<Renamed>,
  /** `fj-2023-1/platform`; of the facts of all categories none. */
  place?: { readonly policy: string; readonly category: string },
): Keeper {
  const { answers = {}, categories = [] } = renamed;
  const olds = Object.entries(answers);
  /** The records that may hold what this one is now for. */
  const formerKeys = (key: string): readonly string[] => {
    const [shelf = '', policy, category, list] = key.split('/');
    if (category === undefined || category !== place?.category || policy !== place.policy)
      return [];
    const lists = [list, ...olds.flatMap(([old, id]) => (id === list ? [old] : []))];
    return [category, ...categories].flatMap((each) =>
      lists
        .map((own) => [shelf, policy, each, ...(own === undefined ? [] : [own])].join('/'))
        .filter((former) => former !== key),
    );
  };
  const load = async (key: string): Promise<Kept | undefined> => {
    for (const each of [key, ...formerKeys(key)]) {
      const kept = await keeper.load(each);
      if (kept === undefined) continue;
      // What a record holds besides answers by id is left as it is.
      const value = isRecord(kept.value) ? underNewIds(kept.value, answers) : kept.value;
      return { ...kept, value };
    }
    return undefined;
  };
  return {
    ...keeper,
    load,
    remove: async (key) => {
      const gone = await Promise.all([key, ...formerKeys(key)].map(keeper.remove));
      return gone.every(Boolean);
    },
  };
}
