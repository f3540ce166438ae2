import type { Fact } from '../fact.ts';
import type { Derivation, DerivationSource } from './derivation.ts';
import { difference, differenceSource } from './difference.ts';
import type { DifferenceFrom } from './difference.ts';
import { highest, highestSource, lowest, lowestSource } from './extreme.ts';
import type { HighestFrom, LowestFrom } from './extreme.ts';
import { growth, growthSource } from './growth.ts';
import type { GrowthFrom } from './growth.ts';
import { limit, limitSource } from './limit.ts';
import type { LimitFrom } from './limit.ts';
import { mean, meanSource } from './mean.ts';
import type { MeanFrom } from './mean.ts';
import { product, productSource } from './product.ts';
import type { ProductFrom } from './product.ts';
import { rate, rateSource } from './rate.ts';
import type { RateFrom } from './rate.ts';
import { ratio, ratioSource } from './ratio.ts';
import type { RatioFrom } from './ratio.ts';
import { since, sinceSource } from './since.ts';
import type { SinceFrom } from './since.ts';
import { sum, sumSource } from './sum.ts';
import type { SumFrom } from './sum.ts';
import { tier, tierSource } from './tier.ts';
import type { TierFrom } from './tier.ts';

/** How a number that nobody is asked for comes from answers: plain data, as a rule is. */
export type From =
  | RatioFrom
  | GrowthFrom
  | DifferenceFrom
  | SumFrom
  | MeanFrom
  | LowestFrom
  | HighestFrom
  | SinceFrom
  | ProductFrom
  | RateFrom
  | LimitFrom
  | TierFrom;

/** A fact that is worked out of others: rules look at it as at any other. */
export interface DerivedFact extends Fact {
  readonly from: From;
  /** To how many decimals it is rounded before it is compared, half up; absent: not at all. */
  readonly round?: number;
}

type FromOf<Kind> = Extract<From, { readonly kind: Kind }>;

// Two tables, as those of the operators are.
const derivations = {
  ratio,
  growth,
  difference,
  sum,
  mean,
  lowest,
  highest,
  since,
  product,
  rate,
  limit,
  tier,
} satisfies { readonly [Kind in From['kind']]: Derivation<FromOf<Kind>> };

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
  limit: limitSource,
  tier: tierSource,
} satisfies { readonly [Kind in From['kind']]: DerivationSource<FromOf<Kind>> };

/** What is done with answers by a way of its kind. */
export function derivationOf(from: From): Derivation<From> {
  // The table pairs each kind with its own; through a union TypeScript cannot follow that.
  return derivations[from.kind] as Derivation<From>;
}

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
