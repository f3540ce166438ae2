import type { HelperName } from './helper-names.ts';

/** A part made ready for filling: text as it stands, with values and blocks between. */
export type Step = string | PrintStep | BlockStep;

/** Stands before a table that may come to follow another; no XML and no value holds it. */
export const tableGap = '\0';

/** Format of a paragraph as small as the one that Word must have after a table; more may follow. */
export const smallestFormat =
  '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' +
  '<w:rPr><w:sz w:val="2"/></w:rPr>';

interface PrintStep {
  readonly kind: 'print';
  readonly value: Operand;
  /** The field that `value` shows; '' for none. */
  readonly field: string;
  /** Number of the place in the template's list. */
  readonly place: number;
}

export interface BlockStep {
  readonly kind: 'block';
  readonly block: BlockKind;
  /** Condition, list or object; undefined for the engine's own blocks. */
  readonly value: Operand | undefined;
  readonly field: string;
  /** For `cell`: the paragraph that it must not end without; `link`, `note`: its part; `once`: its key. */
  readonly place: number;
  /** Names that `as |item index|` gives. */
  readonly params: readonly string[];
  readonly body: readonly Step[];
  readonly otherwise: readonly Step[];
}

/**
 * Of the tag language; and our own, around what may vanish (a paragraph, a cell's end, a table), an
 * address, a note beside its reference, and what no second round may print.
 */
export type BlockKind =
  'if' | 'unless' | 'each' | 'with' | 'keep' | 'cell' | 'table' | 'link' | 'note' | 'once';

/** What a tag names or computes. */
export type Operand =
  | PathOperand
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  | {
      readonly kind: 'call';
      readonly helper: HelperName;
      readonly given: readonly Operand[];
      /** `小数=2` */
      readonly named: Readonly<Record<string, Operand>>;
    };

export interface PathOperand {
  readonly kind: 'path';
  /** data: `@index`; param: a name that a block gave by `as |name|`. */
  readonly root: 'context' | 'data' | 'param';
  /** How many `../` lead out. */
  readonly depth: number;
  /** None: the thing itself (`this`). */
  readonly names: readonly string[];
}

/** Helpers that show one field, so that its control goes around what they print. */
const showing: readonly HelperName[] = ['千分位', '百分比', '不带单位', '日期', '默认'];

/** The field that the operand shows, from the names around: `unit_name`; '' for none. */
export function fieldShown(operand: Operand | undefined): string {
  if (operand?.kind === 'call') {
    return showing.includes(operand.helper) ? fieldShown(operand.given[0]) : '';
  }
  if (operand?.kind !== 'path') return '';
  return operand.root === 'context' && operand.depth === 0 ? operand.names.join('.') : '';
}
