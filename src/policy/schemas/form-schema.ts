import { z } from 'zod';

import { fieldKinds } from '../../rules/index.ts';
import { aliases, choices, columnSchema, help, least, max, most } from './column-schema.ts';
import { formCheckSchema } from './form-check-schema.ts';
import { eachParty, idSchema, means, uniqueIds } from './ids.ts';

/** When a field is asked or required: a test over other answers of the same form. */
export type ConditionEntry =
  | { field: string; is: string | boolean }
  | { field: string; in: string[] }
  | { field: string; answered: boolean }
  | { not: ConditionEntry }
  | { all: ConditionEntry[] }
  | { any: ConditionEntry[] };

const conditionField = idSchema.meta(means('看同一张表的哪一栏', 'platform_level'));
const condition: z.ZodType<ConditionEntry> = z.lazy(() =>
  z.union([
    z.strictObject({
      field: conditionField,
      is: z.union([z.string(), z.boolean()]).meta(means('填的正是这个（多选：选中了它）', true)),
    }),
    z.strictObject({
      field: conditionField,
      in: z
        .array(z.string())
        .min(1)
        .meta(means('填的是其中之一', ['province', 'nation'])),
    }),
    z.strictObject({
      field: conditionField,
      answered: z.boolean().meta(means('填了（true）还是没填（false）', false)),
    }),
    z.strictObject({ not: negated }),
    z.strictObject({ all: z.array(condition).min(1).meta(means('都成立')) }),
    z.strictObject({ any: z.array(condition).min(1).meta(means('有一个成立')) }),
  ]),
);

/** The same test again under a meaning of its own; a copy of it would never end. */
const conditionThat = (...meaning: Parameters<typeof means>): z.ZodType<ConditionEntry> =>
  z.lazy(() => condition).meta(means(...meaning));
const negated = conditionThat('所写的不成立', { field: 'region', is: 'outside' });

const required = z.boolean().meta(means('没填就不算填完；不拦下载', true)).optional();
const minRows = z.int().nonnegative().meta(means('表格至少几行', 2)).optional();
const maxRows = z.int().positive().meta(means('表格最多几行', 30)).optional();
const outline = z
  .array(z.string())
  .meta(means('正文开头给出的小标题', ['建设内容', '应用成效']))
  .optional();
const covers = z
  .array(z.string())
  .meta(means('这段正文回应哪些条件', ['main.revenue']))
  .optional();

const placing = z.strictObject({
  required,
  required_when: conditionThat('成立时才算必填', { field: 'routes', is: 'demo' }).optional(),
  visible_when: conditionThat('成立时才问；不成立的，已填的留在草稿里，不印', {
    field: 'level',
    in: ['nation'],
  }).optional(),
  help,
  origin: z
    .string()
    .meta(means('哪里来的栏目：条款，或同类申报书', '《办法》三（一）1'))
    .optional(),
  aliases,
  evidence: z
    .array(idSchema)
    .meta(means('哪些材料证明它', ['audit_report']))
    .optional(),
  reusable: z.boolean().meta(means('可以从别的草稿带过来（单位情况、联系人）', true)).optional(),
  must_print: z.boolean().meta(means('文书里没有印它，就是错', true)).optional(),
  least,
  most,
});
/** What a fact's entry and a field's own definition both may say. */
export type Placing = z.output<typeof placing>;

/** A question of facts.yaml, placed in the form under its own id. */
const factEntry = z.strictObject({
  fact: idSchema.meta(means('facts.yaml 里的一个问题，放在这里问', 'revenue_last_year')),
  ...placing.shape,
});

/** A number that is worked out, shown in the form and never asked. */
const derivedEntry = z.strictObject({
  derived: idSchema.meta(
    means(
      'facts.yaml 的 derived 里的一个数：不用填，排在这一节的最后，写出算式；模板里用它的 id 印出来',
      'rd_share',
    ),
  ),
});

