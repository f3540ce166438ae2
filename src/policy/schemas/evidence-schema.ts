import { z } from 'zod';
import type { Content } from './content.ts';
import { idSchema, means, textSchema } from './ids.ts';

/** policies/<id>/evidence.yaml: 佐证材料, numbered in documents by themselves. */
export const evidenceSchema = z.record(
  idSchema.meta(means('材料的 id，facts.yaml 和 form.yaml 的 evidence 写它', 'audit_report')),
  z.strictObject({
    title: textSchema.meta(means('材料的名字', '上一年度审计报告')),
    by: textSchema.meta(means('申报单位里由谁准备', '财务')).exactOptional(),
    issuer: textSchema.meta(means('由谁出具', '会计师事务所')).exactOptional(),
    dated: textSchema.meta(means('日期有什么要求', '申报前一个月内')).exactOptional(),
    basis: textSchema
      .meta(means('哪里要求的；原文没有要求的，说明只是建议', '《办法》三'))
      .exactOptional(),
    proves: z
      .array(z.string())
      .default([])
      .meta(
        means('还证明哪些：事实、栏目或条件的 id（已写明 evidence 的事实不必再写）', [
          'main.revenue',
        ]),
      ),
    columns: z
      .array(textSchema)
      .meta(means('清单应有哪几列', ['企业名称', '接入日期']))
      .exactOptional(),
  }),
);
export type EvidenceFile = Content<typeof evidenceSchema>;

/** A piece of evidence; it also proves the facts that name it. */
export type EvidenceDetail = { readonly id: string } & EvidenceFile[string];
