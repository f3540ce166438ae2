import type { Answers, Form } from '../../form/index.ts';

/** One application of a batch, as it is compared with the others. */
export interface BatchEntry {
  readonly category: string;
  readonly form: Form;
  /** What the page shows. */
  readonly answers: Answers;
  /** 版本码, where the file carried one. */
  readonly code?: string | undefined;
}

/** One line of a list of earlier years; '' where it has no such column. */
export interface EarlierRow {
  /** Name of the list: 2023年入选名单.xlsx. */
  readonly list: string;
  /** Its name and the row: 2023年入选名单.xlsx 第 12 行. */
  readonly where: string;
  readonly unit: string;
  readonly code: string;
  readonly project: string;
}

/** All that a batch is compared with. */
export interface Batch {
  readonly entries: readonly BatchEntry[];
  readonly earlier: readonly EarlierRow[];
  /** Texts that are everybody's: the policy's, the form's outlines. */
  readonly known: readonly string[];
  /** How many applications a unit may lead in a category, by category id. */
  readonly quotas: Readonly<Record<string, number>>;
}

/** A field's text as it stands; '' where there is none. */
export function textOf(answers: Answers, id: string): string {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
}
