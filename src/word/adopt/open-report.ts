/** A place left empty, and why. */
export interface OpenReport {
  readonly where: string;
  readonly label: string;
  readonly why: OpenReason;
  /** What of the form's own text says so: 担保机构基本情况. */
  readonly because?: string;
}

/**
 * `other`: another party's; `office`: a hand, a seal or an office fills it; `list`: rows that no table
 * of ours fills; `doubt`: a field's with a value that was not surely its; `no-answer`: a field's without
 * a value; `unknown`: asks for what no field answers.
 */
export type OpenReason = 'other' | 'office' | 'list' | 'doubt' | 'no-answer' | 'unknown';
