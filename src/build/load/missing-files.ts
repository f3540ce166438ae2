import { documentKind } from '../../compose/index.ts';
import type {
  CriteriaFile,
  DocumentsFile,
  EvidenceFile,
  FactsFile,
  GeneralFile,
  PolicyFile,
  ReviewFile,
} from '../../policy/index.ts';
import { listEntries, listFiles } from './content-path.ts';
import type { Loaded } from './load-file.ts';
import { missingFile } from './read-text.ts';
import type { Report } from './source.ts';

/** What of a policy's folder could be read, and the names that stand there. */
interface Read {
  readonly present: ReadonlySet<string>;
  readonly head: Loaded<PolicyFile> | undefined;
  readonly facts: Loaded<FactsFile> | undefined;
  readonly general: Loaded<GeneralFile> | undefined;
  readonly evidence: Loaded<EvidenceFile> | undefined;
  readonly documents: Loaded<DocumentsFile> | undefined;
  readonly review: Loaded<ReviewFile> | undefined;
  readonly categories: readonly Loaded<CriteriaFile>[];
}

/**
 * Files that a policy may do without, missing where something speaks of what they hold: each is
 * told, or all that depends on it would be switched off without a word.
 */
export async function reportMissing(
  root: string,
  id: string,
  read: Read,
  report: Report,
): Promise<void> {
  const folder = `content/policies/${id}`;
  const needs: Readonly<Record<string, string | undefined>> = {
    'general.yaml': whoNeedsGeneral(read),
    'evidence.yaml': whoNeedsEvidence(read),
    'form.yaml': await whoNeedsForm(root, folder, read),
    'documents.yaml': await whoNeedsDocuments(root, id),
    'review.yaml': whoNeedsReview(read),
  };
  for (const [name, reason] of Object.entries(needs)) {
    if (reason === undefined || read.present.has(name)) continue;
    report({ file: `${folder}/${name}`, message: `${missingFile}，${reason}`, severity: 'error' });
  }
  await reportUnlikeOthers(root, folder, read, report);
}

function whoNeedsGeneral({ categories }: Read): string | undefined {
  const including = categories.filter(({ data }) => data.include.includes('general'));
  if (including.length === 0) return undefined;
  return `而 ${including.map(({ data }) => data.id).join('、')} 写着 include: [general]：共同条件都不会核对`;
}

function whoNeedsEvidence({ facts, review }: Read): string | undefined {
  const named = [
    ...Object.values(facts?.data.facts ?? {}).flatMap(({ evidence }) => evidence),
    ...(review?.data.items ?? []).flatMap(({ lookAt }) => lookAt),
  ];
  const [first] = named;
  if (first === undefined) return undefined;
  return `而 facts.yaml 或 review.yaml 提到了其中的材料（${first} 等）`;
}

/** What prints the form's answers, and files of categories that only add to it. */
async function whoNeedsForm(
  root: string,
  folder: string,
  { documents, head }: Read,
): Promise<string | undefined> {
  const printed = Object.keys(documents?.data ?? {}).find(
    (document) => typeof documentKind(document).names === 'function',
  );
  if (printed === undefined) return undefined;
  const without = await categoriesWithout(root, folder, head?.data.categories ?? [], 'form.yaml');
  return without.length === 0 ? undefined : `而 documents.yaml 里的 ${printed} 要按表单来填`;
}

async function whoNeedsDocuments(root: string, id: string): Promise<string | undefined> {
  const templates = await listFiles(root, `templates/${id}`);
  const made = templates.find((name) => name.endsWith('.docx'));
  return made && `而 templates/${id}/ 里有模板（${made} 等）：没写哪个模板做哪份文书`;
}

function whoNeedsReview({ documents }: Read): string | undefined {
  return documents && 'review_record' in documents.data
    ? '而 documents.yaml 里有初审记录 review_record：初审页不会出现'
    : undefined;
}

async function categoriesWithout(
  root: string,
  folder: string,
  categories: readonly string[],
  name: string,
): Promise<readonly string[]> {
  const found = await Promise.all(
    categories.map(async (category) => {
      const names = await listFiles(root, `${folder}/categories/${category}`);
      return names.includes(name) ? [] : [category];
    }),
  );
  return found.flat();
}

/** One category that lacks what all others (two or more) have has most likely lost it. */
async function reportUnlikeOthers(
  root: string,
  folder: string,
  { head }: Read,
  report: Report,
): Promise<void> {
  const categories = head?.data.categories ?? [];
  for (const name of ['form.yaml', 'guide.md']) {
    const [only, ...others] = await categoriesWithout(root, folder, categories, name);
    if (only === undefined || others.length > 0 || categories.length < 3) continue;
    if ((await listEntries(root, `${folder}/categories/${only}`)).length === 0) continue;
    const file = `${folder}/categories/${only}/${name}`;
    report({ file, message: `${missingFile}，其余各类都有`, severity: 'error' });
  }
}
