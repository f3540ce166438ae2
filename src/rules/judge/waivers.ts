import { combineAll, combineAny } from './combine.ts';
import type { Criterion } from '../criterion.ts';
import type { CriterionResult } from './evaluation.ts';
import type { Verdict } from './verdict.ts';

/** Criteria with their ways around: what is shown of each, and what counts of it. */
interface Weighed {
  readonly shown: readonly CriterionResult[];
  /** In the order of the criteria: a way around counts together with what it spares. */
  readonly counted: readonly (Verdict | undefined)[];
}

/**
 * Who fits a waiver needs nothing that it waives; who doesn't is judged by what it waives alone. A
 * waiver that may still fit leaves open what fails without it.
 */
export function weighWaivers(
  criteria: readonly Criterion[],
  results: readonly CriterionResult[],
): Weighed {
  const shown = [...results];
  const counted: (Verdict | undefined)[] = results.map(({ verdict }) => verdict);
  criteria.forEach(({ waives }, at) => {
    const waiver = results[at];
    if (waives === undefined || waiver === undefined) return;
    const places = [...criteria.keys()].filter((each) => waives.includes(criteria[each]?.id ?? ''));
    const spared = places.flatMap((place) => results[place]?.verdict ?? []);
    counted[at] = combineAny([waiver.verdict, combineAll(spared)]);
    if (waiver.verdict === 'unmet')
      shown[at] = { ...waiver, verdict: 'not-applicable', left: 'unused' };
    for (const place of places) {
      counted[place] = undefined;
      const result = results[place];
      if (waiver.verdict !== 'met' || result === undefined) continue;
      shown[place] = { ...result, verdict: 'not-applicable', left: 'waived' };
    }
  });
  return { shown, counted };
}
