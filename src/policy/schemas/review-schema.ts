import { z } from 'zod';
import { defined } from '../../base/index.ts';
import { camelKeys } from './camel-keys.ts';
import type { Content } from './content.ts';
import { clauseLabelSchema, idSchema, textSchema } from './ids.ts';

/** Which marks make an outcome: some item has one, all items have one of these, or nothing else fits. */
const outcomeWhenSchema = z.union([
  z
    .strictObject({ any: idSchema, group: textSchema.exactOptional() })
    .transform(({ any: mark, group }) => defined({ kind: 'any', mark, group })),
  z
    .strictObject({ all: z.array(idSchema).min(1) })
    .transform(({ all: marks }) => ({ kind: 'all' as const, marks })),
  z.literal('otherwise').transform((kind) => ({ kind })),
]);

/** policies/<id>/review.yaml: what the first check of an application looks at. */
export const reviewSchema = z
  .strictObject({
    /** 初审 */
    stage: textSchema,
    clause: clauseLabelSchema,
    quote: textSchema,
    /** Marks an item can get, none preset: id to label. */
    marks: z
      .record(idSchema, textSchema)
      .transform((marks) => Object.entries(marks).map(([id, label]) => ({ id, label }))),
    /** Marks that demand a reason. */
    reason_for: z.array(idSchema).default([]),
    items: z
      .array(
        z
          .strictObject({
            id: idSchema,
            /** 主体资格, 是否重复申报, 材料有否缺失 */
            group: textSchema,
            title: textSchema,
            /** Criteria shown with the applicant's words; `*.revenue` is that of every category. */
            criteria: z
              .array(
                z
                  .string()
                  .regex(
                    /^(\*|[a-z][a-z0-9_]*)(\.[a-z][a-z0-9_]*)+$/,
                    '写作 general.legal 或 *.revenue',
                  ),
              )
              .default([]),
            /** Evidence to hold against them. */
            look_at: z.array(idSchema).default([]),
            /** What the program finds by itself and lays beside: duplicates or gaps. */
            finds: z.enum(['duplicates', 'gaps']).exactOptional(),
          })
          .transform(camelKeys),
      )
      .min(1),
    /** How many applications one unit may lead in a category: flagged over a batch. */
    quotas: z
      .array(
        z.strictObject({
          category: idSchema,
          most: z.int().min(1),
          clause: clauseLabelSchema.exactOptional(),
          quote: textSchema.exactOptional(),
        }),
      )
      .default([]),
    /** 受理编号 of what comes in: {year} of the day, {n} counted from 001. */
    number: z.string().regex(/\{n\}/, '要有 {n}，例如 {year}-{n}').default('{year}-{n}'),
    /** The first that holds is suggested; people decide. */
    outcomes: z
      .array(
        z.strictObject({
          id: idSchema,
          title: textSchema,
          when: outcomeWhenSchema,
          clause: clauseLabelSchema.exactOptional(),
          quote: textSchema.exactOptional(),
          /** What the record must hold before it is made: reasons, the list of what is missing, its last day. */
          needs: z.array(z.enum(['reason', 'missing', 'deadline'])).default([]),
          /** What it can still lead to. */
          then: z.array(textSchema).default([]),
        }),
      )
      .min(1),
  })
  .transform(camelKeys);
export type ReviewFile = Content<typeof reviewSchema>;
