import {
  anchorIn,
  checkHead,
  compileCategory,
  compileCriteria,
  compileDerived,
  criteriaSchema,
  documentsSchema,
  evidenceSchema,
  factsSchema,
  generalSchema,
  hasPage,
  idsForAll,
  lostDerived,
  namedLists,
  numberClauses,
  policyPages,
  policySchema,
  recordedSchema,
  readBlocks,
  reviewSchema,
} from '../../policy/index.ts';
import type {
  CriteriaFile,
  PolicyFile,
  RegionsFile,
  RuleSurroundings,
} from '../../policy/index.ts';
import { withMeanings } from '../../rules/index.ts';
import type { Lexicon } from '../../rules/index.ts';
import { checkParties } from './check-parties.ts';
import { checkPolicy } from './check-policy.ts';
import { checkRegions } from './check-regions.ts';
import { listFiles, listFolders } from './content-path.ts';
import { loadDocuments } from './load-documents.ts';
import { checkNamedEvidence, checkProves, loadEvidence } from './load-evidence.ts';
import { factsOfAll, loadFacts, pagesOfAll, partiesOf } from './load-facts.ts';
import { loadFile, tell } from './load-file.ts';
import type { Loaded } from './load-file.ts';
import { loadForms } from './load-forms.ts';
import { checkGuides } from './load-guides.ts';
import { eventsOf, loadRounds } from './load-rounds.ts';
import { loadReview } from './load-review.ts';
import { loadPolicyWords } from './load-words.ts';
import type { GeneralWords } from './load-words.ts';
import { checkRecorded, recordName, renamedForAll, renamedIn } from '../record/index.ts';
import { reportMissing } from './missing-files.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import { missingFile, readText } from './read-text.ts';
import type { Report } from './source.ts';

type LoadedCategory = Loaded<CriteriaFile>;

/** What all policies share. */
interface Shared {
  readonly lexicon: Lexicon;
  /** A policy's own words are laid over them. */
  readonly general: GeneralWords;
  /** Undefined where there is no such file, or it can't be read. */
  readonly regions: Loaded<RegionsFile> | undefined;
}

