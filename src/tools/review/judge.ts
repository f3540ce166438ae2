import { rememberByObject } from '../../base/index.ts';
import { allFields } from '../../form/index.ts';
import type { Submission } from '../../review/index.ts';
import { judgeCriteria } from '../../rules/index.ts';
import type { JudgedCriterion } from '../../rules/index.ts';
import type { ReviewPayload } from './payload.ts';
import type { ReviewStore } from './store.ts';

/** What the rules come to by the values on the page, with the reasons; nothing without an application. */
export function judge(store: ReviewStore): readonly JudgedCriterion[] {
  const submission = store.submission.value;
  return submission === undefined ? [] : judgeBy(store.payload)(submission);
}

/** An application is looked at once, however many conditions ask. */
const judgeBy = rememberByObject(({ words }: ReviewPayload) =>
  rememberByObject(({ rules, form, evaluation }: Submission): readonly JudgedCriterion[] =>
    judgeCriteria(rules, evaluation, allFields(form), words),
  ),
);
