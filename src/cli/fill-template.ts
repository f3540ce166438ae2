import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { nearestName } from '../base/index.ts';
import type { PolicyBundle } from '../build/index.ts';
import { documentFields } from '../compose/index.ts';
import type { Form } from '../form/index.ts';
import { compileTemplate, formatTemplateProblem, TemplateError } from '../word/index.ts';
import type { CompiledTemplate } from '../word/index.ts';
import { InputError } from './command.ts';

/** The compiled template of a document for the form's category; InputError with every mistake. */
export async function loadTemplate(
  root: string,
  policy: PolicyBundle,
  form: Form,
  document: string,
): Promise<CompiledTemplate> {
  const ids = policy.documents
    .filter(({ categories }) => categories.includes(form.category))
    .map(({ id }) => id);
  const found = policy.documents.find(({ id }) => id === document && ids.includes(id));
  if (found === undefined) {
    const nearest = nearestName(document, ids);
    const hint = nearest === undefined ? `可用的有 ${ids.join('、')}` : `是不是“${nearest}”`;
    throw new InputError([`这个类别没有文书“${document}”，${hint}`]);
  }
  const name = found.template.replaceAll('{category}', form.category);
  const file = `templates/${policy.id}/${name}`;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(root, file));
  } catch {
    const make = `npm run -s shenbao -- new template --policy ${policy.id} --category ${form.category}`;
    throw new InputError([`没有模板 ${file}；可先运行 ${make}`]);
  }
  try {
    return compileTemplate(bytes, { fields: documentFields(form) });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new InputError(error.problems.map((one) => `${file}：${formatTemplateProblem(one)}`));
  }
}
