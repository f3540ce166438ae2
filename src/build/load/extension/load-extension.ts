import { suggestName } from '../../../base/index.ts';
import {
  checkDerivedUse,
  compileCriteria,
  compileDerived,
  extensionSchema,
  factsSchema,
  formSchema,
  hasPage,
  lostDerived,
  namedLists,
  policyPages,
  recordedSchema,
} from '../../../policy/index.ts';
import type { ExtensionFile, FactsFile, RuleSurroundings } from '../../../policy/index.ts';
import { documentKind } from '../../../compose/index.ts';
import type { PolicyBundle } from '../../../payloads/index.ts';
import type { Lexicon } from '../../../rules/index.ts';
import { extendForm } from '../../form/make-form.ts';
import { checkRecorded, recordName, renamedForAll, renamedIn } from '../../record/index.ts';
import {
  checkExtension,
  checkFacts,
  checkFolders,
  checkForm,
  checkNames,
} from './check-extension.ts';
import { listFolders } from '../content-path.ts';
import { extendCategory, questionsLeft } from './extend-category.ts';
import { factsOfAll, loadFacts, pagesOfAll, partiesOf } from '../load-facts.ts';
import { loadFile, tell } from '../load-file.ts';
import { checkGuides } from '../load-guides.ts';
import type { Loaded } from '../load-file.ts';
import { eventsOf, loadRounds } from '../load-rounds.ts';
import { loadPolicyWords } from '../load-words.ts';
import type { GeneralWords } from '../load-words.ts';
import type { Report } from '../source.ts';

/** The file by which a folder says that it changes another policy. */
export const extensionName = 'extension.yaml';

interface Shared {
  readonly lexicon: Lexicon;
  readonly general: GeneralWords;
  /** Policies that can be changed; undefined where one could not be read, or has mistakes. */
  readonly bases: readonly (PolicyBundle | undefined)[];
  /** Ids of those that change another themselves. */
  readonly extensions: readonly string[];
}

/** A policy that changes another: all of that one, with its own criteria, facts, form and words over it. */
export async function loadExtension(
  root: string,
  id: string,
  { lexicon, general, bases, extensions }: Shared,
  tellProblem: Report,
): Promise<PolicyBundle | undefined> {
  const folder = `content/policies/${id}`;
  let errors = 0;
  const report: Report = (problem) => {
    if (problem.severity === 'error') errors += 1;
    tellProblem(problem);
  };
  const head = await loadFile(root, `${folder}/${extensionName}`, extensionSchema, report);
  const base = head && findBase(head, id, { bases, extensions });
  if (head === undefined || base === undefined) return undefined;
  const [factsFile, form, recorded, words] = await Promise.all([
    loadFile(root, `${folder}/facts.yaml`, factsSchema, report, 'optional'),
    loadFile(root, `${folder}/form.yaml`, formSchema, report, 'optional'),
    loadFile(root, `${folder}/${recordName}`, recordedSchema, report, 'optional'),
    loadPolicyWords(
      root,
      [`content/policies/${base.id}/words.yaml`, `${folder}/words.yaml`],
      general,
      report,
    ),
  ]);
  const parties = partiesOf(base.parties, words);
  const asked = factsFile === undefined ? [] : loadFacts(factsFile);
  const facts = [
    ...base.facts,
    ...(factsFile === undefined ? [] : factsOfAll(asked, parties, factsFile)),
  ];
  const added =
    factsFile === undefined
      ? []
      : compileDerived(factsFile.data, facts, { lexicon, parties }, (mistake) =>
          tell(factsFile, [mistake]),
        );
  const derived = [...base.derived, ...added];
  const surroundings: RuleSurroundings = {
    facts: new Map([...facts, ...derived].map((fact) => [fact.id, fact])),
    derived,
    lost: factsFile === undefined ? new Set() : lostDerived(factsFile.data, added),
    lexicon,
    lists: factsFile === undefined ? new Map() : namedLists(factsFile.data),
    evidence: base.evidence.map((each) => each.id),
    parties,
    // Its own text is not at hand: what it quotes can't be looked up.
    blocks: [],
  };
  const criteria = compileCriteria(head.data.criteria, surroundings, (mistake) =>
    tell(head, [mistake]),
  );
  const categories = base.categories
    .filter((each) => head.data.categories?.includes(each.id) ?? true)
    .map((each) => extendCategory(each, head.data, criteria, surroundings));
  const ids = categories.map((each) => each.id);
  const ownTemplates = (await listFolders(root, 'templates')).includes(id);
  const { title, shortTitle, docNo, issuer, source, unknown, without } = head.data;
  const bundle: PolicyBundle = {
    ...base,
    id,
    title,
    shortTitle,
    docNo,
    issuer,
    validity: head.data.validity ?? base.validity,
    updates: head.data.updates,
    version: head.data.version,
    renamed: renamedForAll(head.data.renamed, parties, base.renamed),
    facts,
    derived,
    factPages: joinPages(base.factPages, pagesOfAll(factsFile?.data.pages ?? [], asked, parties)),
    categories,
    openQuestions: questionsLeft(base.openQuestions, head.data),
    documents: base.documents
      .filter((spec) => ownTemplates || !isLetter(spec.id))
      .map((spec) => ({
        ...spec,
        categories: spec.categories.filter((each) => ids.includes(each)),
      })),
    ...(base.review === undefined || ownTemplates ? {} : { review: withoutLetters(base.review) }),
    rounds: await loadRounds(root, `${folder}/rounds`, ids, eventsOf(base), report),
    forms: Object.fromEntries(
      Object.entries(base.forms)
        .filter(([category]) => ids.includes(category))
        .map(([category, each]) => [
          category,
          renamedIn(
            extendForm(each, id, form?.data ?? { sections: [] }, { facts, derived }, parties),
            renamedForAll(head.data.renamed, parties),
          ),
        ]),
    ),
    words,
    extends: {
      id: base.id,
      title: base.title,
      docNo: base.docNo,
      source,
      unknown,
      templates: ownTemplates ? id : base.id,
      without,
      before: Object.fromEntries(base.categories.map((each) => [each.id, each.rules])),
    },
  };
  if (factsFile !== undefined) checkFacts(factsFile, base);
  if (form !== undefined) checkForm(form, base, bundle, parties);
  checkFolders(head, await listFolders(root, `${folder}/categories`), ids);
  const spoken = { policy: id, ids, clauses: base.clauses, hasText: base.text !== 'none' };
  const pages = policyPages.filter((page) => hasPage(page, bundle));
  await checkGuides(root, folder, { ...spoken, pages }, report);
  checkExtension(head, bundle, () => errors === 0);
  if (errors === 0) checkRecorded(head, recorded, bundle);
  if (errors === 0 && factsFile !== undefined) {
    const rules = categories.map((each) => each.rules);
    tell(factsFile, checkDerivedUse(added, rules));
  }
  return bundle;
}

