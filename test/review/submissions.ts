import type { Day } from '../../src/base/index.ts';
import type { Answers, Form } from '../../src/form/index.ts';
import { examineSubmission, findInApplication } from '../../src/review/index.ts';
import type { Finding } from '../../src/review/index.ts';
import { evaluate } from '../../src/rules/index.ts';
import type { RuleSet } from '../../src/rules/index.ts';
import { ruleSet } from '../rules/sample.ts';

/** The day on which the tests look at what came in. */
const today = '2026-03-02' as Day;

/** What came in beside the answers; a document nobody edited, and no round. */
type Others = Partial<Parameters<typeof examineSubmission>[0]>;

export function findIn(form: Form, answers: Answers, others: Others = {}): readonly Finding[] {
  const received = { form, rules: ruleSet([]), rounds: [], answers, edited: [], ...others };
  return findInApplication(examineSubmission(received, today));
}

/** `sum total`, `rows list 2 code`: the kind and the place of each finding. */
export function tell(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ kind, where }) =>
    [kind, where.field, where.row, where.column].filter((part) => part !== undefined).join(' '),
  );
}

/** The verdicts that a document made of these answers carries. */
export function frozenOf(rules: RuleSet, answers: Answers): Readonly<Record<string, string>> {
  const { criteria } = evaluate(rules, answers);
  return Object.fromEntries(criteria.map(({ id, verdict }) => [id, verdict]));
}
