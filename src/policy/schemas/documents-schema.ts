import { z } from 'zod';
import type { Content } from './content.ts';
import { idSchema, means, textSchema } from './ids.ts';

/** policies/<id>/documents.yaml: which template makes which document. */
export const documentsSchema = z.record(
  idSchema.meta(
    means(
      '文书的 id：application、evidence_list、dividers、spine、seal_list、self_check、review_record、supplement_notice、statement、recommendation、recommend_letter、recommend_summary；`new template` 写好后告诉您这一行',
    ),
  ),
  z.strictObject({
    title: textSchema.meta(means('文书的名字，也是文件名的一部分', '申报书')),
    template: textSchema
      .regex(/\.docx$/, '模板须是 .docx')
      .meta(
        means(
          'templates/<政策>/ 下的文件；{category} 换成类别的 id',
          'application-{category}.docx',
        ),
      ),
    categories: z
      .array(idSchema)
      .min(1)
      .meta(means('用于哪几类；不写就是全部', ['platform']))
      .optional(),
  }),
);
export type DocumentsFile = Content<typeof documentsSchema>;
