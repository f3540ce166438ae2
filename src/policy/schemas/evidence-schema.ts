import { z } from 'zod';
import type { Content } from './content.ts';
import { idSchema, textSchema } from './ids.ts';

/** policies/<id>/evidence.yaml: 佐证材料, numbered in documents by themselves. */
export const evidenceSchema = z.record(
  idSchema,
  z.strictObject({
    title: textSchema,
    /** Which department of the applicant prepares it: 财务. */
    by: textSchema.exactOptional(),
    /** Who issues it. */
    issuer: textSchema.exactOptional(),
    /** What its date must be. */
    dated: textSchema.exactOptional(),
    /** Where the demand comes from, or that it is only advice. */
    basis: textSchema.exactOptional(),
    /** Facts, fields or criteria it proves, besides the facts that name it themselves. */
    proves: z.array(z.string()).default([]),
    /** Columns the list should have. */
    columns: z.array(textSchema).exactOptional(),
  }),
);
export type EvidenceFile = Content<typeof evidenceSchema>;

/** A piece of evidence; it also proves the facts that name it. */
export type EvidenceDetail = { readonly id: string } & EvidenceFile[string];
