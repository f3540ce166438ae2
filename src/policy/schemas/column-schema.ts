import { z } from 'zod';
import { defined } from '../../base/index.ts';
import { lineKinds } from '../../rules/index.ts';
import { decimalSchema, distinctNames, idSchema, means } from './ids.ts';
import { listOptions } from './list-options.ts';

export const aliases = z
  .array(z.string())
  .meta(means('官方表上的叫法：填官方原表、读回时认', ['申报单位', '企业名称']))
  .optional();
export const least = decimalSchema.meta(means('合理的最小数，小于它就提醒', 0)).optional();
export const most = decimalSchema.meta(means('合理的最大数，大于它就提醒', 100000)).optional();
export const max = z.int().positive().meta(means('最多几个字，按 Word 的数法', 60)).optional();
export const help = z.string().meta(means('栏目下的一句话', '分公司不具有')).optional();

export const choices = {
  options: z
    .record(
      idSchema.meta(means('选项的 id', 'general')),
      z.string().meta(means('选项的名字', '综合型平台')),
    )
    .superRefine(distinctNames)
    .meta(means('选项，按显示的先后', { general: '综合型平台' }))
    .optional(),
  other: z.string().meta(means('“其他”一项的名字；id 是 other', '其他')).optional(),
  none: z.string().meta(means('“都没有”一项的名字；id 是 none', '都没有')).optional(),
};

const written = z.strictObject({
  id: idSchema.meta(means('列的 id', 'name')),
  kind: z.enum(lineKinds).meta(means('怎么填，同 facts.yaml 的 kind', 'text')),
  label: z.string().meta(means('列的名字', '企业名称')),
  help,
  unit: z.string().meta(means('单位', '家')).optional(),
  ...choices,
  ordered: z
    .literal(true)
    .meta(means('选项从低到高排的：算法就能写 level: 较大及以上', true))
    .optional(),
  required: z.boolean().meta(means('有内容的行里必填', true)).optional(),
  aliases,
  max,
  least,
  most,
  change: z
    .tuple([idSchema, idSchema])
    .meta(means('由前后两列算出的变化率，不填', ['before', 'after']))
    .optional(),
});

/** A column of a table, of the form's as of facts.yaml's. */
export const columnSchema = written.transform(({ id, kind, label, required, ...column }) => ({
  id,
  kind,
  label,
  required: required ?? false,
  ...defined({
    unit: column.unit ?? (kind === 'percent' ? '%' : kind === 'money' ? '万元' : undefined),
    help: column.help,
    aliases: column.aliases,
    options: listOptions(column),
    ordered: column.ordered,
    max: column.max,
    least: column.least,
    most: column.most,
    change: column.change && { before: column.change[0], after: column.change[1] },
  }),
}));
