import { Big } from 'big.js';
import { numberAnswer } from '../answered.ts';
import { numberKinds } from '../fact.ts';
import { readFact, within } from '../parse/parse-scope.ts';
import type { PartBase, PartKind, PartSource } from './part-kind.ts';

/** Points that somebody else gives: set by a province, computed by a platform. */
export interface GivenPart extends PartBase {
  readonly kind: 'given';
  /** The fact that asks for the points given; absent: nobody can know them yet. */
  readonly fact?: string;
}

export const givenKind: PartKind<GivenPart, unknown> = {
  facts: ({ fact }) => (fact === undefined ? [] : [fact]),
  find: ({ fact, full }, { answers }) => {
    const whole = { low: new Big(0), high: new Big(full) };
    if (fact === undefined) return { ...whole, open: 'judge' };
    const value = numberAnswer(answers, fact);
    if (value === undefined) return { ...whole, open: 'unknown' };
    const points = new Big(value);
    // More than full marks, or less than none, is a slip that somebody must look at.
    if (points.lt(0) || points.gt(full)) return { ...whole, open: 'judge' };
    return { low: points, high: points };
  },
};

export const givenSource: PartSource<GivenPart, unknown> = {
  key: 'given',
  keys: [],
  parse: (base, source, scope) => {
    const { given } = source;
    // `given: true`: by others, after the application; `given: fact`: known, so it is asked.
    if (given === true) return { ...base, kind: 'given' };
    const fact = readFact({ fact: given }, numberKinds, within(scope, 'given'));
    return fact === undefined ? undefined : { ...base, kind: 'given', fact: fact.id };
  },
  flips: () => [],
};
