import type { Fact, LineKind } from '../rules/index.ts';

/** When a field is asked, or required: a test over earlier answers, plain data. */
export type Condition =
  /** The answer is, or for a multi includes, one of `values`. Unanswered → false. */
  | { readonly kind: 'is'; readonly field: string; readonly values: readonly (string | boolean)[] }
  | { readonly kind: 'answered'; readonly field: string }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] };

/** What every field has, column of a table or not. */
interface FieldBase extends Omit<Fact, 'columns'> {
  readonly label: string;
  /** A sentence under the label. */
  readonly help?: string;
  /** Characters (text kinds) as Word counts them: each Chinese character one. */
  readonly max?: number;
  /** Lowest and highest sensible number; outside is a warning, never a block. */
  readonly least?: string;
  readonly most?: string;
  readonly required: boolean;
}

export interface Column extends FieldBase {
  readonly kind: LineKind;
  /** Other heads that official forms give it. */
  readonly aliases?: readonly string[];
  /** Never typed: (after − before) ÷ before of two columns of the same row, in per cent. */
  readonly change?: { readonly before: string; readonly after: string };
}

/** One entry of the form: a fact asked in the check as well, or a field of the form alone. */
export interface Field extends FieldBase {
  /** A fact is shared by every category of the policy; a field belongs to the form. */
  readonly isFact: boolean;
  /** Where it comes from: a clause of the policy or a sibling form, in words the page shows. */
  readonly origin: string;
  readonly requiredWhen?: Condition;
  /** Absent: always asked. What is not asked keeps its answer in the draft and leaves the document. */
  readonly visibleWhen?: Condition;
  /** Tables. */
  readonly columns?: readonly Column[];
  readonly minRows?: number;
  readonly maxRows?: number;
  /** Headings that a long text may open with. */
  readonly outline?: readonly string[];
  /** Beside a long text: a weak and a strong way to write it, both made up. */
  readonly example?: { readonly weak: string; readonly strong: string };
  /** A long text whose Markdown is set as such: headings, lists, bold, italics. */
  readonly rich?: true;
  /** Criteria that the text answers to. */
  readonly covers?: readonly string[];
  /** Other names that official forms give it: 单位名称, 企业名称（全称）. */
  readonly aliases?: readonly string[];
  /** Evidence ids that prove it. */
  readonly evidence?: readonly string[];
  /** Shared between drafts of other categories: unit table, contacts. */
  readonly reusable?: boolean;
  /** It says what 其他 is of this field: it stands beside that option, and nowhere by itself. */
  readonly says?: string;
  /** The document must print it; a field no tag prints is a mistake then. */
  readonly mustPrint?: boolean;
}

/** One promise of the commitment: in the policy's own words where it has a clause. */
interface CommitmentLine {
  readonly text: string;
  /** Verbatim words of `clause` that stand in `text`. */
  readonly quote?: string;
  readonly clause?: string;
  readonly origin: string;
}

type Layout = 'cover' | 'unit' | 'figures' | 'indicators' | 'narrative' | 'annex';

/** One line of the task list and one part of the document. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  /** `fields` are filled; the others are made by the program or left for hand and seal. */
  readonly kind: 'fields' | 'evidence' | 'commitment' | 'recommendation';
  /** How the document sets it; absent: decided from its fields. */
  readonly layout?: Layout;
  readonly fields: readonly Field[];
  /** Below them, what is worked out of answers (`Form.derived`) and never typed; absent: nothing. */
  readonly worked?: readonly Field[];
  /** Commitment only. */
  readonly lines?: readonly CommitmentLine[];
  /** What is left blank for hand and seal: 法定代表人（签字）, 单位（盖章）. */
  readonly seals?: readonly string[];
}

/** 佐证材料: what proves facts or criteria, numbered in the document by itself. */
export interface Evidence {
  readonly id: string;
  readonly title: string;
  readonly basis?: string;
  /** Fact, field or criterion ids. */
  readonly proves: readonly string[];
}
