import { z } from 'zod';
import { camelKeys } from './camel-keys.ts';
import { clauseLabelSchema, daySchema, idSchema, means, textSchema } from './ids.ts';

/** `一年`, `5 个工作日`, `7天`, `半年`: so long, as the text says it. */
const durationSchema = textSchema.regex(
  /^(半|[\d一二两三四五六七八九十百]+)\s*(年|个月|个?工作日|天|日)$/,
  '期限写作 一年、半年、3 个月、5 个工作日、7 天',
);

/** What is to be done within some time of an event. */
export const dutiesSchema = z
  .array(
    z
      .strictObject({
        id: idSchema.meta(means('这件事的 id，也是日期页上它的地址', 'report')),
        who: textSchema.meta(means('谁来做', '获评单位')),
        what: textSchema.meta(means('做什么', '总结报送项目进展情况')),
        after: textSchema.meta(means('从什么事起算', '获评')),
        within: durationSchema.meta(means('多久以内', '一年', '5 个工作日')).exactOptional(),
        every: durationSchema.meta(means('每隔多久一次', '半年')).exactOptional(),
        categories: z
          .array(idSchema)
          .meta(means('只对哪几类；不写就是全部', ['main']))
          .exactOptional(),
        clause: clauseLabelSchema.meta(means('哪一条', '五（三）')).exactOptional(),
        quote: textSchema
          .meta(means('原话；期限的数字要在里面', '应当在获评后一年内报送项目进展情况'))
          .exactOptional(),
        source: textSchema.meta(means('没有原话的：据什么这样写', '当年通知')).exactOptional(),
        note: textSchema
          .meta(means('原文没说清的，我们怎样理解', '从发文公布那天起'))
          .exactOptional(),
      })
      .transform(camelKeys),
  )
  .default([])
  .meta(means('有期限的事，印在日期页'));

/** What was changed in what this site says of a policy. */
export const updatesSchema = z
  .array(
    z.strictObject({
      day: daySchema.meta(means('哪天改的', '2026-04-01')),
      what: textSchema.meta(means('改了什么，为什么', '营业收入的口径按省厅答复改为单体报表')),
    }),
  )
  .default([])
  .meta(means('更新记录，新的写在后面；印在日期页，每条有自己的地址'));
