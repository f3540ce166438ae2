import { computed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import { writeLabel } from '../../base/index.ts';
import { judgeCriteria, summariseEvaluation } from '../../rules/index.ts';
import type { JudgedCriterion } from '../../rules/index.ts';
import type { EvidenceLine } from './payload.ts';
import type { CheckStore } from './store.ts';

/** What the result says beyond the verdicts; fetched with the view that says it. */
export interface CheckResult {
  readonly summary: ReadonlySignal<string>;
  /** Every condition with its verdict and why. */
  readonly judged: ReadonlySignal<readonly JudgedCriterion[]>;
  readonly evidence: ReadonlySignal<readonly EvidenceLine[]>;
}

export function createResult(store: CheckStore): CheckResult {
  const { rules, questions, words, evidence } = store.payload;
  // Reasons name a question as the page does: 2025 年度营业收入, once the year is known.
  const named = computed(() =>
    questions.map((each) => ({ ...each, label: writeLabel(each.label, words, store.year.value) })),
  );
  const judged = computed(() => judgeCriteria(rules, store.evaluation.value, named.value, words));
  return {
    summary: computed(() => summariseEvaluation(rules, store.evaluation.value, words)),
    judged,
    evidence: computed(() => {
      const out = new Set(
        judged.value
          .filter(({ verdict }) => verdict === 'not-applicable')
          .map(({ criterion }) => criterion.id),
      );
      return evidence.filter(({ proves }) => proves.some((id) => !out.has(id)));
    }),
  };
}
