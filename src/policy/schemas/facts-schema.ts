import { z } from 'zod';
import { defined } from '../../base/index.ts';
import { isDayFact, lineKinds, numberKinds, optionKinds } from '../../rules/index.ts';
import { camelKeys } from './camel-keys.ts';
import { columnSchema } from './column-schema.ts';
import type { Content } from './content.ts';
import {
  decimalSchema,
  distinctNames,
  eachParty,
  idSchema,
  means,
  textSchema,
  uniqueIds,
} from './ids.ts';
import { listOptions } from './list-options.ts';
import { derivationMeanings } from './rule-meanings.ts';

const factSchema = z
  .strictObject({
    kind: z
      .enum([...lineKinds, 'table'])
      .meta(
        means(
          '怎么答：text 文字、choice 单选、multi 多选、yesno 是非、int 整数、decimal 小数、money 金额、percent 百分比、date 日期、month 年月、uscc 统一社会信用代码、mobile 手机、email 邮箱、table 表格（一行一条记录）',
          'money',
        ),
      ),
    label: textSchema.meta(
      means('问题；`{year}` 是申报年度，`{year-1}` 是它的前一年', '{year-1} 年度营业收入'),
    ),
    help: textSchema.meta(means('问题下面的一句话', '分公司、办事处不具有')).exactOptional(),
    unit: textSchema
      .meta(means('数字的单位；数字题必填（percent 不用写）', '万元'))
      .exactOptional(),
    options: z
      .record(
        textSchema.meta(means('选项的 id', 'plan')),
        textSchema.meta(means('选项的名字', '排产')),
      )
      .superRefine(distinctNames)
      .meta(means('选项，按显示的先后；选择题必填', { plan: '排产', store: '仓储' }))
      .exactOptional(),
    ordered: z
      .literal(true)
      .meta(means('选项从低到高排的：条件就能写 level: 二级及以上', true))
      .exactOptional(),
    other: textSchema
      .meta(
        means(
          '有“其他”一项的，它的名字；id 是 other。表里选了它，接着问“请写明”，印在方框旁；已另有一栏问它的不再问',
          '其他',
        ),
      )
      .exactOptional(),
    none: textSchema
      .meta(means('有“都没有”一项的，它的名字；id 是 none', '都没有'))
      .exactOptional(),
    columns: z
      .array(columnSchema)
      .min(1)
      .meta(means('表格的各列；kind: table 必填'))
      .exactOptional(),
    max_rows: z.int().positive().meta(means('表格最多几行', 30)).exactOptional(),
    each: eachParty,
    how_to_check: textSchema
      .meta(means('申报单位去哪里查', '在国家企业信用信息公示系统查'))
      .exactOptional(),
    evidence: z
      .array(idSchema)
      .default([])
      .meta(means('哪些材料证明它', ['audit_report'])),
    least: decimalSchema.meta(means('最小到多少才合理', 0)).exactOptional(),
    warn_over: decimalSchema
      .meta(means('大过这个数就提醒，多半是单位填错；与 warn_text 一起写', 5000000))
      .exactOptional(),
    warn_text: textSchema
      .meta(means('提醒的话', '单位是万元，请确认没有按“元”填写'))
      .exactOptional(),
  })
  .superRefine((fact, context) => {
    const listed = isOneOf(optionKinds, fact.kind);
    if (listed && fact.options === undefined)
      context.addIssue({ code: 'custom', message: '选择题须有 options' });
    if (!listed && (fact.options ?? fact.other ?? fact.none) !== undefined)
      context.addIssue({
        code: 'custom',
        message: `kind: ${fact.kind} 没有选项，options、other、none 只用于 ${optionKinds.join(' 和 ')}`,
      });
    if ((fact.kind === 'table') !== (fact.columns !== undefined))
      context.addIssue({ code: 'custom', message: '表格须有 columns，别的没有' });
    fact.columns?.forEach(({ id, kind, options }, index, columns) => {
      const path = ['columns', index];
      if (columns.findIndex((each) => each.id === id) < index)
        context.addIssue({ code: 'custom', path, message: `列“${id}”出现了两次` });
      if (isOneOf(optionKinds, kind) !== (options !== undefined))
        context.addIssue({ code: 'custom', path, message: `列“${id}”的 kind 与 options 不相配` });
    });
    const wantsUnit = isOneOf(numberKinds, fact.kind) && fact.kind !== 'percent';
    if (wantsUnit && fact.unit === undefined)
      context.addIssue({ code: 'custom', message: '数字须写单位 unit' });
    if ((fact.warn_over === undefined) !== (fact.warn_text === undefined))
      context.addIssue({ code: 'custom', message: 'warn_over 和 warn_text 须一起写' });
  })
  .transform(({ kind, label, unit, options, other, none, ...fact }) => ({
    ...defined({
      kind,
      label,
      // A share is always of a hundred: 3% is compared with it without the author saying so.
      unit: kind === 'percent' ? '%' : unit,
      options: listOptions({ options, other, none }),
    }),
    ...camelKeys(fact),
  }));

