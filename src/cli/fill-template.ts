import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { PolicyBundle } from '../build/index.ts';
import { fieldsOf, isOfSet } from '../compose/index.ts';
import type { NamedTemplate } from '../compose/index.ts';
import type { Form } from '../form/index.ts';
import type { DocumentSpec } from '../policy/index.ts';
import { compileTemplate, formatTemplateProblem, TemplateError } from '../word/index.ts';
import { InputError } from './command.ts';
import { suggestOrList } from './find-policy.ts';

/** Documents an applicant can make for the form's category, in the order of documents.yaml. */
function documentsOf(policy: PolicyBundle, form: Form): readonly DocumentSpec[] {
  return policy.documents.filter(
    ({ id, categories }) => isOfSet(id) && categories.includes(form.category),
  );
}

/** Templates by document id, `all` for every one; InputError with every mistake. */
export async function loadTemplates(
  root: string,
  policy: PolicyBundle,
  form: Form,
  document: string,
): Promise<readonly NamedTemplate[]> {
  const documents = documentsOf(policy, form);
  const wanted = document === 'all' ? documents : documents.filter(({ id }) => id === document);
  if (wanted.length > 0) {
    return Promise.all(wanted.map((spec) => loadTemplate(root, policy, form, spec)));
  }
  const ids = [...documents.map(({ id }) => id), 'all'];
  throw new InputError([`这个类别没有文书“${document}”${suggestOrList(document, ids)}`]);
}

async function loadTemplate(
  root: string,
  policy: PolicyBundle,
  form: Form,
  { id, title, template }: DocumentSpec,
): Promise<NamedTemplate> {
  const file = `templates/${policy.id}/${template.replaceAll('{category}', form.category)}`;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(root, file));
  } catch {
    const make = `npm run -s shenbao -- new template --policy ${policy.id} --category ${form.category} --document ${id}`;
    throw new InputError([`没有模板 ${file}；可先运行 ${make}`]);
  }
  try {
    const fields = fieldsOf(id, form);
    const options = fields === undefined ? {} : { fields };
    return { id, title, template: compileTemplate(bytes, options) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new InputError(error.problems.map((one) => `${file}：${formatTemplateProblem(one)}`));
  }
}
