import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Submission } from '../submission.ts';
import type { Batch } from '../batch/entry.ts';
import { copiedText } from './copied-text.ts';
import { earlier } from './earlier.ts';
import { dataAltered } from './data-altered.ts';
import { edited } from './edited.ts';
import type { AnyFinding, BatchFound, Found } from './finding.ts';
import { ofChecks } from './form-checks.ts';
import type { CheckFinding } from './form-checks.ts';
import { hiddenText } from './hidden-text.ts';
import { late } from './late.ts';
import { quota } from './quota.ts';
import { duplicatePhone } from './same-phone.ts';
import { duplicateProject, duplicateUnit, secondVersion } from './same-unit.ts';
import { verdictChanged } from './verdict-changed.ts';

/** Every finding, in the order in which they are told. */
const findings = {
  missing: ofChecks('missing', 'review.finding.missing', 'review.finding.not_found'),
  unreadable: ofChecks('unreadable'),
  unit: ofChecks('unit'),
  sum: ofChecks('sum'),
  date: ofChecks('date'),
  arithmetic: ofChecks('arithmetic'),
  rows: ofChecks('rows'),
  placeholder: ofChecks('placeholder'),
  contradiction: ofChecks('contradiction'),
  code: ofChecks('code'),
  'data-altered': dataAltered,
  edited,
  'hidden-text': hiddenText,
  'verdict-changed': verdictChanged,
  late,
  quota,
  'second-version': secondVersion,
  'duplicate-unit': duplicateUnit,
  'duplicate-project': duplicateProject,
  'duplicate-phone': duplicatePhone,
  'copied-text': copiedText,
  earlier,
} satisfies Readonly<Record<CheckFinding, AnyFinding> & Record<string, AnyFinding>>;

type FindingKind = keyof typeof findings;

/** Something that the program noticed and a person should look at; never a verdict. */
export interface Finding extends Found {
  readonly kind: FindingKind;
}

// The table's own keys, and the table seen as what any of its rows may be.
const table = Object.entries(findings) as readonly (readonly [FindingKind, AnyFinding])[];

/** What is to be seen in one application, in the table's order. */
export function findInApplication(one: Submission): readonly Finding[] {
  return table.flatMap(([kind, finding]) =>
    finding.over === 'application' ? finding.find(one).map((found) => ({ kind, ...found })) : [],
  );
}

/** A finding over a batch, with the places in it of what it is about and was compared with. */
type FindingInBatch = Finding & BatchFound;

/** What is to be seen when the applications of a batch are laid side by side, in the table's order. */
export function findInBatch(batch: Batch): readonly FindingInBatch[] {
  return table.flatMap(([kind, finding]) =>
    finding.over === 'batch' ? finding.find(batch).map((found) => ({ kind, ...found })) : [],
  );
}

/** Whether it comes of laying applications side by side, or of the lists of earlier years. */
export function isOfBatch({ kind }: Finding): boolean {
  return table.some(([own, { over }]) => own === kind && over === 'batch');
}

/** The sentence to show; a row is named by its number. */
export function describeFinding({ key, values, where }: Finding, words: Words): string {
  const sentence = say(words, key, values);
  if (where.row === undefined) return sentence;
  return say(words, 'form.in_row', { row: where.row + 1, sentence });
}
