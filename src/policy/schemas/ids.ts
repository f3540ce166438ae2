import { z } from 'zod';
import { clauseAnchor } from '../text/clause-label.ts';
import type { Day } from '../../base/index.ts';

/**
 * What a key means to an author, with how it is written: said here alone, shown by editors (through
 * the JSON Schemas) and in content/README.md.
 */
export function means(
  description: string,
  ...examples: readonly unknown[]
): { readonly description: string; readonly examples?: unknown[] } {
  return examples.length === 0 ? { description } : { description, examples: [...examples] };
}

/** A word that every object of the language answers to; no other can be written as an id is. */
const isTaken = (id: string): boolean => id in {};
const taken = '“constructor”是程序自己的名称，请换一个';

/** Ids of facts, fields, categories, tracks and other things of our own. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,23}$/,
    '编号须以小写字母开头，只含小写字母、数字和下划线，不超过 24 个字符',
  )
  .refine((id) => !isTaken(id), taken);

/** Folder names: policies (`fj-2023-1`) and categories may hold hyphens. */
export const folderIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, '名称须以小写字母开头，只含小写字母、数字和连字符')
  .refine((id) => !isTaken(id), taken);

/** Criteria: `platform.demo.scale`. */
export const criterionIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/, '条件编号形如 platform.revenue');

/** A clause as the text numbers it: `三（一）2`, `第六条（二）`, `附件2之三`. */
export const clauseLabelSchema = z
  .string()
  .refine(
    (label) => clauseAnchor(label) !== undefined,
    '条款照原文的编号写，形如 三（一）2、第六条（二）、附件2之三',
  );

/** Each thing of a list has an id of its own: of two the later would stand for both. */
export function uniqueIds(
  entries: readonly { readonly id: string }[],
  context: z.core.$RefinementCtx,
): void {
  const ids = entries.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index)
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `“${id}”写了两次` });
  });
}

/** Names by their ids, each another one: which of two alike is meant, no answer could say. */
export function distinctNames(
  names: Readonly<Record<string, string>>,
  context: z.core.$RefinementCtx,
): void {
  const written = Object.values(names);
  Object.entries(names).forEach(([id, name], index) => {
    if (written.indexOf(name) < index)
      context.addIssue({ code: 'custom', path: [id], message: `“${name}”写了两次，名字要能分开` });
  });
}

/** What each of those that apply together has for itself. */
export const eachParty = z
  .literal(true)
  .meta(means('联合体（policy.yaml 的 parties）各家各有一份', true))
  .exactOptional();

/** A calendar day, `2025-12-31`. */
export const daySchema = z.iso
  .date('日期须写作 2025-12-31 的样子，且日历上有这一天')
  // Just found to be one.
  .transform((text) => text as Day);

export const textSchema = z.string().min(1, '不能为空');

/** A number as the author wrote it, kept as a decimal string so that nothing is rounded. */
export const decimalSchema = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/, '须是数字')])
  .transform(String);

/** What a policy's overview leads to beside its categories, in the order it lists them. */
export const listedPages = ['text', 'dates', 'share', 'review', 'compare'] as const;
/** Addresses of a policy's pages beside its overview; a category may not have them as its id. */
export const policyPages = ['check', ...listedPages] as const;
/** Ids that pages of the site take; a policy may not have them. */
export const reservedPolicies = ['search', 'authoring', 'privacy'] as const;
