import { z } from 'zod';
import { criterionIdSchema, idSchema, means } from './ids.ts';

const ids = z.record(
  idSchema.meta(means('原来的 id', 'revenue')),
  idSchema.meta(means('现在的 id', 'revenue_last_year')),
);

/** Ids that were others before, by the old ones. */
export const renamedSchema = z
  .strictObject({
    facts: ids.default({}).meta(means('事实', { revenue: 'revenue_last_year' })),
    fields: ids.default({}).meta(means('只有表里问的栏目', { name: 'org_name' })),
    categories: ids
      .default({})
      .meta(means('类别；文件夹也改了名，原来的网址转到新的', { maker: 'producer' })),
    tracks: z
      .record(
        criterionIdSchema.meta(means('类别.原来的方向', 'main.demo')),
        criterionIdSchema.meta(means('类别.现在的方向', 'main.show')),
      )
      .default({})
      .meta(means('申报方向，写 类别.方向', { 'main.demo': 'main.show' })),
    criteria: z
      .record(
        criterionIdSchema.meta(means('原来的 id', 'main.income')),
        criterionIdSchema.meta(means('现在的 id', 'main.revenue')),
      )
      .default({})
      .meta(means('条件', { 'main.income': 'main.revenue' })),
  })
  .prefault({})
  .meta(
    means('改了名的 id，写 原来的: 现在的：以前存的草稿、生成的文书照样打开', {
      facts: { revenue: 'revenue_last_year' },
    }),
  );

/** Goes up when an id goes away for good: what was kept under it finds no place any more. */
export const versionSchema = z
  .int()
  .positive()
  .default(1)
  .meta(means('内容的版本；有 id 不要了，不是改名，就加一', 2));

/** policies/<id>/ids.yaml: the ids that are published, which a command writes. */
export const recordedSchema = z.strictObject({
  version: z.int().positive().meta(means('记录时内容的版本', 1)),
  categories: z.array(idSchema).meta(means('类别', ['main'])),
  tracks: z.array(z.string()).meta(means('申报方向，类别.方向', ['main.demo'])),
  facts: z.array(idSchema).meta(means('事实', ['revenue_last_year'])),
  fields: z
    .array(z.string())
    .meta(means('栏目，表格的列写 表格.列', ['org_name', 'customers.uscc'])),
  criteria: z.array(criterionIdSchema).meta(means('条件', ['main.revenue'])),
});
export type RecordedIds = z.output<typeof recordedSchema>;
