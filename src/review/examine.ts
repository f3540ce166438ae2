import type { Day } from '../base/index.ts';
import { allFields, readAnswers } from '../form/index.ts';
import type { Answers, Form } from '../form/index.ts';
import type { RuleSet, Verdict } from '../rules/index.ts';
import type { Batch, EarlierRow } from './batch/entry.ts';
import { findInApplication, findInBatch } from './findings/table.ts';
import type { Finding } from './findings/table.ts';
import { receiptOf } from './receipt.ts';
import type { Receipt } from './receipt.ts';
import type { Review } from './review.ts';
import { examineSubmission } from './submission.ts';
import type { ReadDocument, ReviewRound } from './submission.ts';

/** A category as a desk judges by it. */
interface DeskCategory {
  readonly id: string;
  readonly rules: RuleSet;
  readonly form: Form;
  readonly rounds: readonly ReviewRound[];
}

/** What a desk judges by. */
export interface DeskRules {
  readonly review: Review;
  readonly categories: readonly DeskCategory[];
  readonly known: readonly string[];
}

/** One application on the desk, read; `shown` is what its page says. */
export interface DeskApplication extends ReadDocument {
  readonly category: string;
  readonly shown: Answers;
  readonly code?: string | undefined;
}

/** Of a batch: what a finding was compared with, as places in it. */
export type DeskFinding = Finding & {
  readonly with?: readonly number[];
  readonly passage?: { readonly own: string; readonly other: string };
};

export interface Examined {
  /** Of the page's values. */
  readonly verdict: Verdict;
  readonly findings: readonly DeskFinding[];
  /** Required entries that are empty. */
  readonly missing: number;
  readonly receipt: Receipt;
}

/**
 * Everything that the program sees of a desk: each application by itself, then all side by side and
 * with the lists of earlier years. In the applications' order; undefined for a category it has not.
 */
export function examineDesk(
  applications: readonly DeskApplication[],
  earlier: readonly EarlierRow[],
  desk: DeskRules,
  today: Day,
): readonly (Examined | undefined)[] {
  const alone = applications.map((one) => examineOne(one, desk, today));
  // Places in the batch are those of the applications that can be judged.
  const places = alone.flatMap((one, at) => (one === undefined ? [] : [at]));
  const batch: Batch = {
    entries: places.flatMap((at) => {
      const { category, shown, code } = applications[at] ?? {};
      const form = desk.categories.find(({ id }) => id === category)?.form;
      if (category === undefined || form === undefined || shown === undefined) return [];
      return [{ category, form, answers: readable(form, shown), code }];
    }),
    earlier,
    known: desk.known,
    quotas: Object.fromEntries(desk.review.quotas.map(({ category, most }) => [category, most])),
  };
  const together = new Map<number, DeskFinding[]>();
  for (const { of, with: others, ...finding } of findInBatch(batch)) {
    const at = places[of] ?? -1;
    const found = { ...finding, with: others.flatMap((each) => places[each] ?? []) };
    together.set(at, [...(together.get(at) ?? []), found]);
  }
  return alone.map(
    (one, at) => one && { ...one, findings: [...one.findings, ...(together.get(at) ?? [])] },
  );
}

/** One application by itself. */
function examineOne(
  application: DeskApplication,
  { categories }: DeskRules,
  today: Day,
): Examined | undefined {
  const category = categories.find(({ id }) => id === application.category);
  if (category === undefined) return undefined;
  const { shown, ...rest } = application;
  const submission = examineSubmission({ ...category, ...rest, answers: shown }, today);
  const findings = findInApplication(submission);
  const { verdict } = submission.evaluation;
  return {
    verdict,
    findings,
    missing: findings.filter(({ kind }) => kind === 'missing').length,
    receipt: receiptOf(submission),
  };
}

/** Answers of a file may be anything: what its field can't be is none. */
function readable(form: Form, shown: Answers): Answers {
  const read = readAnswers(allFields(form), shown);
  return { ...shown, ...read };
}
