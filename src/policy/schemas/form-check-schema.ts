import { z } from 'zod';
import { defined } from '../../base/index.ts';
import { decimalSchema, idSchema } from './ids.ts';

/** A field id, or `table.column`. */
const place = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/);
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
    .strictObject({ sum: place, of: z.array(place).min(1) })
    .transform(({ sum, of }) => ({ kind: 'sum' as const, total: sum, parts: of })),
  order: z
    .strictObject({ order: places })
    .transform(({ order: [earlier, later] }) => ({ kind: 'order' as const, earlier, later })),
  'rows-equal': z
    .strictObject({
      rows: idSchema,
      equal: idSchema,
      /** Column → its values; `{year-1}` is any day of that year. */
      where: z.record(idSchema, z.array(z.string())).optional(),
    })
    .transform(({ rows, equal, where }) => ({
      kind: 'rows-equal' as const,
      table: rows,
      count: equal,
      ...defined({ where }),
    })),
  unique: z
    .strictObject({ unique: cell })
    .transform(({ unique }) => ({ kind: 'unique' as const, ...unique })),
  'valid-until': z
    .strictObject({ valid: cell })
    .transform(({ valid }) => ({ kind: 'valid-until' as const, ...valid })),
  'not-counted': z
    .strictObject({ not_counted: cell, values: z.array(z.string()).min(1) })
    .transform(({ not_counted, values }) => ({
      kind: 'not-counted' as const,
      ...not_counted,
      values,
    })),
  differ: z
    .strictObject({ differ: ids })
    .transform(({ differ }) => ({ kind: 'differ' as const, fields: differ })),
  ratio: z
    .strictObject({ ratio: places, most: decimalSchema })
    .transform(({ ratio: [of, to], most }) => ({ kind: 'ratio' as const, of, to, most })),
  'not-more': z
    .strictObject({ not_more: places })
    .transform(({ not_more: [part, whole] }) => ({ kind: 'not-more' as const, part, whole })),
  share: z.strictObject({ share: place, of: places }).transform(({ share, of: [part, whole] }) => ({
    kind: 'share' as const,
    rate: share,
    part,
    whole,
  })),
  direction: z
    .strictObject({
      direction: cell,
      by: idSchema,
      rising: z.array(idSchema),
      falling: z.array(idSchema),
    })
    .transform(({ direction, ...rest }) => ({ kind: 'direction' as const, ...direction, ...rest })),
  duration: z
    .strictObject({
      months: ids,
      count: idSchema.optional(),
      most: z.int().positive().optional(),
    })
    .transform(({ months: [from, to], count, most }) => ({
      kind: 'duration' as const,
      from,
      to,
      ...defined({ count, most }),
    })),
  attention: z
    .strictObject({
      attention: idSchema,
      is: z.union([z.string(), z.boolean()]),
      text: z.string(),
    })
    .transform(({ attention, is, text }) => ({
      kind: 'attention' as const,
      field: attention,
      values: [is],
      text,
    })),
};

export const formCheckSchema = z.union(Object.values(formChecks));
