import { z } from 'zod';
import { daySchema, idSchema, textSchema } from './ids.ts';

/** policies/<id>/rounds/<year>.yaml: what a year's 申报通知 says. */
export const roundSchema = z.strictObject({
  /** The notice's title. */
  title: textSchema,
  /** The year applied in; 上一年度 is the one before. */
  year: z.int().min(2000).max(2100),
  /** The notice's number or address. */
  source: textSchema.optional(),
  /** Categories it opens; absent: all. */
  categories: z.array(idSchema).optional(),
  opens: daySchema.optional(),
  /** Last days by level, nearest to the applicant first. */
  deadlines: z
    .array(z.strictObject({ level: textSchema, day: daySchema, note: textSchema.optional() }))
    .min(1),
  /** Printed copies to hand in. */
  copies: z.int().positive().optional(),
  /** Pattern of the file's name, of {category}, {unit}, {project} and {date}. */
  file_name: textSchema
    .refine(
      (text) => !/\{(?!(?:category|unit|project|date)\})/.test(text),
      '文件名里只能用 {category}、{unit}、{project}、{date}',
    )
    .optional(),
  notes: z.array(textSchema).default([]),
});
export type RoundFile = z.output<typeof roundSchema>;
