import type { FieldKind } from '../rules/index.ts';
import type { Layout } from './field.ts';

/**
 * A form.yaml as its author wrote it, checked for shape by the schema of src/policy. The shared
 * file gives the order of sections; a category's file adds to them by the same section id, puts
 * new sections in `after` an existing one, tunes shared fields under `adjust` and drops them under
 * `without`.
 */
export interface FormContent {
  readonly title?: string | undefined;
  readonly sections: readonly SectionContent[];
  readonly adjust?: readonly AdjustContent[] | undefined;
  readonly without?: readonly string[] | undefined;
  readonly checks?: readonly CheckContent[] | undefined;
}

export interface SectionContent {
  readonly id: string;
  readonly title?: string | undefined;
  readonly intro?: string | undefined;
  readonly kind?: 'fields' | 'evidence' | 'commitment' | 'recommendation' | undefined;
  readonly layout?: Layout | undefined;
  /** For a new section the section it follows; for an addition the field it follows. */
  readonly after?: string | undefined;
  readonly fields?: readonly EntryContent[] | undefined;
  readonly lines?: readonly LineContent[] | undefined;
  readonly seals?: readonly string[] | undefined;
}

interface LineContent {
  readonly text: string;
  readonly quote?: string | undefined;
  readonly clause?: string | undefined;
  readonly origin?: string | undefined;
  /** `false` keeps a line in content that is not printed. */
  readonly print?: boolean | undefined;
}

/** What a fact's entry and a field's own definition both may say. */
export interface PlacingContent {
  readonly required?: boolean | undefined;
  readonly required_when?: ConditionContent | undefined;
  readonly visible_when?: ConditionContent | undefined;
  readonly help?: string | undefined;
  readonly origin?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly reusable?: boolean | undefined;
  readonly must_print?: boolean | undefined;
  readonly least?: string | number | undefined;
  readonly most?: string | number | undefined;
}

interface FactEntryContent extends PlacingContent {
  readonly fact: string;
}

export interface FieldContent extends PlacingContent {
  readonly id: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly unit?: string | undefined;
  readonly options?: Readonly<Record<string, string>> | undefined;
  readonly other?: string | undefined;
  readonly none?: string | undefined;
  readonly max?: number | undefined;
  readonly columns?: readonly ColumnContent[] | undefined;
  readonly min_rows?: number | undefined;
  readonly max_rows?: number | undefined;
  readonly outline?: readonly string[] | undefined;
  readonly rich?: boolean | undefined;
  readonly covers?: readonly string[] | undefined;
}

export type EntryContent = FactEntryContent | FieldContent;

/** `{field: milestones, required: true}`: what a category says otherwise of a shared field. */
export interface AdjustContent extends PlacingContent {
  readonly field: string;
  readonly label?: string | undefined;
  readonly max?: number | undefined;
  readonly min_rows?: number | undefined;
  readonly max_rows?: number | undefined;
  readonly outline?: readonly string[] | undefined;
  readonly covers?: readonly string[] | undefined;
}

export interface ColumnContent {
  readonly id: string;
  readonly kind: Exclude<FieldKind, 'table' | 'image' | 'longtext'>;
  readonly label: string;
  readonly help?: string | undefined;
  readonly unit?: string | undefined;
  readonly options?: Readonly<Record<string, string>> | undefined;
  readonly other?: string | undefined;
  readonly none?: string | undefined;
  readonly required?: boolean | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly max?: number | undefined;
  readonly least?: string | number | undefined;
  readonly most?: string | number | undefined;
  /** `[before, after]`: computed, never typed. */
  readonly change?: readonly [string, string] | undefined;
}

/** `{field: org_size, in: [small]}` · `{field: x, is: true}` · `{field: x, answered: true}` · not, all, any. */
export type ConditionContent =
  | { readonly field: string; readonly is: string | boolean }
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly answered: boolean }
  | { readonly not: ConditionContent }
  | { readonly all: readonly ConditionContent[] }
  | { readonly any: readonly ConditionContent[] };

export type CheckContent =
  | { readonly sum: string; readonly of: readonly string[] }
  | { readonly order: readonly [string, string] }
  | {
      readonly rows: string;
      readonly equal: string;
      readonly where?: Readonly<Record<string, readonly string[]>> | undefined;
    }
  | { readonly unique: string }
  | { readonly valid: string }
  | { readonly not_counted: string; readonly values: readonly string[] }
  | { readonly differ: readonly [string, string] }
  | { readonly ratio: readonly [string, string]; readonly most: string | number }
  | { readonly not_more: readonly [string, string] }
  | { readonly share: string; readonly of: readonly [string, string] }
  | {
      readonly direction: string;
      readonly by: string;
      readonly rising: readonly string[];
      readonly falling: readonly string[];
    }
  | {
      readonly months: readonly [string, string];
      readonly count?: string | undefined;
      readonly most?: number | undefined;
    }
  | { readonly attention: string; readonly is: string | boolean; readonly text: string };
