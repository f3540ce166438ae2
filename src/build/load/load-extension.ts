import { suggestName } from '../../base/index.ts';
import {
  checkCases,
  checkDerivedUse,
  checkFlips,
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
  reportFlips,
} from '../../policy/index.ts';
import type { ExtensionFile, FactsFile, RuleSurroundings } from '../../policy/index.ts';
import { documentKind } from '../../compose/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import type { Lexicon } from '../../rules/index.ts';
import { extendForm } from '../form/make-form.ts';
import { checkRecorded, recordName, renamedForAll, renamedIn } from '../record/index.ts';
import { checkCaseAnswers } from './check-case-answers.ts';
import { listFolders } from './content-path.ts';
import { extendCategory, questionsLeft } from './extend-category.ts';
import { factsOfAll, loadFacts, pagesOfAll, partiesOf } from './load-facts.ts';
import { loadFile, tell } from './load-file.ts';
import { checkGuides } from './load-guides.ts';
import type { Loaded } from './load-file.ts';
import { eventsOf, loadRounds } from './load-rounds.ts';
import { loadPolicyWords } from './load-words.ts';
import type { GeneralWords } from './load-words.ts';
import type { Report } from './source.ts';

/** The file by which a folder says that it changes another policy. */
export const extensionName = 'extension.yaml';

interface Shared {
  readonly lexicon: Lexicon;
  readonly general: GeneralWords;
  /** Policies that can be changed; undefined where one could not be read, or has mistakes. */
  readonly bases: readonly (PolicyBundle | undefined)[];
}

/** A policy that changes another: all of that one, with its own criteria, facts, form and words over it. */
export async function loadExtension(
  root: string,
  id: string,
  { lexicon, general, bases }: Shared,
  report: Report,
): Promise<PolicyBundle | undefined> {
  const folder = `content/policies/${id}`;
  const head = await loadFile(root, `${folder}/${extensionName}`, extensionSchema, report);
  const base = head && findBase(head, id, bases);
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
  const spoken = { policy: id, ids, clauses: base.clauses, hasText: base.text !== 'none' };
  const pages = policyPages.filter((page) => hasPage(page, bundle));
  await checkGuides(root, folder, { ...spoken, pages }, report);
  checkExtension(head, bundle);
  checkRecorded(head, recorded, bundle);
  if (factsFile !== undefined) {
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
  { data, complain }: Loaded<ExtensionFile>,
  id: string,
  bases: Shared['bases'],
): PolicyBundle | undefined {
  if (data.id !== id) complain(['id'], `id 应与文件夹同名：${id}`);
  const known = bases.flatMap((base) => base ?? []);
  const base = known.find((each) => each.id === data.extends);
  // Of one that could not be read it is told why.
  if (base === undefined && !bases.includes(undefined)) {
    const names = known.map((each) => each.id);
    complain(['extends'], `没有“${data.extends}”这项政策${suggestName(data.extends, names)}`);
  }
  if (base !== undefined) checkNames({ data, complain }, base);
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

/** Categories and criteria that it names are there; each criterion of its own says where it is from. */
function checkNames(
  { data, complain }: Pick<Loaded<ExtensionFile>, 'data' | 'complain'>,
  base: PolicyBundle,
): void {
  const categories = base.categories.map(({ id }) => id);
  const criteria = base.categories.flatMap(({ rules }) => rules.criteria.map(({ id }) => id));
  data.categories?.forEach((id, index) => {
    if (!categories.includes(id))
      complain(['categories', index], `没有“${id}”这一类${suggestName(id, categories)}`);
  });
  data.without.forEach(({ id }, index) => {
    if (!criteria.includes(id))
      complain(['without', index, 'id'], `没有条件“${id}”${suggestName(id, criteria)}`);
  });
  data.criteria.forEach(({ id, source, each }, index) => {
    const [family = ''] = id.split('.', 1);
    if (family !== 'general' && !categories.includes(family))
      complain(
        ['criteria', index, 'id'],
        `没有“${family}”这一类${suggestName(family, categories)}；加到每一类的写 general.`,
      );
    if (source === undefined)
      complain(['criteria', index], `条件“${id}”须写 source：这样写依据什么`);
    if (each !== true && isOfEach(base, id))
      complain(['criteria', index], `原来的“${id}”各家各看一次，这里也要写 each: true`);
  });
}

/** Whether each of those that apply together is asked it for itself. */
function isOfEach({ categories }: PolicyBundle, id: string): boolean {
  return categories.some(({ rules }) => {
    const track = rules.criteria.find((each) => each.id === id)?.track;
    return rules.tracks.some((each) => each.id === track && each.isParty === true);
  });
}

/** Its cases hold, and notice each change of what is its own. */
function checkExtension(head: Loaded<ExtensionFile>, policy: PolicyBundle): void {
  const { data } = head;
  tell(head, checkCaseAnswers(data, policy.facts, policy.words));
  for (const category of policy.categories) {
    const at = [...data.cases.keys()].filter((each) => data.cases[each]?.category === category.id);
    const cases = at.flatMap((each) => data.cases[each] ?? []);
    const found = checkCases({ base: data.base, cases }, category.rules);
    tell(
      head,
      found.map(({ path: [, index, ...rest], ...mistake }) => ({
        ...mistake,
        path: ['cases', at[Number(index)] ?? 0, ...rest],
      })),
    );
  }
  const own = new Set(data.criteria.map(({ id }) => id));
  const reports = [...reportFlips(policy.categories)].filter(([, { flip }]) => own.has(flip.about));
  tell(head, checkFlips(data, {}, new Map(reports)));
}
