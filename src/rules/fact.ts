/** Kinds that hold a number in a unit. */
export const numberKinds = ['int', 'decimal', 'money', 'percent'] as const;
export type NumberKind = (typeof numberKinds)[number];

/** Kinds that offer options. */
export const optionKinds = ['choice', 'multi'] as const;
export type OptionKind = (typeof optionKinds)[number];

/** Kinds whose answer fits one line: facts of the check and columns of a table are of these. */
export const lineKinds = [
  'text',
  ...optionKinds,
  'yesno',
  ...numberKinds,
  'date',
  'month',
  'uscc',
  'mobile',
  'email',
] as const;
export type LineKind = (typeof lineKinds)[number];

/** How a fact or field is answered; what each kind is, stands in one file of form/kinds/. */
export const fieldKinds = [...lineKinds, 'longtext', 'table', 'image'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Days that answers hold beside those of facts: the day applied on, and the round's last. */
export const dayFacts = ['on', 'deadline'] as const;
export function isDayFact(id: string): boolean {
  return dayFacts.some((each) => each === id);
}

/** A choice of a `choice` or `multi`. The ids `other` (其他) and `none` (都没有) are ordinary options. */
export interface Option {
  readonly id: string;
  readonly label: string;
}

/** One question about the applicant, asked once; the part of a fact that rules look at. */
export interface Fact {
  readonly id: string;
  readonly kind: FieldKind;
  /** May hold `{year}` / `{year-1}`: the year of the application and the one before. */
  readonly label: string;
  /** `万元`, `家`, `套（件）`; numbers of rules are converted to it at build. */
  readonly unit?: string;
  readonly options?: readonly Option[];
  /** The least that makes sense of a number. */
  readonly least?: string | undefined;
  /** True where the options stand from the lowest to the highest: 一级, 二级, 三级. */
  readonly ordered?: boolean;
  /** Of a table: what a row holds, each of a kind that fits one line. */
  readonly columns?: readonly Fact[];
}

/**
 * An answer as drafts hold it: text kinds, choice, date, month and image → string; multi → option
 * ids; yesno → boolean; number kinds → decimal string or number; table → rows by column id;
 * unanswered → absent or null.
 */
export type Answer =
  string | number | boolean | readonly string[] | readonly AnswerRow[] | null | undefined;
export type AnswerRow = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;
export type Answers = Readonly<Record<string, Answer>>;
