import type { Evidence, Form } from '../../form/index.ts';
import { checkQuotes, formSchema } from '../../policy/index.ts';
import type { Category, Clause, FactDetail, FormFile, Parties } from '../../policy/index.ts';
import type { DerivedFact } from '../../rules/index.ts';
import { findMistakes } from '../form/find-mistakes.ts';
import { makeForm } from '../form/make-form.ts';
import { listFiles } from './content-path.ts';
import { loadFile } from './load-file.ts';
import type { Loaded } from './load-file.ts';
import { missingFile } from './read-text.ts';
import type { Report } from './source.ts';

export interface FormSurroundings {
  readonly policy: string;
  readonly facts: readonly FactDetail[];
  readonly derived: readonly DerivedFact[];
  /** Absent where evidence.yaml could not be read: what names evidence is not looked at then. */
  readonly evidence: readonly Evidence[] | undefined;
  readonly categories: readonly Category[];
  /** Ids of all criteria as they are written. */
  readonly criteria: readonly string[];
  readonly parties: Parties;
  /** Empty where the official text is not at hand. */
  readonly clauses: readonly Clause[];
}

export interface LoadedForms {
  /** By category id. */
  readonly forms: Readonly<Record<string, Form>>;
  /** False where a form.yaml can't be read: what names its fields is not looked at. */
  readonly isWhole: boolean;
}

/**
 * The form of each category: the policy's shared form.yaml with the category's own laid over it.
 * With a file of them unreadable there is none: half a form would seem wrong all over.
 */
export async function loadForms(
  root: string,
  folder: string,
  surroundings: FormSurroundings,
  report: Report,
): Promise<LoadedForms> {
  const sharedFile = await loadForm(root, folder, report);
  const own = await Promise.all(
    surroundings.categories.map(async (category) => ({
      category,
      file: await loadForm(root, `${folder}/categories/${category.id}`, report),
    })),
  );
  const files = [sharedFile, ...own.map(({ file }) => file)];
  for (const { loaded } of files) checkLines(loaded, surroundings.clauses);
  // What categories only add to is told as missing; without it their additions mean nothing.
  const isShared =
    sharedFile.loaded !== undefined || !own.some(({ file }) => addsOnly(file.loaded));
  if (!isShared) {
    const message = `${missingFile}，而各类别的 form.yaml 是在它上面增减的`;
    report({ file: `${folder}/form.yaml`, message, severity: 'error' });
  }
  if (!isShared || files.some(({ isBroken }) => isBroken)) return { forms: {}, isWhole: false };
  const forms = own.flatMap(({ category, file }) => {
    const form = assembleForm(category, sharedFile.loaded, file.loaded, surroundings);
    return form === undefined ? [] : [[category.id, form] as const];
  });
  return { forms: Object.fromEntries(forms), isWhole: true };
}

interface FormSource {
  readonly loaded: Loaded<FormFile> | undefined;
  /** There, but not to be read. */
  readonly isBroken: boolean;
}

async function loadForm(root: string, folder: string, report: Report): Promise<FormSource> {
  const loaded = await loadFile(root, `${folder}/form.yaml`, formSchema, report, 'optional');
  const isThere = (await listFiles(root, folder)).includes('form.yaml');
  return { loaded, isBroken: loaded === undefined && isThere };
}

/** A form that changes a shared one can't stand alone. */
function addsOnly(own: Loaded<FormFile> | undefined): boolean {
  if (own === undefined) return false;
  const { adjust = [], without = [], sections } = own.data;
  return adjust.length + without.length > 0 || sections.some(({ title }) => title === undefined);
}

function assembleForm(
  category: Category,
  shared: Loaded<FormFile> | undefined,
  own: Loaded<FormFile> | undefined,
  { policy, facts, derived, evidence, criteria, parties }: FormSurroundings,
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
    derived,
    parties,
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
