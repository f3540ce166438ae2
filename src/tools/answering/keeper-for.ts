import { openKeeper } from '../../browser/index.ts';
import type { Keeper } from '../../browser/index.ts';
import type { Renamed } from '../../form/index.ts';

/** Where answers are kept; what puts old ids right is fetched where some were others before. */
export async function keeperFor(
  renamed: Partial<Renamed> | undefined,
  place?: { readonly policy: string; readonly category: string },
): Promise<Keeper> {
  const keeper = openKeeper();
  if (renamed === undefined) return keeper;
  return (await import('./renamed-keeper.ts')).renamedKeeper(keeper, renamed, place);
}
