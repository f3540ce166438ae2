import { chooseSource } from './choose.ts';
import type { DerivationSource } from './derivation.ts';
import { chosenSource } from './chosen.ts';
import { differenceSource } from './difference.ts';
import { highestSource, lowestSource } from './extreme.ts';
import { fixedSource } from './fixed.ts';
import { growthSource } from './growth.ts';
import { limitSource } from './limit.ts';
import { lookupSource } from './lookup.ts';
import { meanSource } from './mean.ts';
import { piecesSource } from './pieces.ts';
import { productSource } from './product.ts';
import { rateSource } from './rate.ts';
import { ratioSource } from './ratio.ts';
import { rowsSource } from './rows-source.ts';
import { sinceSource } from './since.ts';
import { staircaseSource } from './staircase.ts';
import { sumSource } from './sum.ts';
import { tierSource } from './tier.ts';
import type { From, FromOf } from './table.ts';

const sources = {
  ratio: ratioSource,
  growth: growthSource,
  difference: differenceSource,
  sum: sumSource,
  mean: meanSource,
  lowest: lowestSource,
  highest: highestSource,
  since: sinceSource,
  product: productSource,
  rate: rateSource,
  fixed: fixedSource,
  limit: limitSource,
  tier: tierSource,
  staircase: staircaseSource,
  pieces: piecesSource,
  choose: chooseSource,
  chosen: chosenSource,
  lookup: lookupSource,
  rows: rowsSource,
} satisfies { readonly [Kind in From['kind']]: DerivationSource<FromOf<Kind>> };

/** What content is checked for with a way of its kind. */
export function derivationSourceOf(from: From): DerivationSource<From> {
  // As above.
  return sources[from.kind] as unknown as DerivationSource<From>;
}

/** Every kind's reader, in the order of the table. */
export function derivationReaders(): readonly DerivationSource<From>[] {
  // As above.
  return Object.values(sources) as unknown as readonly DerivationSource<From>[];
}
