import { isRecord } from '../../base/index.ts';
import type { Opening } from './opening.ts';

/**
 * What is kept and could not be shown again is put aside, and its part of the tool starts empty; what
 * was put aside, now or earlier, is offered as a file above the tool. Where nothing can be put aside
 * it stays, and nothing is kept over it until it was handed over.
 */
export async function rescueKept(opening: Opening): Promise<void> {
  const { isBack, keeper } = opening;
  const stuck = isBack ? [] : await startAgain(opening);
  if (stuck.length === 0 && !(await keeper.list()).some((key) => key.startsWith('rescued/')))
    return;
  const { offerRescued } = await import('./rescue.ts');
  offerRescued(opening, stuck);
}

/** Starts without the records that can't be read, or without all; the keys that could not be put aside. */
export async function startAgain({
  kept,
  keeper,
  keys,
}: Pick<Opening, 'kept' | 'keeper' | 'keys'>): Promise<readonly string[]> {
  const { putAside } = await import('./rescue.ts');
  const broken: string[] = [];
  for (const key of keys) {
    const record = await keeper.load(key);
    if (record !== undefined && !isRecord(record.value)) broken.push(key);
  }
  for (const some of [broken, keys]) {
    if (some.length === 0) continue;
    const stuck = await putAside(keeper, some);
    if (stuck.length > 0) return stuck;
    if (await kept.start({})) return [];
  }
  return [];
}
