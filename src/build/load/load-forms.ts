import type { Evidence, Form } from '../../form/index.ts';
import { checkQuotes, formSchema } from '../../policy/index.ts';
import type { Category, Clause, FactDetail, FormFile } from '../../policy/index.ts';
import { findMistakes } from '../form/find-mistakes.ts';
import { makeForm } from '../form/make-form.ts';
import { loadFile } from './load-file.ts';
import type { Loaded } from './load-file.ts';
import type { Report } from './source.ts';

export interface FormSurroundings {
  readonly policy: string;
  readonly facts: readonly FactDetail[];
  /** Absent where evidence.yaml could not be read: what names evidence is not looked at then. */
  readonly evidence: readonly Evidence[] | undefined;
  readonly categories: readonly Category[];
  /** Ids of all criteria as they are written. */
  readonly criteria: readonly string[];
  /** Empty where the official text is not at hand. */
  readonly clauses: readonly Clause[];
}

/** The form of each category: the policy's shared form.yaml with the category's own laid over it. */
export async function loadForms(
  root: string,
  folder: string,
  surroundings: FormSurroundings,
  report: Report,
): Promise<Readonly<Record<string, Form>>> {
  const shared = await loadFile(root, `${folder}/form.yaml`, formSchema, report, 'optional');
  checkLines(shared, surroundings.clauses);
  const forms = await Promise.all(
    surroundings.categories.map(async (category) => {
      const file = `${folder}/categories/${category.id}/form.yaml`;
      const own = await loadFile(root, file, formSchema, report, 'optional');
      checkLines(own, surroundings.clauses);
      const form = assembleForm(category, shared, own, surroundings);
      return form === undefined ? [] : [[category.id, form] as const];
    }),
  );
  return Object.fromEntries(forms.flat());
}

function assembleForm(
  category: Category,
  shared: Loaded<FormFile> | undefined,
  own: Loaded<FormFile> | undefined,
  { policy, facts, evidence, criteria }: FormSurroundings,
): Form | undefined {
  if (shared === undefined && own === undefined) return undefined;
  const empty: FormFile = { sections: [] };
  const parts = {
    policy,
    category: category.id,
    title: category.title,
    shared: shared?.data ?? empty,
    own: own?.data ?? empty,
    facts,
    evidence: evidence ?? [],
    criteria: criteria.filter((id) => ['general', category.id].includes(id.split('.', 1)[0] ?? '')),
  };
  const form = makeForm(parts);
  for (const { where, path, message } of findMistakes(parts, form)) {
    if (evidence === undefined && path.includes('evidence')) continue;
    const loaded = where === 'shared' ? shared : own;
    loaded?.complain(path, message);
  }
  return form;
}

/** Lines of the commitment that quote the policy quote it verbatim. */
function checkLines(loaded: Loaded<FormFile> | undefined, clauses: readonly Clause[]): void {
  if (loaded === undefined || clauses.length === 0) return;
  const quotations = loaded.data.sections.flatMap(({ lines = [] }, section) =>
    lines.flatMap(({ clause, quote }, index) =>
      clause === undefined || quote === undefined
        ? []
        : [{ path: ['sections', section, 'lines', index], clause, quote }],
    ),
  );
  for (const { path, message } of checkQuotes(quotations, clauses)) loaded.complain(path, message);
}
