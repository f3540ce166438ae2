import { z } from 'zod';
import { lineKinds } from '../rules/index.ts';
import { decimalSchema, idSchema, textSchema } from './ids.ts';

const factSchema = z
  .strictObject({
    /** How it is answered. */
    kind: z.enum(lineKinds),
    /** The question; `{year}` is the year of the application, `{year-1}` the one before. */
    label: textSchema,
    /** A sentence under the question. */
    help: textSchema.optional(),
    /** The unit of the number: 万元, 家. */
    unit: textSchema.optional(),
    /** Choices: id to label, in the order shown. */
    options: z.record(textSchema, textSchema).optional(),
    /** The label of 其他, where the question offers it; its id is `other`. */
    other: textSchema.optional(),
    /** The label of 都没有, where the question offers it; its id is `none`. */
    none: textSchema.optional(),
    /** Where the applicant can look it up. */
    how_to_check: textSchema.optional(),
    /** Evidence that proves it. */
    evidence: z.array(idSchema).default([]),
    /** The lowest number that makes sense. */
    least: decimalSchema.optional(),
    /** Above this number a warning is shown, usually of a wrong unit. */
    warn_over: decimalSchema.optional(),
    /** The warning. */
    warn_text: textSchema.optional(),
  })
  .superRefine((fact, context) => {
    const listed = fact.kind === 'choice' || fact.kind === 'multi';
    if (listed && fact.options === undefined)
      context.addIssue({ code: 'custom', message: '选择题须有 options' });
    if (!listed && (fact.options ?? fact.other ?? fact.none) !== undefined)
      context.addIssue({
        code: 'custom',
        message: `kind: ${fact.kind} 没有选项，options、other、none 只用于 choice 和 multi`,
      });
    if (['int', 'money', 'decimal'].includes(fact.kind) && fact.unit === undefined)
      context.addIssue({ code: 'custom', message: '数字须写单位 unit' });
    if ((fact.warn_over === undefined) !== (fact.warn_text === undefined))
      context.addIssue({ code: 'custom', message: 'warn_over 和 warn_text 须一起写' });
  });

/** policies/<id>/facts.yaml: every question once, and the pages that ask them. */
export const factsSchema = z.strictObject({
  /** Pages of the check, in the order asked. */
  pages: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema,
        /** Fact ids, in the order asked. */
        ask: z.array(z.string()).min(1),
      }),
    )
    .min(1),
  /** Fact id to question. */
  facts: z.record(idSchema, factSchema),
});
export type FactsFile = z.output<typeof factsSchema>;
