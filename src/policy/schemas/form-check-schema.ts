import { z } from 'zod';
import { defined } from '../../base/index.ts';
import { decimalSchema, idSchema, means } from './ids.ts';

/** A field id, or `table.column`. */
const place = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/, '写栏目的 id，或 表格.列');
/** `table.column` as its two names. */
const cell = place.transform((text) => {
  const [table = '', column = ''] = text.split('.');
  return { table, column };
});
const places = z.tuple([place, place]);
const ids = z.tuple([idSchema, idSchema]);

/**
 * Every check over several fields, by its kind: how form.yaml writes it, and the check that src/form
 * runs. What each finds stands in `form/checks/<kind>.ts`.
 */
const formChecks = {
  sum: z
    .strictObject({
      sum: place.meta(means('合计的栏：等于 of 所列之和', 'investment_total')),
      of: z
        .array(place)
        .min(1)
        .meta(means('相加的各栏', ['software', 'hardware'])),
    })
    .transform(({ sum, of }) => ({ kind: 'sum' as const, total: sum, parts: of })),
  order: z
    .strictObject({
      order: places.meta(means('前一个日期不晚于后一个', ['start_month', 'end_month'])),
    })
    .transform(({ order: [earlier, later] }) => ({ kind: 'order' as const, earlier, later })),
  'rows-equal': z
    .strictObject({
      rows: idSchema.meta(means('哪张表格：行数等于 equal 那一栏', 'customers')),
      equal: idSchema.meta(means('填行数的栏', 'customer_count')),
      where: z
        .record(
          idSchema.meta(means('列的 id', 'since')),
          z.array(z.string()).meta(means('这些值的行才数', ['{year-1}'])),
        )
        .meta(means('只数哪些行；{year-1} 是那一年的任何一天', { since: ['{year-1}'] }))
        .optional(),
    })
    .transform(({ rows, equal, where }) => ({
      kind: 'rows-equal' as const,
      table: rows,
      count: equal,
      ...defined({ where }),
    })),
  unique: z
    .strictObject({ unique: cell.meta(means('这一列不许重复', 'customers.uscc')) })
    .transform(({ unique }) => ({ kind: 'unique' as const, ...unique })),
  'valid-until': z
    .strictObject({ valid: cell.meta(means('这一列的日期已过就提醒', 'rights.valid_until')) })
    .transform(({ valid }) => ({ kind: 'valid-until' as const, ...valid })),
  'not-counted': z
    .strictObject({
      not_counted: cell.meta(means('这一列是 values 的行不算数，提醒', 'rights.status')),
      values: z
        .array(z.string())
        .min(1)
        .meta(means('哪些值', ['expired'])),
    })
    .transform(({ not_counted, values }) => ({
      kind: 'not-counted' as const,
      ...not_counted,
      values,
    })),
  differ: z
    .strictObject({ differ: ids.meta(means('两栏不应相同', ['leader_name', 'contact_name'])) })
    .transform(({ differ }) => ({ kind: 'differ' as const, fields: differ })),
  ratio: z
    .strictObject({
      ratio: places.meta(means('前一个是后一个的几倍', ['investment_total', 'revenue_last_year'])),
      most: decimalSchema.meta(means('超过这么多倍就提醒', 10)),
    })
    .transform(({ ratio: [of, to], most }) => ({ kind: 'ratio' as const, of, to, most })),
  'not-more': z
    .strictObject({
      not_more: places.meta(means('前一个不大于后一个', ['staff_rnd', 'staff_total'])),
    })
    .transform(({ not_more: [part, whole] }) => ({ kind: 'not-more' as const, part, whole })),
  share: z
    .strictObject({
      share: place.meta(means('填的占比：等于 of 前一个除以后一个', 'rd_share')),
      of: places.meta(means('哪两个数', ['rd_cost', 'revenue'])),
    })
    .transform(({ share, of: [part, whole] }) => ({
      kind: 'share' as const,
      rate: share,
      part,
      whole,
    })),
  direction: z
    .strictObject({
      direction: cell.meta(means('变化率的列：方向与指标相反就提醒', 'effects.change')),
      by: idSchema.meta(means('同一行里哪一列说是什么指标', 'indicator')),
      rising: z.array(idSchema).meta(means('哪些指标应当升', ['efficiency'])),
      falling: z.array(idSchema).meta(means('哪些指标应当降', ['cost'])),
    })
    .transform(({ direction, ...rest }) => ({ kind: 'direction' as const, ...direction, ...rest })),
  duration: z
    .strictObject({
      months: ids.meta(means('起止两个年月', ['start_month', 'end_month'])),
      count: idSchema.meta(means('填了几个月的栏：与起止相合', 'months')).optional(),
      most: z.int().positive().meta(means('最多几个月', 24)).optional(),
    })
    .transform(({ months: [from, to], count, most }) => ({
      kind: 'duration' as const,
      from,
      to,
      ...defined({ count, most }),
    })),
  attention: z
    .strictObject({
      attention: idSchema.meta(means('这一栏填了 is，就提醒 text', 'supported_before')),
      is: z.union([z.string(), z.boolean()]).meta(means('填了什么', true)),
      text: z.string().meta(means('提醒的话', '得过支持的，请写清与本项目的关系')),
    })
    .transform(({ attention, is, text }) => ({
      kind: 'attention' as const,
      field: attention,
      values: [is],
      text,
    })),
};

export const formCheckSchema = z.union(Object.values(formChecks));
