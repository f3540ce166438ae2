import { z } from 'zod';
import { camelKeys } from './camel-keys.ts';
import type { Content } from './content.ts';
import { answersSchema, caseSchema, criterionSchema, equivalent } from './criteria-schema.ts';
import { updatesSchema } from './duties-schema.ts';
import { criterionIdSchema, folderIdSchema, idSchema, means, textSchema } from './ids.ts';
import { renamedSchema, versionSchema } from './renamed-schema.ts';
import { validitySchema } from './policy-schema.ts';

/** policies/<id>/extension.yaml: a policy that says of another what it changes, and no more. */
export const extensionSchema = z
  .strictObject({
    id: folderIdSchema.meta(means('与文件夹同名', 'city-2026')),
    extends: folderIdSchema.meta(means('在哪一项政策上改：它的 id；没有写到的都照它', 'fj-2026-3')),
    title: textSchema.meta(means('全称，不带《》；没有见到名称的照实写', '某某市项目管理办法')),
    short_title: textSchema.meta(means('菜单和标题里的简称', '某某市项目')),
    doc_no: textSchema.meta(means('文号；没有见到的写“文号未见”', '某某〔2026〕2号')),
    issuer: textSchema.meta(means('发文机关', '某某市工业和信息化局')),
    source: textSchema.meta(means('据什么知道它改了这些', '据公开转述，未见原文')),
    validity: validitySchema.exactOptional(),
    updates: updatesSchema,
    version: versionSchema,
    renamed: renamedSchema,
    unknown: z
      .array(textSchema)
      .default([])
      .meta(means('它还有哪些不知道；页面照说', ['截止日'])),
    categories: z
      .array(idSchema)
      .min(1)
      .meta(means('它收哪几类；不写就是全部', ['main']))
      .exactOptional(),
    criteria: z
      .array(criterionSchema)
      .default([])
      .meta(means('改了的条件写原来的 id，就换掉它；新加的写新的 id，`general.` 开头的加到每一类')),
    without: z
      .array(
        z.strictObject({
          id: criterionIdSchema.meta(means('不再要求的条件', 'main.region')),
          why: textSchema.meta(means('为什么', '该市没有这一条')),
        }),
      )
      .default([])
      .meta(means('原来有、它不要求的条件')),
    base: answersSchema.default({}).meta(means('各用例从这些答案出发', { legal_entity: true })),
    cases: z
      .array(
        caseSchema.extend({
          category: idSchema.meta(means('这个用例看哪一类', 'main')),
        }),
      )
      .default([])
      .meta(means('改了、加了的每个数、每个词都要有一个守着')),
    equivalent,
  })
  .transform(camelKeys);
export type ExtensionFile = Content<typeof extensionSchema>;
