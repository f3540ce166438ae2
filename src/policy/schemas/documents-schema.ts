import { z } from 'zod';
import type { Content } from './content.ts';
import { idSchema, textSchema } from './ids.ts';

/** policies/<id>/documents.yaml: which template makes which document. */
export const documentsSchema = z.record(
  idSchema,
  z.strictObject({
    title: textSchema,
    /** Path below templates/<policy>/; `{category}` is filled in. */
    template: textSchema.regex(/\.docx$/, '模板须是 .docx'),
    /** Categories it is for; absent: all. */
    categories: z.array(idSchema).optional(),
  }),
);
export type DocumentsFile = Content<typeof documentsSchema>;
