import { z } from 'zod';
import { means } from './ids.ts';

/** What stands between the `---` at the top of a guide.md or dates.md. */
export const guideSchema = z.strictObject({
  answer: z
    .string()
    .meta(
      means(
        '这一页最先要答的问题，一句话答完，转发出去也看得懂',
        '办法列了五类项目，先选最接近的一类对照。',
      ),
    )
    .optional(),
  summary: z
    .array(
      z.strictObject({
        label: z.string().meta(means('左边的词', '给谁')),
        text: z.string().meta(means('右边的话', '省内工业企业')),
      }),
    )
    .default([])
    .meta(means('标题下面的几行')),
});
