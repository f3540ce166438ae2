import { z } from 'zod';
import { camelKeys } from './camel-keys.ts';
import type { Content } from './content.ts';
import { daySchema, idSchema, means, textSchema } from './ids.ts';

/** policies/<id>/rounds/<year>.yaml: what a year's 申报通知 says. */
export const roundSchema = z
  .strictObject({
    title: textSchema.meta(means('通知的标题', '关于组织申报 2026 年某某项目的通知')),
    year: z.int().min(2000).max(2100).meta(means('申报年度；“上一年度”是它的前一年', 2026)),
    source: textSchema.meta(means('通知的文号或网址', '某某函〔2026〕1号')).exactOptional(),
    categories: z
      .array(idSchema)
      .min(1)
      .meta(means('开放哪几类；不写就是全部', ['platform']))
      .exactOptional(),
    opens: daySchema.meta(means('从哪天起收', '2026-03-01')).exactOptional(),
    deadlines: z
      .array(
        z.strictObject({
          level: textSchema.meta(means('哪一级', '县级')),
          day: daySchema.meta(means('最后一天，含这一天', '2026-04-15')),
          note: textSchema.meta(means('补充的话', '纸质件送达为准')).exactOptional(),
        }),
      )
      .min(1)
      .meta(means('各级截止日，从离申报单位最近的一级写起')),
    events: z
      .record(
        textSchema.meta(means('policy.yaml 的 duties 里 after 写的那件事', '获评')),
        daySchema.meta(means('在哪一天', '2026-09-01')),
      )
      .default({})
      .meta(
        means('已经知道在哪一天的事：有期限的事从那天算出最后一天，和截止日一起进日历文件', {
          获评: '2026-09-01',
        }),
      ),
    copies: z.int().positive().meta(means('纸质件几份', 3)).exactOptional(),
    file_name: textSchema
      .refine(
        (text) => !/\{(?!(?:category|unit|project|date)\})/.test(text),
        '文件名里只能用 {category}、{unit}、{project}、{date}',
      )
      .meta(means('通知规定的文件名；不写就用本站的', '{category}-{unit}-{date}'))
      .exactOptional(),
    notes: z
      .array(textSchema)
      .default([])
      .meta(means('通知里别的要求', ['双面打印、胶装'])),
  })
  .transform(camelKeys);
export type RoundFile = Content<typeof roundSchema>;
