import { z } from 'zod';

import { fieldKinds } from '../rules/index.ts';

const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,23}$/,
    'id 须以小写英文字母开头，只含小写字母、数字、下划线，不超过 24 个字符',
  );
const number = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]);

type ConditionShape =
  | { field: string; is: string | boolean }
  | { field: string; in: string[] }
  | { field: string; answered: boolean }
  | { not: ConditionShape }
  | { all: ConditionShape[] }
  | { any: ConditionShape[] };

/** When a field is asked or required: a test over other answers of the same form. */
const condition: z.ZodType<ConditionShape> = z.lazy(() =>
  z.union([
    z.strictObject({ field: id, is: z.union([z.string(), z.boolean()]) }),
    z.strictObject({ field: id, in: z.array(z.string()).min(1) }),
    z.strictObject({ field: id, answered: z.boolean() }),
    z.strictObject({ not: condition }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
  ]),
);

const placing = {
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
  evidence: z.array(id).optional(),
  /** Copied between drafts: unit table, contacts. */
  reusable: z.boolean().optional(),
  /** A document that doesn't print it is a mistake. */
  must_print: z.boolean().optional(),
  /** Lowest and highest sensible number; outside is a warning. */
  least: number.optional(),
  most: number.optional(),
};

const choices = {
  /** Id → label, in the order shown. */
  options: z.record(id, z.string()).optional(),
  /** Label of the option `other`. */
  other: z.string().optional(),
  /** Label of the option `none`. */
  none: z.string().optional(),
};

const column = z.strictObject({
  id,
  kind: z.enum(fieldKinds).exclude(['table', 'image', 'longtext']),
  label: z.string(),
  help: z.string().optional(),
  unit: z.string().optional(),
  ...choices,
  /** Asked for in each row that has anything. */
  required: z.boolean().optional(),
  /** Names that official forms give the column. */
  aliases: z.array(z.string()).optional(),
  max: z.int().positive().optional(),
  least: number.optional(),
  most: number.optional(),
  /** `[before, after]`: computed per cent, never typed. */
  change: z.tuple([id, id]).optional(),
});

/** A question of facts.yaml, placed in the form under its own id. */
const factEntry = z.strictObject({ fact: id, ...placing });

/** A field of the form alone. */
const fieldEntry = z.strictObject({
  id,
  kind: z.enum(fieldKinds),
  label: z.string(),
  unit: z.string().optional(),
  ...choices,
  ...placing,
  /** Characters as Word counts them. */
  max: z.int().positive().optional(),
  columns: z.array(column).min(1).optional(),
  min_rows: z.int().nonnegative().optional(),
  max_rows: z.int().positive().optional(),
  /** Headings that a long text may open with. */
  outline: z.array(z.string()).optional(),
  /** A long text in which Markdown's headings, lists, bold and italics count. */
  rich: z.boolean().optional(),
  /** Criteria that the text answers to. */
  covers: z.array(z.string()).optional(),
});

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
  id,
  title: z.string().optional(),
  intro: z.string().optional(),
  kind: z.enum(['fields', 'evidence', 'commitment', 'recommendation']).optional(),
  /** How the document sets it; absent: decided from its fields. */
  layout: z.enum(['cover', 'unit', 'figures', 'indicators', 'narrative', 'annex']).optional(),
  /** New section of a category: the section it follows. Addition to a shared one: the field. */
  after: id.optional(),
  fields: z.array(z.union([factEntry, fieldEntry])).optional(),
  lines: z.array(line).optional(),
  seals: z.array(z.string()).optional(),
});

/** What a category says otherwise of a shared field. */
const adjust = z.strictObject({
  field: id,
  label: z.string().optional(),
  ...placing,
  max: z.int().positive().optional(),
  min_rows: z.int().nonnegative().optional(),
  max_rows: z.int().positive().optional(),
  outline: z.array(z.string()).optional(),
  covers: z.array(z.string()).optional(),
});

/** A field id, or `table.column`. */
const place = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/);

const check = z.union([
  z.strictObject({ sum: place, of: z.array(place).min(1) }),
  z.strictObject({ order: z.tuple([place, place]) }),
  z.strictObject({
    rows: id,
    equal: id,
    where: z.record(id, z.array(z.string())).optional(),
  }),
  z.strictObject({ unique: place }),
  z.strictObject({ valid: place }),
  z.strictObject({ not_counted: place, values: z.array(z.string()).min(1) }),
  z.strictObject({ differ: z.tuple([id, id]) }),
  z.strictObject({ ratio: z.tuple([place, place]), most: number }),
  z.strictObject({ not_more: z.tuple([place, place]) }),
  z.strictObject({ share: place, of: z.tuple([place, place]) }),
  z.strictObject({
    direction: place,
    by: id,
    rising: z.array(id),
    falling: z.array(id),
  }),
  z.strictObject({
    months: z.tuple([id, id]),
    count: id.optional(),
    most: z.int().positive().optional(),
  }),
  z.strictObject({ attention: id, is: z.union([z.string(), z.boolean()]), text: z.string() }),
]);

/** form.yaml, shared (the policy's folder) or of one category. */
export const formSchema = z.strictObject({
  /** Title on the cover; the shared file's. */
  title: z.string().optional(),
  sections: z.array(section),
  adjust: z.array(adjust).optional(),
  /** Shared fields that this category doesn't ask. */
  without: z.array(id).optional(),
  checks: z.array(check).optional(),
});
