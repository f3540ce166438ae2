import type { Fact } from '../fact.ts';
import type { Derivation } from './derivation.ts';
import type { ways } from './ways.ts';

type Ways = typeof ways;
type Of<Way> = Way extends Derivation<infer From> ? From : never;

/** How a number that nobody is asked for comes from answers: plain data, as a rule is. */
export type From = Of<Ways[keyof Ways]>;

/** A fact that is worked out of others: rules look at it as at any other. */
export interface DerivedFact extends Fact {
  readonly from: From;
  /** To how many decimals it is rounded before it is compared, half up; absent: not at all. */
  readonly round?: number;
}

export type FromOf<Kind> = Extract<From, { readonly kind: Kind }>;

let derivations: Ways | undefined;

/** Makes the ways known to `derivationOf`; few policies use one (fetch-rarer.ts). */
export function addDerivations(ways: Ways): void {
  derivations = ways;
}

/** What is done with answers by a way of its kind; throws where it was not fetched. */
export function derivationOf(from: From): Derivation<From> {
  if (derivations === undefined) throw new Error(`derivation ${from.kind} was not fetched`);
  // The table pairs each kind with its own; through a union TypeScript cannot follow that.
  return derivations[from.kind] as unknown as Derivation<From>;
}
