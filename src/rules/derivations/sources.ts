import { chooseSource } from './ways/choose.ts';
import type { DerivationSource } from './derivation.ts';
import { chosenSource } from './ways/chosen.ts';
import { differenceSource } from './ways/difference.ts';
import { highestSource, lowestSource } from './ways/extreme.ts';
import { fixedSource } from './ways/fixed.ts';
import { growthSource } from './ways/growth.ts';
import { limitSource } from './ways/limit.ts';
import { lookupSource } from './ways/lookup.ts';
import { meanSource } from './ways/mean.ts';
import { piecesSource } from './ways/pieces.ts';
import { productSource } from './ways/product.ts';
import { rateSource } from './ways/rate.ts';
import { ratioSource } from './ways/ratio.ts';
import { rowsSource } from './ways/rows-source.ts';
import { sinceSource } from './ways/since.ts';
import { staircaseSource } from './ways/staircase.ts';
import { sumSource } from './ways/sum.ts';
import { tierSource } from './ways/tier.ts';
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
