import {
  checkHead,
  compileCategory,
  compileCriteria,
  criteriaSchema,
  documentsSchema,
  evidenceSchema,
  factsSchema,
  generalSchema,
  numberClauses,
  policySchema,
  readBlocks,
  reviewSchema,
} from '../../policy/index.ts';
import type { CriteriaFile, PolicyFile, RuleSurroundings } from '../../policy/index.ts';
import type { Lexicon } from '../../rules/index.ts';
import { checkPolicy } from './check-policy.ts';
import { listNames } from './content-path.ts';
import { loadDocuments } from './load-documents.ts';
import { checkProves, loadEvidence } from './load-evidence.ts';
import { loadFacts } from './load-facts.ts';
import { loadFile, tell } from './load-file.ts';
import type { Loaded } from './load-file.ts';
import { loadForms } from './load-forms.ts';
import { loadRounds } from './load-rounds.ts';
import { loadReview } from './load-review.ts';
import { loadPolicyWords } from './load-words.ts';
import type { GeneralWords } from './load-words.ts';
import type { PolicyBundle } from './project.ts';
import { readText } from './source.ts';
import type { Report } from './source.ts';

type LoadedCategory = Loaded<CriteriaFile>;

/** What all policies share. */
interface Shared {
  readonly lexicon: Lexicon;
  /** A policy's own words are laid over them. */
  readonly general: GeneralWords;
}

/** Everything of one policy's folder; undefined, and reported, when its main files cannot be read. */
export async function loadPolicy(
  root: string,
  id: string,
  { lexicon, general: generalWords }: Shared,
  report: Report,
): Promise<PolicyBundle | undefined> {
  const folder = `content/policies/${id}`;
  const [head, factsFile, general, evidenceFile, documents, review, words] = await Promise.all([
    loadFile(root, `${folder}/policy.yaml`, policySchema, report),
    loadFile(root, `${folder}/facts.yaml`, factsSchema, report),
    loadFile(root, `${folder}/general.yaml`, generalSchema, report, 'optional'),
    loadFile(root, `${folder}/evidence.yaml`, evidenceSchema, report, 'optional'),
    loadFile(root, `${folder}/documents.yaml`, documentsSchema, report, 'optional'),
    loadFile(root, `${folder}/review.yaml`, reviewSchema, report, 'optional'),
    loadPolicyWords(root, `${folder}/words.yaml`, generalWords, report),
  ]);
  const names = await listNames(root, `${folder}/categories`);
  const categoryFiles = await loadCategoryFiles(
    root,
    folder,
    head?.data.categories ?? names,
    report,
  );
  if (head === undefined || factsFile === undefined) return undefined;

  const facts = loadFacts(factsFile);
  const factIds = facts.map((fact) => fact.id);
  tell(head, checkHead(head.data, id, names, factIds));
  const evidence = evidenceFile === undefined ? [] : loadEvidence(evidenceFile, facts);
  const surroundings: RuleSurroundings = {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    lexicon,
    evidence: evidenceFile && evidence.map((entry) => entry.id),
  };
  const common = general
    ? compileCriteria(general.data.criteria, surroundings, (mistake) => tell(general, [mistake]))
    : [];
  const categories = categoryFiles.map((file) =>
    compileCategory(file.data, common, surroundings, (mistake) => tell(file, [mistake])),
  );
  // Ids as they are written: a criterion whose rule is wrong is one all the same.
  const written = [general, ...categoryFiles].flatMap((file) => file?.data.criteria ?? []);
  const criteria = written.map((criterion) => criterion.id);
  const blocks = await loadBlocks(root, folder, head, written, report);
  const clauses = numberClauses(blocks);
  const parts = {
    policy: id,
    facts,
    evidence: evidenceFile && evidence,
    categories,
    criteria,
    clauses,
  };
  const forms = await loadForms(root, folder, parts, report);
  // With a file of criteria unreadable, what points to it would look wrong: it is not looked at.
  const needsGeneral = categoryFiles.some(({ data }) => data.include.includes('general'));
  const isWhole =
    categoryFiles.length === head.data.categories.length &&
    (general !== undefined || !needsGeneral);
  if (evidenceFile && isWhole) checkProves(evidenceFile, provable(factIds, criteria, forms));
  const bundle: PolicyBundle = {
    ...head.data,
    blocks,
    clauses,
    facts,
    factPages: factsFile.data.pages,
    categories,
    openQuestions: general?.data.openQuestions ?? [],
    documents: loadDocuments(documents, head.data.categories),
    rounds: await loadRounds(root, `${folder}/rounds`, head.data.categories, report),
    ...(review && isWhole ? { review: loadReview(review, criteria, surroundings.evidence) } : {}),
    forms,
    evidence,
    words,
  };
  checkPolicy(
    { head, facts: factsFile, general, categories: categoryFiles, review, isWhole },
    bundle,
  );
  return bundle;
}

async function loadCategoryFiles(
  root: string,
  folder: string,
  ids: readonly string[],
  report: Report,
): Promise<readonly LoadedCategory[]> {
  const files = ids.map((id) =>
    loadFile(root, `${folder}/categories/${id}/criteria.yaml`, criteriaSchema, report),
  );
  return (await Promise.all(files)).flatMap((file) => (file === undefined ? [] : [file]));
}

async function loadBlocks(
  root: string,
  folder: string,
  head: Loaded<PolicyFile>,
  criteria: CriteriaFile['criteria'],
  report: Report,
): Promise<PolicyBundle['blocks']> {
  if (head.data.text === 'none') return [];
  const file = `${folder}/${head.data.text}`;
  const text = await readText(root, file);
  if (text === undefined) report({ file, message: '没有这个文件', severity: 'error' });
  return text === undefined ? [] : readBlocks(text, [...criteria, ...head.data.notEncoded]);
}

function provable(
  facts: readonly string[],
  criteria: readonly string[],
  forms: PolicyBundle['forms'],
): readonly string[] {
  return [
    ...facts,
    ...criteria,
    ...Object.values(forms).flatMap(({ sections }) =>
      sections.flatMap(({ fields }) => fields.map((field) => field.id)),
    ),
  ];
}
