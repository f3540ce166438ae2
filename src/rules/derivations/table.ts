import type { Fact } from '../fact.ts';
import type { Derivation } from './derivation.ts';
import type { ChooseFrom } from './choose.ts';
import type { DifferenceFrom } from './difference.ts';
import type { HighestFrom, LowestFrom } from './extreme.ts';
import type { GrowthFrom } from './growth.ts';
import type { LimitFrom } from './limit.ts';
import type { LookupFrom } from './lookup.ts';
import type { MeanFrom } from './mean.ts';
import type { PiecesFrom } from './pieces.ts';
import type { ProductFrom } from './product.ts';
import type { RateFrom } from './rate.ts';
import type { RatioFrom } from './ratio.ts';
import type { RowsFrom } from './rows.ts';
import type { SinceFrom } from './since.ts';
import type { StaircaseFrom } from './staircase.ts';
import type { SumFrom } from './sum.ts';
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
  | TierFrom
  | StaircaseFrom
  | PiecesFrom
  | ChooseFrom
  | LookupFrom
  | RowsFrom;

/** A fact that is worked out of others: rules look at it as at any other. */
export interface DerivedFact extends Fact {
  readonly from: From;
  /** To how many decimals it is rounded before it is compared, half up; absent: not at all. */
  readonly round?: number;
}

export type FromOf<Kind> = Extract<From, { readonly kind: Kind }>;

/** What is done with answers by each way. */
export type Derivations = { readonly [Kind in From['kind']]: Derivation<FromOf<Kind>> };

let derivations: Derivations | undefined;

/** Makes the ways known to `derivationOf`; few policies use one (fetch-rarer.ts). */
export function addDerivations(ways: Derivations): void {
  derivations = ways;
}

/** What is done with answers by a way of its kind; throws where it was not fetched. */
export function derivationOf(from: From): Derivation<From> {
  if (derivations === undefined) throw new Error(`derivation ${from.kind} was not fetched`);
  // The table pairs each kind with its own; through a union TypeScript cannot follow that.
  return derivations[from.kind] as Derivation<From>;
}
