import { z } from 'zod';
import { camelKeys } from './camel-keys.ts';
import type { Content } from './content.ts';
import { daySchema, idSchema, textSchema } from './ids.ts';

/** policies/<id>/rounds/<year>.yaml: what a year's 申报通知 says. */
export const roundSchema = z
  .strictObject({
    /** The notice's title. */
    title: textSchema,
    /** The year applied in; 上一年度 is the one before. */
    year: z.int().min(2000).max(2100),
    /** The notice's number or address. */
    source: textSchema.exactOptional(),
    /** Categories it opens; absent: all. */
    categories: z.array(idSchema).exactOptional(),
    opens: daySchema.exactOptional(),
    /** Last days by level, nearest to the applicant first. */
    deadlines: z
      .array(
        z.strictObject({ level: textSchema, day: daySchema, note: textSchema.exactOptional() }),
      )
      .min(1),
    /** Printed copies to hand in. */
    copies: z.int().positive().exactOptional(),
    /** Pattern of the file's name, of {category}, {unit}, {project} and {date}. */
    file_name: textSchema
      .refine(
        (text) => !/\{(?!(?:category|unit|project|date)\})/.test(text),
        '文件名里只能用 {category}、{unit}、{project}、{date}',
      )
      .exactOptional(),
    notes: z.array(textSchema).default([]),
  })
  .transform(camelKeys);
export type RoundFile = Content<typeof roundSchema>;
