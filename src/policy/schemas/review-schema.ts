import { z } from 'zod';
import { defined } from '../../base/index.ts';
import { camelKeys } from './camel-keys.ts';
import type { Content } from './content.ts';
import { clauseLabelSchema, distinctNames, idSchema, means, textSchema, uniqueIds } from './ids.ts';

/** Which marks make an outcome: some item has one, all items have one of these, or nothing else fits. */
const outcomeWhenSchema = z.union([
  z
    .strictObject({
      any: idSchema.meta(means('有一项是这个标记', 'bad')),
      group: textSchema.meta(means('只看这一组', '主体资格')).exactOptional(),
    })
    .transform(({ any: mark, group }) => defined({ kind: 'any', mark, group })),
  z
    .strictObject({
      all: z
        .array(idSchema)
        .min(1)
        .meta(means('各项都是这些标记之一', ['ok', 'na'])),
    })
    .transform(({ all: marks }) => ({ kind: 'all' as const, marks })),
  z.literal('otherwise').transform((kind) => ({ kind })),
]);

/** policies/<id>/review.yaml: what the first check of an application looks at. */
export const reviewSchema = z
  .strictObject({
    stage: textSchema.meta(means('这一道叫什么', '初审')),
    clause: clauseLabelSchema.meta(means('哪一条规定它', '四（二）')),
    quote: textSchema.meta(means('那一条的原话', '主要看主体资格、是否重复申报、材料有否缺失等')),
    marks: z
      .record(idSchema.meta(means('标记的 id', 'ok')), textSchema.meta(means('标记的名字', '符合')))
      .superRefine(distinctNames)
      .transform((marks) => Object.entries(marks).map(([id, label]) => ({ id, label })))
      .meta(means('每一项可以得到的标记；一项也不预先选好', { ok: '符合', bad: '不符合' })),
    reason_for: z
      .array(idSchema)
      .default([])
      .meta(means('给了哪些标记就要写理由', ['bad'])),
    items: z
      .array(
        z
          .strictObject({
            id: idSchema.meta(means('这一项的 id', 'subject')),
            group: textSchema.meta(means('哪一组', '主体资格')),
            title: textSchema.meta(means('看什么', '主体和收入')),
            criteria: z
              .array(
                z
                  .string()
                  .regex(
                    /^(\*|[a-z][a-z0-9_]*)(\.[a-z][a-z0-9_]*)+$/,
                    '写作 general.legal 或 *.revenue',
                  ),
              )
              .default([])
              .meta(
                means('旁边显示哪些条件；`*.revenue` 是各类的 revenue', [
                  'general.legal',
                  '*.revenue',
                ]),
              ),
            look_at: z
              .array(idSchema)
              .default([])
              .meta(means('对照哪些材料', ['audit_report'])),
            finds: z
              .enum(['duplicates', 'gaps'])
              .meta(means('程序替他找：duplicates 是重复申报，gaps 是缺的材料', 'gaps'))
              .exactOptional(),
          })
          .transform(camelKeys),
      )
      .min(1)
      .superRefine(uniqueIds)
      .meta(means('逐项看什么；每个主体条件都要有一项显示它')),
    quotas: z
      .array(
        z.strictObject({
          category: idSchema.meta(means('哪一类', 'scenario')),
          most: z.int().min(1).meta(means('一家单位最多牵头几个', 1)),
          clause: clauseLabelSchema.meta(means('哪一条规定', '三（三）')).exactOptional(),
          quote: textSchema.meta(means('原话', '每家单位限牵头申报1个')).exactOptional(),
        }),
      )
      .default([])
      .meta(means('一家单位可以报几个；一批里超过的会指出')),
    ledger: z
      .array(idSchema)
      .default([])
      .meta(means('台账另列申报书的哪几栏', ['revenue_last_year'])),
    summary: z
      .strictObject({
        columns: z
          .array(idSchema)
          .default([])
          .meta(means('单位、代码、项目之外，另列申报书的哪几栏', ['county', 'revenue_last_year'])),
        indicators: z
          .array(idSchema)
          .default([])
          .meta(means('核心指标写哪几栏，各类有哪一栏写哪一栏', ['platform_enterprises'])),
        checks: z
          .record(textSchema.meta(means('表头', '信用核查')), idSchema.meta(means('哪一项', 'r2')))
          .default({})
          .transform((checks) => Object.entries(checks).map(([title, item]) => ({ title, item })))
          .meta(means('列出哪几项的核对结果', { 信用核查: 'r2' })),
        rank_by: z
          .array(idSchema)
          .default([])
          .meta(means('先按哪几栏从大到小排；再由人移动', ['revenue_last_year'])),
      })
      .transform(camelKeys)
      .default({ columns: [], indicators: [], checks: [], rankBy: [] })
      .meta(means('推荐汇总表', { columns: ['county'], rank_by: ['revenue_last_year'] })),
    number: z
      .string()
      .regex(/\{n\}/, '要有 {n}，例如 {year}-{n}')
      .default('{year}-{n}')
      .meta(means('收件编号的样子：{year} 年份，{n} 从 001 数起', '{year}-{n}')),
    outcomes: z
      .array(
        z.strictObject({
          id: idSchema.meta(means('建议的 id', 'reject')),
          title: textSchema.meta(means('建议的话', '建议不予推荐')),
          when: outcomeWhenSchema.meta(
            means('什么标记得出它；otherwise 是其余情形', 'otherwise', { all: ['ok', 'na'] }),
          ),
          clause: clauseLabelSchema.meta(means('哪一条规定', '四（二）')).exactOptional(),
          quote: textSchema.meta(means('原话', '明显不符申报要求的，不予推荐')).exactOptional(),
          needs: z
            .array(z.enum(['reason', 'missing', 'deadline']))
            .default([])
            .meta(
              means('记录里先要有什么：reason 理由，missing 缺什么，deadline 补到哪天', ['reason']),
            ),
          then: z
            .array(textSchema)
            .default([])
            .meta(means('接下来还可能怎样', ['补齐后再看'])),
          recommends: textSchema
            .meta(means('then 里哪一个是推荐：选了它的列入推荐汇总表', '拟推荐（排序）'))
            .exactOptional(),
          documents: z
            .array(idSchema)
            .default([])
            .meta(means('除核对记录外，还做哪几份文书（documents.yaml 里的 id）', ['statement'])),
        }),
      )
      .min(1)
      .superRefine(uniqueIds)
      .meta(means('从上到下，第一个合适的是建议；由人决定')),
  })
  .transform(camelKeys);
export type ReviewFile = Content<typeof reviewSchema>;
