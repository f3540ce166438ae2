import { basename } from 'node:path';

import { say } from '../../base/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import {
  checkReading,
  describeFault,
  describePlace,
  describeUnsure,
  isApplication,
  mainDocument,
  readOpenedDocument,
} from '../../compose/index.ts';
import type { PageSource } from '../../compose/index.ts';
import type { Form } from '../../form/index.ts';
import { explainOpenIssue, openDocument } from '../../word/index.ts';
import { InputError, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { loadProject, loadTemplates } from '../load.ts';
import { parseOptions } from '../options.ts';
import { readInput } from '../read-input.ts';

export const read: Command = {
  usage: 'read 申报书.docx',
  purpose: '从申报书读回草稿，并列出生成后在 Word 里改过的地方',
  run: async (args, { root, warn }) => {
    const { rest } = parseOptions(args, []);
    const [file, extra] = rest;
    if (file === undefined) throw new UsageError('要读哪个文件');
    if (extra !== undefined) throw new UsageError(`多出来的“${extra}”`);
    const { policies, words } = await loadProject(root);
    const bytes = await readInput(file);
    const forms = policies.flatMap((policy) => Object.values(policy.forms));
    const fileName = basename(file);
    const opened = openDocument(bytes, { fileName });
    // What it carries says which of all templates to compile.
    const named = opened.kind === 'opened' ? opened.carried?.payload : undefined;
    const itsPolicy = policies.find(({ id }) => id === named?.policy);
    const itsForm = itsPolicy?.forms[named?.category ?? ''];
    const source = itsPolicy && itsForm && (await sourceOf(root, itsPolicy, itsForm));
    const reading = opened.kind === 'refused' ? opened : readOpenedDocument(opened, forms, source);
    if (reading.kind === 'refused') {
      throw new InputError([`${file}：${explainOpenIssue(reading.issue, words)}`]);
    }
    if (reading.kind === 'foreign') {
      throw new InputError([
        `${file}：这是政策“${reading.policy}”类别“${reading.category}”的申报书，这里没有它的表单`,
      ]);
    }
    if (reading.kind === 'notice')
      throw new InputError([`${file}：${say(words, 'review.read.notice')}`]);
    if (!isApplication(reading))
      throw new InputError([`${file}：${say(words, 'review.read.nothing')}`]);
    const policy = policies.find(({ id }) => id === reading.draft.policy);
    const form = policy?.forms[reading.draft.category];
    if (policy === undefined || form === undefined) throw new Error('read as a form of no policy');
    const rules = policy.categories.find(({ id }) => id === form.category)?.rules;
    const checked = rules === undefined ? reading : checkReading(reading, form, rules);
    const { draft, differences, more, unsure, compared, state, carrier } = checked;
    const warnings = [
      ...(compared === undefined ? [say(policy.words, 'review.read.labels')] : []),
      ...checked.faults.map((one) => describeFault(one, policy.words)),
      ...(checked.rulesDiffer === true ? [say(policy.words, 'review.rules_differ')] : []),
      ...unsure.map((one) => describeUnsure(one, policy.words)),
      ...(more > 0 ? [`不同之处太多，另有 ${more} 处没有列出`] : []),
      ...(compared === 'fields'
        ? ['做这份文件的模板不在手边：只比对了栏目，其余文字没有比对']
        : []),
    ];
    for (const line of warnings) warn(`${file}：${line}`);
    return {
      draft,
      differences: differences.map((one) => {
        const where = describePlace(one, form, policy.words);
        return { ...one, place: undefined, where };
      }),
      ...(state === undefined ? {} : { state }),
      carrier,
      warnings,
    };
  },
};

/** The template that the category's applications are printed with now; none where it has mistakes. */
async function sourceOf(
  root: string,
  policy: PolicyBundle,
  { category }: Form,
): Promise<PageSource | undefined> {
  const { templates } = await loadTemplates(root, policy, { document: mainDocument, category });
  const [template] = templates;
  if (template === undefined) return undefined;
  return { policy, words: policy.words, templates: { [category]: template.compiled } };
}
