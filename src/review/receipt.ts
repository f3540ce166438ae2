import { isRecord, rememberByObject, versionOf } from '../base/index.ts';
import { allFields, readAnswers } from '../form/index.ts';
import { askedFacts } from '../rules/index.ts';
import type { RuleSet, Verdict } from '../rules/index.ts';
import type { Submission } from './submission.ts';

/** Hashes from which anyone with the same build comes to the same verdict. */
export interface Receipt {
  readonly rules: string;
  readonly form: string;
  readonly facts: string;
  readonly verdict: string;
}

/** What came of judging again: the same, by other rules or another form, or of other facts. */
export type ReceiptState = 'same' | 'rules-changed' | 'content-changed';

/** A set of rules is as long as a hundred applications' facts: it is hashed once. */
const rulesVersion = rememberByObject((rules: RuleSet) => versionOf(rules));

/** The day counts among the facts; what has none is judged on the day that it is looked at. */
export function receiptOf({ rules, form, answers, day, evaluation }: Submission): Receipt & {
  readonly verdict: Verdict;
} {
  const asked = askedFacts(rules);
  const read = Object.entries(readAnswers(allFields(form), answers))
    .filter(([id]) => asked.has(id))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    rules: rulesVersion(rules),
    form: form.version,
    facts: versionOf([day ?? '', read]),
    verdict: evaluation.verdict,
  };
}

/** Whether a verdict of before comes out again; another one of the same hashes was not made of them. */
export function compareReceipts(before: Receipt, now: Receipt): ReceiptState {
  if (before.rules !== now.rules || before.form !== now.form) return 'rules-changed';
  return before.facts === now.facts && before.verdict === now.verdict ? 'same' : 'content-changed';
}

/** Reads a receipt out of a file that may hold anything. */
export function parseReceipt(value: unknown): Receipt | undefined {
  if (!isRecord(value)) return undefined;
  const { rules, form, facts, verdict } = value;
  return typeof rules === 'string' &&
    typeof form === 'string' &&
    typeof facts === 'string' &&
    typeof verdict === 'string'
    ? { rules, form, facts, verdict }
    : undefined;
}
