import type { Day } from '../../../src/base/index.ts';
import { applicationInput } from '../../../src/compose/index.ts';
import type { Answers, Form } from '../../../src/form/index.ts';
import { judgeAnswers } from '../../../src/rules/index.ts';
import { policy } from './real-project.ts';

const on = '2025-06-01' as Day;

interface Frozen {
  readonly category: string;
  readonly tracks: Readonly<Record<string, string>>;
  readonly criteria: Readonly<Record<string, string>>;
}

export function rulesOf(form: Form) {
  const rules = policy.categories.find(({ id }) => id === form.category)?.rules;
  if (rules === undefined) throw new Error(`no rules of ${form.category}`);
  return rules;
}

/** What a document freezes of these answers, as page and command line make it. */
export function freeze(form: Form, answers: Answers) {
  const { words } = policy;
  const judged = judgeAnswers(rulesOf(form), { ...answers, on }, policy.facts, words);
  const { verdicts, rules, verdict } = applicationInput({
    form,
    policy,
    answers,
    judged,
    on,
    isOpen: false,
    words,
  });
  return { verdicts: verdicts as unknown as Frozen, rules: rules ?? '', verdict };
}
