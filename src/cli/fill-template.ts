import { formatProblem } from '../base/index.ts';
import { offeredDocuments } from '../payloads/index.ts';
import type { PolicyBundle } from '../payloads/index.ts';
import type { NamedTemplate } from '../compose/index.ts';
import type { DocumentSpec } from '../policy/index.ts';
import { InputError } from './command.ts';
import { suggestOrList } from './find-policy.ts';
import { loadTemplates } from './load.ts';

/** Templates of the documents that an applicant makes, `all` for every one; InputError with every mistake. */
export async function namedTemplates(
  root: string,
  policy: PolicyBundle,
  category: string,
  document: string,
): Promise<readonly NamedTemplate[]> {
  const documents = offeredDocuments(policy, category, 'application');
  const wanted = document === 'all' ? documents : documents.filter(({ id }) => id === document);
  if (wanted.length > 0) {
    return Promise.all(wanted.map((spec) => namedTemplate(root, policy, category, spec)));
  }
  const ids = [...documents.map(({ id }) => id), 'all'];
  throw new InputError([`这个类别没有文书“${document}”${suggestOrList(document, ids)}`]);
}

async function namedTemplate(
  root: string,
  policy: PolicyBundle,
  category: string,
  { id, title }: DocumentSpec,
): Promise<NamedTemplate> {
  const { templates, problems } = await loadTemplates(root, policy, { document: id, category });
  const [template] = templates;
  if (template !== undefined) return { id, title, template: template.compiled };
  throw new InputError(problems.map(formatProblem));
}
