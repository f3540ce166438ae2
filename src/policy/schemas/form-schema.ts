import { z } from 'zod';

import { fieldKinds, lineKinds } from '../../rules/index.ts';
import { formCheckSchema } from './form-check-schema.ts';
import { decimalSchema, idSchema } from './ids.ts';

/** When a field is asked or required: a test over other answers of the same form. */
export type ConditionEntry =
  | { field: string; is: string | boolean }
  | { field: string; in: string[] }
  | { field: string; answered: boolean }
  | { not: ConditionEntry }
  | { all: ConditionEntry[] }
  | { any: ConditionEntry[] };

const condition: z.ZodType<ConditionEntry> = z.lazy(() =>
  z.union([
    z.strictObject({ field: idSchema, is: z.union([z.string(), z.boolean()]) }),
    z.strictObject({ field: idSchema, in: z.array(z.string()).min(1) }),
    z.strictObject({ field: idSchema, answered: z.boolean() }),
    z.strictObject({ not: condition }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
  ]),
);

const placing = z.strictObject({
  /** Asked for before the form counts as finished; never blocks a download. */
  required: z.boolean().optional(),
  /** Required only while the test holds. */
  required_when: condition.optional(),
  /** Asked only while the test holds; else kept in the draft and not written. */
  visible_when: condition.optional(),
  /** A sentence under the label that saves a phone call. */
  help: z.string().optional(),
  /** Clause of the policy, or the sibling form it is taken from, in words the page shows. */
  origin: z.string().optional(),
  /** Names that official forms give the field. */
  aliases: z.array(z.string()).optional(),
  /** Ids of evidence.yaml that prove it. */
  evidence: z.array(idSchema).optional(),
  /** Copied between drafts: unit table, contacts. */
  reusable: z.boolean().optional(),
  /** A document that doesn't print it is a mistake. */
  must_print: z.boolean().optional(),
  /** Lowest and highest sensible number; outside is a warning. */
  least: decimalSchema.optional(),
  most: decimalSchema.optional(),
});
/** What a fact's entry and a field's own definition both may say. */
export type Placing = z.output<typeof placing>;

const choices = {
  /** Id → label, in the order shown. */
  options: z.record(idSchema, z.string()).optional(),
  /** Label of the option `other`. */
  other: z.string().optional(),
  /** Label of the option `none`. */
  none: z.string().optional(),
};

const column = z.strictObject({
  id: idSchema,
  kind: z.enum(lineKinds),
  label: z.string(),
  help: z.string().optional(),
  unit: z.string().optional(),
  ...choices,
  /** Asked for in each row that has anything. */
  required: z.boolean().optional(),
  /** Names that official forms give the column. */
  aliases: z.array(z.string()).optional(),
  max: z.int().positive().optional(),
  least: decimalSchema.optional(),
  most: decimalSchema.optional(),
  /** `[before, after]`: computed per cent, never typed. */
  change: z.tuple([idSchema, idSchema]).optional(),
});
export type ColumnEntry = z.output<typeof column>;

/** A question of facts.yaml, placed in the form under its own id. */
const factEntry = z.strictObject({ fact: idSchema, ...placing.shape });

/** A field of the form alone. */
const fieldEntry = z.strictObject({
  id: idSchema,
  kind: z.enum(fieldKinds),
  label: z.string(),
  unit: z.string().optional(),
  ...choices,
  ...placing.shape,
  /** Characters as Word counts them. */
  max: z.int().positive().optional(),
  columns: z.array(column).min(1).optional(),
  min_rows: z.int().nonnegative().optional(),
  max_rows: z.int().positive().optional(),
  /** Headings that a long text may open with. */
  outline: z.array(z.string()).optional(),
  /** Beside a long text: a weak and a strong way to write it, both made up. */
  example: z.strictObject({ weak: z.string(), strong: z.string() }).optional(),
  /** A long text in which Markdown's headings, lists, bold and italics count. */
  rich: z.boolean().optional(),
  /** Criteria that the text answers to. */
  covers: z.array(z.string()).optional(),
});
export type FieldEntry = z.output<typeof fieldEntry>;

const line = z.strictObject({
  text: z.string(),
  /** Verbatim words of the clause that stand in the text. */
  quote: z.string().optional(),
  clause: z.string().optional(),
  origin: z.string().optional(),
  /** `false`: kept in content, not printed. */
  print: z.boolean().optional(),
});

const section = z.strictObject({
  /** Stable: drafts, addresses and documents name it. */
  id: idSchema,
  title: z.string().optional(),
  intro: z.string().optional(),
  kind: z.enum(['fields', 'evidence', 'commitment', 'recommendation']).optional(),
  /** How the document sets it; absent: decided from its fields. */
  layout: z.enum(['cover', 'unit', 'figures', 'indicators', 'narrative', 'annex']).optional(),
  /** New section of a category: the section it follows. Addition to a shared one: the field. */
  after: idSchema.optional(),
  fields: z.array(z.union([factEntry, fieldEntry])).optional(),
  lines: z.array(line).optional(),
  seals: z.array(z.string()).optional(),
});
export type SectionEntry = z.output<typeof section>;

/** What a category says otherwise of a shared field. */
const adjust = z.strictObject({
  field: idSchema,
  label: z.string().optional(),
  ...placing.shape,
  max: z.int().positive().optional(),
  min_rows: z.int().nonnegative().optional(),
  max_rows: z.int().positive().optional(),
  outline: z.array(z.string()).optional(),
  covers: z.array(z.string()).optional(),
});
export type AdjustEntry = z.output<typeof adjust>;

/**
 * form.yaml, shared (the policy's folder) or of one category. The shared file gives the order of
 * sections; a category's file adds to them by the same section id and puts new sections in.
 */
export const formSchema = z.strictObject({
  /** Title on the cover; the shared file's. */
  title: z.string().optional(),
  sections: z.array(section),
  adjust: z.array(adjust).optional(),
  /** Shared fields that this category doesn't ask. */
  without: z.array(idSchema).optional(),
  checks: z.array(formCheckSchema).optional(),
});
export type FormFile = z.output<typeof formSchema>;