function isOneOf(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind);
}

/** How it is worked out: one key of a derivation, which reads what stands there itself. */
const derivationShape: object = Object.fromEntries(
  derivationMeanings().map(([key, meaning]) => [key, z.unknown().meta(meaning).optional()]),
);

const derivedSchema = z.strictObject({
  label: textSchema.meta(
    means('它是什么；可用 {year-1}。怎么算写下面 ratio 等几个键中的一个', '研发费用占营业收入比例'),
  ),
  unit: textSchema.meta(means('结果的单位；比例写 %', '%')),
  round: z
    .number()
    .int()
    .min(0)
    .max(10)
    .meta(means('比较以前四舍五入到几位小数；原文规定了才写', 2))
    .exactOptional(),
  each: eachParty,
  ...derivationShape,
});

const listSchema = z
  .strictObject({
    title: textSchema.meta(means('这份名单或附表叫什么', '倍增计划企业名单')),
    source: textSchema.meta(means('从哪里来', '闽工信函〔2025〕1号附件')),
    names: z
      .array(textSchema)
      .min(1)
      .meta(means('名单：名称或统一社会信用代码', ['福建某某科技有限公司']))
      .exactOptional(),
    values: z
      .record(
        z.string().meta(means('是什么的：名称、选项或年份', '2020')),
        z.union([textSchema, z.number()]).transform(String).meta(means('多少，带单位', '3.85%')),
      )
      .meta(means('附表：一样一个数', { '2020': '3.85%' }))
      .exactOptional(),
  })
  .refine(({ names, values }) => (names === undefined) !== (values === undefined), {
    message: 'names 与 values 恰写一样',
  });

/** policies/<id>/facts.yaml: every question once, and the pages that ask them. */
export const factsSchema = z.strictObject({
  pages: z
    .array(
      z.strictObject({
        id: idSchema.meta(means('这一页的 id', 'org')),
        title: textSchema.meta(means('这一页的标题', '申报单位')),
        ask: z
          .array(z.string())
          .min(1)
          .meta(means('问哪些事实，按先后', ['legal_entity'])),
      }),
    )
    .min(1)
    .superRefine(uniqueIds)
    .meta(means('自测的各页')),
  facts: z
    .record(
      idSchema
        .refine((id) => !isDayFact(id), '这个编号已有用处：on 是申报日，deadline 是截止日')
        .meta(means('事实的 id，自测、申报书、初审共用', 'revenue_last_year')),
      factSchema,
    )
    .meta(means('每个问题一次')),
  derived: z
    .record(idSchema.meta(means('算出的事实的 id', 'rd_share')), derivedSchema)
    .default({})
    .meta(means('由别的事实算出来、不问的数')),
  lists: z
    .record(idSchema.meta(means('名单或附表的 id', 'plan_2025')), listSchema)
    .default({})
    .meta(means('名单与附表：条件写 名单内、名单外，算法写 lookup')),
});
export type FactsFile = Content<typeof factsSchema>;