/** A field of the form alone. */
const fieldEntry = z.strictObject({
  id: idSchema.meta(means('只有表里问的栏目，它的 id；也是模板标签的名字', 'org_name')),
  kind: z
    .enum(fieldKinds)
    .meta(
      means(
        '怎么填：facts.yaml 的各种之外，还有 longtext 长文、table 表格、image 图片',
        'longtext',
      ),
    ),
  label: z.string().meta(means('栏目名', '单位名称')),
  unit: z.string().meta(means('单位；money 不写就是万元', '万元')).optional(),
  ...choices,
  ...placing.shape,
  max,
  columns: z.array(columnSchema).min(1).meta(means('表格的各列')).optional(),
  min_rows: minRows,
  max_rows: maxRows,
  outline,
  example: z
    .strictObject({
      weak: z.string().meta(means('写得空的', '平台架构先进，能力全面。')),
      strong: z.string().meta(means('写得实的', '接入 N 种协议，见附件 7 第 2 页。')),
    })
    .meta(means('长文旁边的两种写法，都是编的'))
    .optional(),
  rich: z.boolean().meta(means('长文里 Markdown 的标题、列表、粗体、斜体有效', true)).optional(),
  covers,
});
export type FieldEntry = z.output<typeof fieldEntry>;

const line = z.strictObject({
  text: z.string().meta(means('这一条的话', '对材料真实性、完整性、准确性负责。')),
  quote: z.string().meta(means('其中原文的话', '对材料真实性、完整性、准确性负责')).optional(),
  clause: z.string().meta(means('在哪一条', '四（一）')).optional(),
  origin: z.string().meta(means('不是原文的，从哪里来', '同类申报书常见')).optional(),
  print: z.boolean().meta(means('false：留在内容里，不印', false)).optional(),
});

const section = z.strictObject({
  id: idSchema.meta(means('这一节的 id；草稿、地址、文书都用它，不要改', 'unit')),
  title: z.string().meta(means('标题', '申报单位基本情况')).optional(),
  intro: z.string().meta(means('标题下的一句话', '各项数量按同一个统计截止日填写。')).optional(),
  kind: z
    .enum(['fields', 'evidence', 'commitment', 'recommendation'])
    .meta(
      means(
        'fields 栏目（不写就是它）、evidence 佐证材料目录、commitment 承诺、recommendation 推荐意见',
        'commitment',
      ),
    )
    .optional(),
  layout: z
    .enum(['cover', 'unit', 'figures', 'indicators', 'narrative', 'annex'])
    .meta(
      means(
        '起始模板怎么排：cover 封面、unit 单位表、figures 数字表、indicators 指标表、narrative 正文、annex 附表；不写就看栏目',
        'unit',
      ),
    )
    .optional(),
  after: idSchema
    .meta(means('类别的新节：排在哪一节后面；加进共用一节的：排在哪一栏后面', 'project'))
    .optional(),
  each: eachParty.optional(),
  fields: z
    .array(z.union([factEntry, derivedEntry, fieldEntry]))
    .meta(means('这一节的栏目'))
    .optional(),
  lines: z.array(line).meta(means('承诺、推荐意见的各条')).optional(),
  seals: z
    .array(z.string())
    .meta(means('签字盖章处', ['申报单位（盖章）', '日期']))
    .optional(),
});
export type SectionEntry = z.output<typeof section>;

/** What a category says otherwise of a shared field. */
const adjust = z.strictObject({
  field: idSchema.meta(means('共用表里的哪一栏', 'project_name')),
  label: z.string().meta(means('在这一类叫什么', '平台名称')).optional(),
  ...placing.shape,
  max,
  min_rows: minRows,
  max_rows: maxRows,
  outline,
  covers,
});
export type AdjustEntry = z.output<typeof adjust>;

/**
 * form.yaml, shared (the policy's folder) or of one category. The shared file gives the order of
 * sections; a category's file adds to them by the same section id and puts new sections in.
 */
export const formSchema = z.strictObject({
  sections: z
    .array(section)
    .superRefine(uniqueIds)
    .meta(means('各节。共用的文件定先后；类别的文件用同一个 id 加栏目，用新的 id 加一节')),
  adjust: z.array(adjust).meta(means('类别的文件：共用的栏在这一类有什么不同')).optional(),
  without: z
    .array(idSchema)
    .meta(means('类别的文件：不问哪些共用的栏', ['milestones']))
    .optional(),
  checks: z.array(formCheckSchema).meta(means('几栏之间的检查，每条写一种')).optional(),
});
export type FormFile = z.output<typeof formSchema>;
