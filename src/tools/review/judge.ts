import { chinaDay, rememberByObject } from '../../base/index.ts';
import { allFields, readAnswers } from '../../form/index.ts';
import { evaluate, judgeCriteria } from '../../rules/index.ts';
import type { JudgedCriterion } from '../../rules/index.ts';
import type { Application } from '../../desk/index.ts';
import type { ReviewPayload } from './payload.ts';
import type { ReviewStore } from './store.ts';

/** What the rules come to by the values on the page, with the reasons; nothing without an application. */
export function judge(store: ReviewStore): readonly JudgedCriterion[] {
  const application = store.application.value;
  return application === undefined ? [] : judgeBy(store.payload)(application);
}

/** An application is looked at once, however many conditions ask. */
const judgeBy = rememberByObject(({ categories, words }: ReviewPayload) =>
  rememberByObject(({ category, shown }: Application): readonly JudgedCriterion[] => {
    const own = categories.find(({ id }) => id === category);
    if (own === undefined) return [];
    const facts = allFields(own.form);
    const answers = { ...readAnswers(facts, shown), on: chinaDay(new Date()) };
    return judgeCriteria(own.rules, evaluate(own.rules, answers), facts, words);
  }),
);
