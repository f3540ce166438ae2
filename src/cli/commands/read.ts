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
  readApplication,
} from '../../compose/index.ts';
import type { PageSource } from '../../compose/index.ts';
import type { Form } from '../../form/index.ts';
import { explainOpenIssue } from '../../word/index.ts';
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
    const first = readApplication(bytes, forms, { fileName });
    if (first.kind === 'refused') {
      throw new InputError([`${file}：${explainOpenIssue(first.issue, words)}`]);
    }
    if (first.kind === 'foreign') {
      throw new InputError([
        `${file}：这是政策“${first.policy}”类别“${first.category}”的申报书，这里没有它的表单`,
      ]);
    }
    if (first.kind === 'notice')
      throw new InputError([`${file}：${say(words, 'review.read.notice')}`]);
    if (!isApplication(first))
      throw new InputError([`${file}：${say(words, 'review.read.nothing')}`]);
    const policy = policies.find(({ id }) => id === first.draft.policy);
    const form = policy?.forms[first.draft.category];
    if (policy === undefined || form === undefined) throw new Error('read as a form of no policy');
    // Only now is it known which of all templates to compile.
    const source = first.compared && (await sourceOf(root, policy, form));
    const reading = source ? readApplication(bytes, forms, { fileName, source }) : first;
    if (reading.kind !== 'read') throw new Error(`read once and then ${reading.kind}`);
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
