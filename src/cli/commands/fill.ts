import { chinaDay } from '../../base/index.ts';
import { mainDocument } from '../../compose/index.ts';
import { InputError, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { caseOf, fillDocuments } from '../fill-documents.ts';
import type { Filling, Onto } from '../fill-documents.ts';
import { readOfficials } from '../fill-official.ts';
import { openOutput } from '../fill-output.ts';
import type { Filled } from '../fill-output.ts';
import { readSources } from '../fill-sources.ts';
import { namedTemplates } from '../fill-template.ts';
import { findCategory, findPolicy } from '../find-policy.ts';
import { loadProject } from '../load.ts';
import { parseOptions, refuseRest, requireOption } from '../options.ts';
import { refuseOverwriting } from '../save-file.ts';

const optionNames = ['policy', 'category', 'document', 'form', 'mapping', 'draft', 'out'] as const;
const flagNames = ['no-draft', 'no-code'] as const;

export const fill: Command = {
  usage:
    'fill --policy P --category C [--document application | --document all | --form 官方表.docx|文件夹|压缩包.zip… [--mapping 对应表.json]] --draft draft.json|文件夹|表.csv|表.xlsx --out 文件|文件夹/|一套.zip [--no-draft] [--no-code]',
  purpose:
    '用草稿生成 Word 文书；all 是一套，一个文件夹或一张表生成多份；--form 可以给几份表，各填一份；--no-draft 不带草稿数据，--no-code 不印版本码',
  run: async (args, { root, print, warn }) => {
    const options = parseOptions(args, optionNames, flagNames, ['form']);
    if (options.all.form === undefined) refuseRest(options);
    const policyId = requireOption(options, 'policy');
    const categoryId = requireOption(options, 'category');
    const draft = requireOption(options, 'draft');
    const out = requireOption(options, 'out');
    const { document = mainDocument, form: official, mapping } = options.values;
    if (official === undefined && mapping !== undefined)
      throw new UsageError('“--mapping”要和“--form”一起用');
    if (official !== undefined && options.values.document !== undefined)
      throw new UsageError('“--form”和“--document”只能用一个');
    const project = await loadProject(root);
    const policy = findPolicy(project, policyId);
    const { words } = policy;
    const category = findCategory(policy, categoryId);
    const form = policy.forms[category.id];
    if (form === undefined) {
      throw new InputError([`类别“${category.id}”还没有申报书（form.yaml）`]);
    }
    const titles = Object.fromEntries(policy.categories.map(({ id, title }) => [id, title]));
    const { sources, isMany } = await readSources(draft, form, titles, words);
    const paths = [...(options.all.form ?? []), ...options.rest];
    const officials =
      official === undefined ? undefined : await readOfficials(paths, mapping, form, words);
    for (const line of [...(officials?.remarks ?? []), ...(officials?.problems ?? [])]) warn(line);
    const onto: readonly Onto[] = officials?.forms ?? [
      await namedTemplates(root, policy, category.id, document),
    ];
    const isSeveral = officials?.isMany === true;
    const filling: Filling = {
      policy,
      category,
      form,
      on: chinaDay(new Date()),
      carry: !options.flags.has('no-draft'),
      printCode: !options.flags.has('no-code'),
    };
    const output = await openOutput(out, {
      isMany: isMany || isSeveral,
      isSet: document === 'all',
    });
    await refuseOverwriting(out, [draft, mapping, ...paths]);
    const filled: Filled[] = [];
    let made = 0;
    for (const [index, source] of sources.entries()) {
      for (const line of [...source.remarks, ...source.problems]) warn(line);
      if (source.problems.length > 0) continue;
      const files: Filled[] = [];
      const given = caseOf(filling, source);
      for (const each of onto) files.push(...(await output.add(fillDocuments(given, each))));
      if (isMany || isSeveral)
        for (const { file } of files) warn(`${index + 1}/${sources.length} ${file}`);
      filled.push(...files);
      made += 1;
    }
    await output.finish();
    const unopened = officials?.problems.length ?? 0;
    if (made === sources.length && unopened === 0) return filled;
    // What was made is told all the same: one bad row does not hold up the others.
    if (made > 0) print(JSON.stringify(filled, null, 2));
    if (unopened > 0 && made === sources.length)
      throw new InputError([`${unopened} 份表没有填，其余 ${onto.length} 份已填`]);
    throw new InputError(
      isMany ? [`${sources.length - made} 份没有生成，其余 ${made} 份已生成`] : [],
    );
  },
};