/** Everything of one policy's folder; undefined, and reported, when its main files cannot be read. */
export async function loadPolicy(
  root: string,
  id: string,
  { lexicon: common, general: generalWords, regions }: Shared,
  report: Report,
): Promise<PolicyBundle | undefined> {
  const folder = `content/policies/${id}`;
  const present = new Set(await listFiles(root, folder));
  const names = await listFolders(root, `${folder}/categories`);
  const [head, factsFile, general, evidenceFile, documents, review, recorded, words] =
    await Promise.all([
      loadFile(root, `${folder}/policy.yaml`, policySchema, report),
      loadFile(root, `${folder}/facts.yaml`, factsSchema, report),
      loadFile(root, `${folder}/general.yaml`, generalSchema, report, 'optional'),
      loadFile(root, `${folder}/evidence.yaml`, evidenceSchema, report, 'optional'),
      loadFile(root, `${folder}/documents.yaml`, documentsSchema, report, 'optional'),
      loadFile(root, `${folder}/review.yaml`, reviewSchema, report, 'optional'),
      loadFile(root, `${folder}/${recordName}`, recordedSchema, report, 'optional'),
      loadPolicyWords(root, [`${folder}/words.yaml`], generalWords, report),
    ]);
  const ids = head?.data.categories ?? names;
  const categoryFiles = await loadCategoryFiles(root, folder, ids, report);
  const files = {
    head,
    general,
    evidence: evidenceFile,
    documents,
    review,
    categories: categoryFiles,
  };
  await reportMissing(root, id, { ...files, present, facts: factsFile }, report);
  if (head === undefined || factsFile === undefined) return undefined;
  const { lexicon, problems } = withMeanings(common, head.data.meanings);
  tell(
    head,
    problems.map(({ path, message }) => ({ path: ['meanings', ...path], message })),
  );

  const parties = partiesOf(head.data.parties, words);
  const asked = loadFacts(factsFile);
  const facts = factsOfAll(asked, parties, factsFile);
  const factIds = facts.map((fact) => fact.id);
  tell(head, checkHead(head.data, id, names, facts));
  const isDisowned = head.data.text === 'none' && present.has('text.md');
  if (isDisowned) {
    head.complain(['text'], '有 text.md，这里却写 none：引文都不会核对，请写 text.md');
  }
  checkRegions(factsFile, regions);
  const evidence = evidenceFile === undefined ? [] : loadEvidence(evidenceFile, facts);
  // Without the file no evidence is known; that it is missing, or why it can't be read, is told.
  const evidenceIds = evidenceFile && evidence.map((entry) => entry.id);
  if (evidenceIds) checkNamedEvidence(factsFile, evidenceIds);
  // Ids as they are written: a criterion whose rule is wrong is one all the same.
  const written = [general, ...categoryFiles].flatMap((file) => file?.data.criteria ?? []);
  const criteria = written.flatMap((criterion) => idsForAll(criterion, parties));
  const read = isDisowned ? undefined : await loadBlocks(root, folder, head, written, report);
  const blocks = read ?? [];
  const derived = compileDerived(factsFile.data, facts, { lexicon, parties }, (mistake) =>
    tell(factsFile, [mistake]),
  );
  const surroundings: RuleSurroundings = {
    blocks,
    facts: new Map([...facts, ...derived].map((fact) => [fact.id, fact])),
    derived,
    lost: lostDerived(factsFile.data, derived),
    lexicon,
    lists: namedLists(factsFile.data),
    evidence: evidenceIds,
    parties,
  };
  checkParties(head, categoryFiles, surroundings);
  const shared = general
    ? compileCriteria(general.data.criteria, surroundings, (mistake) => tell(general, [mistake]))
    : [];
  const categories = categoryFiles.map((file) =>
    compileCategory(file.data, shared, surroundings, (mistake) => tell(file, [mistake])),
  );
  const clauses = numberClauses(blocks);
  const guides = {
    policy: id,
    ids: head.data.categories,
    clauses: read && clauses,
    hasText: isDisowned || head.data.text !== 'none',
    pages: policyPages.filter((page) => hasPage(page, { text: head.data.text, review })),
  };
  await checkGuides(root, folder, guides, report);
  // With a file of criteria unreadable, what points to it would look wrong: it is not looked at.
  const needsGeneral = categoryFiles.some(({ data }) => data.include.includes('general'));
  const isWhole =
    categoryFiles.length === head.data.categories.length &&
    (general !== undefined || !needsGeneral);
  const { forms, isWhole: hasForms } = await loadForms(
    root,
    folder,
    {
      policy: id,
      facts,
      derived,
      evidence: evidenceFile && evidence,
      categories,
      criteria,
      clauses,
      parties,
    },
    report,
  );
  if (evidenceFile && isWhole && hasForms) {
    checkProves(evidenceFile, provable(factIds, criteria, forms));
  }
  const renamed = renamedForAll(head.data.renamed, parties);
  const bundle: PolicyBundle = {
    ...head.data,
    renamed,
    blocks,
    clauses,
    facts,
    derived,
    factPages: pagesOfAll(factsFile.data.pages, asked, parties),
    categories,
    openQuestions: general?.data.openQuestions ?? [],
    documents: loadDocuments(documents, head.data.categories),
    rounds: await loadRounds(
      root,
      `${folder}/rounds`,
      head.data.categories,
      eventsOf(head.data),
      report,
    ),
    ...(review && isWhole
      ? {
          review: loadReview(review, {
            criteria,
            copies: Object.fromEntries(
              written.map((each) => [each.id, idsForAll(each, parties)] as const),
            ),
            categories: head.data.categories,
            evidence: surroundings.evidence,
            documents: documents && Object.keys(documents.data),
            anchor: anchorIn(blocks, review.data.clause) ?? '',
          }),
        }
      : {}),
    forms: Object.fromEntries(
      Object.entries(forms).map(([each, form]) => [each, renamedIn(form, renamed)]),
    ),
    evidence,
    words,
  };
  checkPolicy(
    {
      head,
      facts: factsFile,
      general,
      categories: categoryFiles,
      review,
      isWhole,
      hasForms,
      isTextRead: read !== undefined,
    },
    bundle,
  );
  // With a file unreadable its ids would all seem to be gone.
  if (isWhole && hasForms) checkRecorded(head, recorded, bundle);
  return bundle;
}

async function loadCategoryFiles(
  root: string,
  folder: string,
  ids: readonly string[],
  report: Report,
): Promise<readonly LoadedCategory[]> {
  const files = ids.map(async (id) => {
    const file = `${folder}/categories/${id}/criteria.yaml`;
    const loaded = await loadFile(root, file, criteriaSchema, report);
    if (loaded === undefined || loaded.data.id === id) return loaded;
    loaded.complain(['id'], `id 应与文件夹同名：${id}`);
    return { ...loaded, data: { ...loaded.data, id } };
  });
  return (await Promise.all(files)).flatMap((file) => (file === undefined ? [] : [file]));
}

/** Undefined, and reported, where the text can't be read: what quotes it is not looked at then. */
async function loadBlocks(
  root: string,
  folder: string,
  head: Loaded<PolicyFile>,
  criteria: CriteriaFile['criteria'],
  report: Report,
): Promise<PolicyBundle['blocks'] | undefined> {
  if (head.data.text === 'none') return [];
  const file = `${folder}/${head.data.text}`;
  const read = await readText(root, file, report);
  if (read.kind === 'missing') report({ file, message: missingFile, severity: 'error' });
  if (read.kind !== 'text') return undefined;
  return readBlocks(read.text, [...criteria, ...head.data.notEncoded]);
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
