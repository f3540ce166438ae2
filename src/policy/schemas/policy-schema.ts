import { z } from 'zod';
import { camelKeys } from './camel-keys.ts';
import type { Content } from './content.ts';
import { clauseLabelSchema, daySchema, folderIdSchema, idSchema, textSchema } from './ids.ts';

/** policies/<id>/policy.yaml: what the policy is, how long it holds, what its conditions are. */
export const policySchema = z
  .strictObject({
    /** The folder's name. */
    id: folderIdSchema,
    /** The measures' full title, without 《》. */
    title: textSchema,
    /** What menus and headings call it. */
    short_title: textSchema,
    /** 闽工信规〔2023〕1号 */
    doc_no: textSchema,
    /** Who issued it. */
    issuer: textSchema,
    /** Who answers what the text leaves open. */
    interpreter: textSchema,
    /** The official text's file, or `none` where it is not at hand: then each criterion names a source. */
    text: z.enum(['text.md', 'none']),
    /** From the first day in force, to the last where the text gives one, with the words that say so. */
    validity: z.strictObject({
      from: daySchema,
      /** Absent where the text gives no end: it holds until it is repealed. */
      to: daySchema.exactOptional(),
      clause: clauseLabelSchema,
      quote: textSchema,
    }),
    /** Titles of what it replaced. */
    replaces: z.array(textSchema).default([]),
    /** What it stands on; `status` says how sure we are that it still holds. */
    depends_on: z
      .array(
        z
          .strictObject({
            doc_no: textSchema,
            title: textSchema,
            status: textSchema,
            use: textSchema.exactOptional(),
          })
          .transform(camelKeys),
      )
      .default([]),
    /** The policy that took its place: 文号 or title. */
    successor: textSchema.exactOptional(),
    /** Attachments that the text names and we do not have. */
    missing_attachments: z.array(textSchema).default([]),
    /** Category folders, in the order of the text. */
    categories: z.array(idSchema).min(1),
    /** Sections every phrase of which is quoted by a criterion or listed in not_encoded. */
    conditions_in: z.array(clauseLabelSchema).default([]),
    /** Phrases of those sections that no criterion quotes, each with the reason. */
    not_encoded: z
      .array(z.strictObject({ clause: clauseLabelSchema, quote: textSchema, why: textSchema }))
      .default([]),
    /** The few questions that point to a category. */
    quick_check: z
      .strictObject({
        /** Facts asked as they are. */
        facts: z.array(z.string()),
        /** What the applicant has in hand. */
        question: textSchema,
        /** Category to what one who fits it has. */
        have: z
          .record(idSchema, textSchema)
          .transform((have) =>
            Object.entries(have).map(([category, label]) => ({ category, label })),
          ),
      })
      .exactOptional(),
  })
  .transform(camelKeys);
export type PolicyFile = Content<typeof policySchema>;