/**
 * Notices, opinions and letters speak in one policy's name and cite its clauses: without templates of
 * its own, a policy that changes another would give the other's clauses out as its own.
 */
function isLetter(id: string): boolean {
  const { from } = documentKind(id);
  return (['notice', 'opinion', 'batch'] as const).some((source) => from[source] !== undefined);
}

function withoutLetters(
  review: NonNullable<PolicyBundle['review']>,
): NonNullable<PolicyBundle['review']> {
  const outcomes = review.outcomes.map((outcome) => ({
    ...outcome,
    documents: outcome.documents.filter((id) => !isLetter(id)),
  }));
  return { ...review, outcomes };
}

/** The policy it changes; reported where there is none. */
function findBase(
  head: Loaded<ExtensionFile>,
  id: string,
  { bases, extensions }: Pick<Shared, 'bases' | 'extensions'>,
): PolicyBundle | undefined {
  const { data, complain } = head;
  if (data.id !== id) complain(['id'], `id 应与文件夹同名：${id}`);
  const known = bases.flatMap((base) => base ?? []);
  const base = known.find((each) => each.id === data.extends);
  if (data.extends === id) {
    complain(['extends'], '这是它自己：写在哪一项政策上改');
  } else if (extensions.includes(data.extends)) {
    const message = `“${data.extends}”自己也是在别的政策上改的，不能再在它上面改：写最初的那一项`;
    complain(['extends'], message);
  } else if (base === undefined && !bases.includes(undefined)) {
    // Of one that could not be read it is told why.
    const names = known.map((each) => each.id);
    complain(['extends'], `没有“${data.extends}”这项政策${suggestName(data.extends, names)}`);
  }
  if (base !== undefined) checkNames(head, base);
  return base;
}

function joinPages(
  before: PolicyBundle['factPages'],
  own: FactsFile['pages'],
): PolicyBundle['factPages'] {
  const joined = before.map((page) => {
    const more = own.find(({ id }) => id === page.id);
    return more === undefined ? page : { ...page, ask: [...page.ask, ...more.ask] };
  });
  return [...joined, ...own.filter(({ id }) => !before.some((page) => page.id === id))];
}
