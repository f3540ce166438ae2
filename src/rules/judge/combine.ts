import type { Verdict } from './verdict.ts';

/** What does not apply says nothing about the whole. */
function applying(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter((verdict) => verdict !== 'not-applicable');
}

function firstOf(order: readonly Verdict[], verdicts: readonly Verdict[]): Verdict {
  const left = applying(verdicts);
  return order.find((verdict) => left.includes(verdict)) ?? 'not-applicable';
}

/** Every one must hold: unmet > unknown > judge > met. */
export function combineAll(verdicts: readonly Verdict[]): Verdict {
  return firstOf(['unmet', 'unknown', 'judge', 'met'], verdicts);
}

/** One is enough: met > unknown > judge > unmet. */
export function combineAny(verdicts: readonly Verdict[]): Verdict {
  return firstOf(['met', 'unknown', 'judge', 'unmet'], verdicts);
}

/**
 * `count` must hold. Unknown only while the open ones could still turn the result: with two
 * judgements and one unknown of three, two of three stay a judgement whatever is answered.
 */
export function combineAtLeast(count: number, verdicts: readonly Verdict[]): Verdict {
  const left = applying(verdicts);
  if (left.length === 0) return 'not-applicable';
  const number = (verdict: Verdict) => left.filter((each) => each === verdict).length;
  const settle = (met: number): Verdict => {
    if (met >= count) return 'met';
    return met + number('judge') >= count ? 'judge' : 'unmet';
  };
  const lowest = settle(number('met'));
  const highest = settle(number('met') + number('unknown'));
  return lowest === highest ? lowest : 'unknown';
}
