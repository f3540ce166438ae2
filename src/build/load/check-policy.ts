import { allFields } from '../../form/index.ts';
import {
  checkAwardSources,
  checkBoundaries,
  checkCases,
  checkCategoryReferences,
  checkClauses,
  checkCriterionIds,
  checkDerivedUse,
  checkFactUse,
  checkFlips,
  checkQuestions,
  checkQuotes,
  checkWaivers,
  lostDerived,
  measureCoverage,
  reportFlips,
} from '../../policy/index.ts';
import type {
  CriteriaFile,
  FactsFile,
  GeneralFile,
  Mistake,
  PolicyFile,
  Quotation,
  ReviewFile,
} from '../../policy/index.ts';
import { quotesOf } from '../../rules/index.ts';
import type { Criterion, RuleSet } from '../../rules/index.ts';
import { checkCaseAnswers } from './check-case-answers.ts';
import { tell } from './load-file.ts';
import { checkLedger, checkReviewShows } from './load-review.ts';
import type { Loaded } from './load-file.ts';
import type { PolicyBundle } from '../../payloads/index.ts';

/** The files of one policy, as they were read. */
export interface PolicyFiles {
  readonly head: Loaded<PolicyFile>;
  readonly facts: Loaded<FactsFile>;
  readonly general: Loaded<GeneralFile> | undefined;
  readonly categories: readonly Loaded<CriteriaFile>[];
  readonly review: Loaded<ReviewFile> | undefined;
  /** False where a file of criteria is unreadable: what it says would be missed elsewhere, too. */
  readonly isWhole: boolean;
  /** False where a form is unreadable: which facts it asks is not known. */
  readonly hasForms: boolean;
  /** False where the official text is unreadable: what quotes it is not looked at. */
  readonly isTextRead: boolean;
}

/** Everything that one file of a policy says of another; every mistake is reported in its file. */
export function checkPolicy(files: PolicyFiles, policy: PolicyBundle): void {
  checkAllQuotes(files, policy);
  checkAllClauses(files, policy);
  const areCasesTrue = checkEachCategory(files, policy);
  if (files.isWhole) checkCoverage(files, policy);
  if (files.isWhole && areCasesTrue) checkAllFlips(files, policy);
  if (files.isWhole && files.review !== undefined) checkReviewShows(files.review, policy);
  if (!files.isWhole || !files.hasForms) return;
  const fields = Object.values(policy.forms).flatMap((form) => allFields(form).map(({ id }) => id));
  if (files.review !== undefined) checkLedger(files.review, fields);
  // What looked at them may have been left out as wrong, which is told there.
  if (!isCompiled(files, policy)) return;
  const ids = policy.facts.map(({ id }) => id);
  const rules = policy.categories.map((category) => category.rules);
  tell(files.facts, checkFactUse(ids, rules, fields));
  tell(files.facts, checkDerivedUse(policy.derived, [...rules, ...Object.values(policy.forms)]));
}

function quotationsOf(criteria: CriteriaFile['criteria']): readonly Quotation[] {
  return criteria.flatMap(({ clause, quote, also = [] }, index) => {
    const path = ['criteria', index];
    return [
      ...(quote === undefined ? [] : [{ path, clause, quote }]),
      ...also.map((each, at) => ({ path: [...path, 'also', at], ...each })),
    ];
  });
}

function checkAllQuotes(files: PolicyFiles, { text, clauses }: PolicyBundle): void {
  // Of a text that can't be read it is told why.
  if (text === 'none' || !files.isTextRead) return;
  const { head, general, categories, review } = files;
  const { validity, meanings, duties, notEncoded } = head.data;
  tell(
    head,
    checkQuotes(
      [
        ...quotedOf(validity),
        ...meanings.map((entry, index) => ({ path: ['meanings', index], ...entry })),
        ...dutyQuotations(duties),
        ...notEncoded.map((entry, index) => ({ path: ['not_encoded', index], ...entry })),
      ],
      clauses,
    ),
  );
  if (general) tell(general, checkQuotes(quotationsOf(general.data.criteria), clauses));
  for (const file of categories) {
    const scope = { path: ['scope'], ...file.data.scope };
    const { criteria, awards } = file.data;
    tell(
      file,
      checkQuotes([scope, ...quotationsOf(criteria), ...awardQuotations(awards)], clauses),
    );
  }
  if (review === undefined) return;
  const outcomes = review.data.outcomes.flatMap(({ clause, quote }, index) =>
    clause === undefined || quote === undefined
      ? []
      : [{ path: ['outcomes', index], clause, quote }],
  );
  const quotas = review.data.quotas.flatMap(({ clause, quote }, index) =>
    clause === undefined || quote === undefined ? [] : [{ path: ['quotas', index], clause, quote }],
  );
  tell(review, checkQuotes([{ path: [], ...review.data }, ...outcomes, ...quotas], clauses));
}

function awardQuotations(awards: CriteriaFile['awards']): readonly Quotation[] {
  return Object.entries(awards).flatMap(([id, { clause, quote }]) =>
    quote === undefined ? [] : [{ path: ['awards', id], clause, quote }],
  );
}

/** The words that give each duty its time. */
function dutyQuotations(duties: PolicyFile['duties']): readonly Quotation[] {
  return duties.flatMap(({ clause, quote }, index) =>
    clause === undefined || quote === undefined ? [] : [{ path: ['duties', index], clause, quote }],
  );
}

/** The words that give the validity; that they are there is looked at with the rest of the file. */
function quotedOf({ clause, quote }: PolicyFile['validity']): readonly Quotation[] {
  if (clause === undefined || quote === undefined) return [];
  return [{ path: ['validity'], clause, quote }];
}

/** Clauses named without words of theirs. */
function checkAllClauses(files: PolicyFiles, { text, clauses }: PolicyBundle): void {
  if (text === 'none' || !files.isTextRead) return;
  const { head, categories } = files;
  const sections = head.data.conditionsIn.map((clause, index) => {
    return { path: ['conditions_in', index], clause };
  });
  tell(head, checkClauses(sections, clauses));
  for (const file of categories) {
    const { clause, tracks } = file.data;
    const named = Object.entries(tracks).map(([id, track]) => {
      return { path: ['tracks', id, 'clause'], clause: track.clause };
    });
    tell(file, checkClauses([{ path: ['clause'], clause }, ...named], clauses));
  }
}

/** False where a case was not run or came out otherwise: what changed rules do to it says nothing. */
function checkEachCategory(files: PolicyFiles, policy: PolicyBundle): boolean {
  const { general, categories } = files;
  // Of a text that is there but was not read it is told why.
  const hasText = policy.text !== 'none' || !files.isTextRead;
  const labels = policy.clauses.map(({ label }) => label);
  if (general !== undefined) {
    checkIncluded(general, categories);
    const { criteria, openQuestions } = general.data;
    tell(general, checkCriterionIds(criteria, 'general', hasText));
    tell(general, checkWaivers(criteria, criteria));
    tellBoundaries(general, policy.categories[0]?.rules.criteria ?? [], policy);
    const ids = criteria.map(({ id }) => id);
    tell(general, checkQuestions(openQuestions, [...ids, ...labels]));
  }
  // Common conditions that nobody takes up are told; every case that counts on them would fail.
  const isTaken =
    general === undefined || categories.some(({ data }) => data.include.includes('general'));
  let areCasesTrue = true;
  for (const file of categories) {
    const category = policy.categories.find(({ id }) => id === file.data.id);
    if (category === undefined) continue;
    const { rules } = category;
    tell(file, checkCriterionIds(file.data.criteria, file.data.id, hasText));
    tell(file, checkAwardSources(file.data.awards, hasText));
    const all = [general, file].flatMap((each) => each?.data.criteria ?? []);
    tell(file, checkWaivers(file.data.criteria, all));
    const ids = all.map(({ id }) => id);
    tell(file, checkCategoryReferences(file.data));
    tell(file, checkQuestions(file.data.openQuestions, [...ids, ...labels]));
    // A rule that was left out as wrong would make each of its cases fail as well, an answer to no
    // question those that need it.
    const isWhole = files.isWhole && isTaken && isWholeCategory(file, general, rules);
    const unread = isWhole ? checkCaseAnswers(file.data, policy.facts, policy.words) : [];
    const isOff = ({ path: [part, at] }: Mistake) =>
      unread.some(({ path }) => path[0] === 'base' || (path[0] === part && path[1] === at));
    const failed = isWhole ? checkCases(file.data, rules).filter((each) => !isOff(each)) : [];
    tell(file, [...unread, ...failed]);
    areCasesTrue &&= isWhole && unread.length + failed.length === 0;
    tellBoundaries(file, rules.criteria, policy);
  }
  return areCasesTrue;
}

/** Whether every condition, direction and award that is written could be read. */
function isWholeCategory(
  { data }: Loaded<CriteriaFile>,
  general: Loaded<GeneralFile> | undefined,
  { criteria, tracks, awards = [] }: RuleSet,
): boolean {
  const common = data.include.includes('general') ? (general?.data.criteria ?? []) : [];
  return (
    [...common, ...data.criteria].every(({ id }) => criteria.some((each) => each.id === id)) &&
    Object.keys(data.awards).every((id) => awards.some((each) => each.id === id)) &&
    Object.entries(data.tracks).every(
      ([id, { when }]) =>
        when === undefined || tracks.some((each) => each.id === id && each.when !== undefined),
    )
  );
}

function isCompiled(
  { facts, general, categories }: PolicyFiles,
  { categories: compiled, derived }: PolicyBundle,
): boolean {
  return (
    lostDerived(facts.data, derived).size === 0 &&
    categories.every((file) => {
      const category = compiled.find(({ id }) => id === file.data.id);
      return category !== undefined && isWholeCategory(file, general, category.rules);
    })
  );
}

/** Common conditions that a category doesn't take up are off for it. */
function checkIncluded(
  general: Loaded<GeneralFile>,
  categories: readonly Loaded<CriteriaFile>[],
): void {
  const without = categories.filter(({ data }) => !data.include.includes('general'));
  if (without.length === categories.length) {
    general.complain(['criteria'], '没有一类写着 include: [general]：这些共同条件一类也不核对');
    return;
  }
  for (const { complain } of without) {
    complain(['id'], '没有写 include: [general]：共同条件对这一类不起作用', 'warning');
  }
}

function checkAllFlips(files: PolicyFiles, policy: PolicyBundle): void {
  const { head, facts, general, categories } = files;
  const reports = reportFlips(policy.categories);
  const parties = policy.parties.map(({ id }) => id);
  tell(head, checkFlips({ criteria: [], equivalent: [] }, { parties }, reports));
  const derived = Object.keys(facts.data.derived);
  tell(facts, checkFlips({ criteria: [], equivalent: [] }, { derived }, reports));
  if (general) tell(general, checkFlips(general.data, {}, reports));
  for (const file of categories) {
    const { tracks, awards } = file.data;
    const others = { tracks: Object.keys(tracks), awards: Object.keys(awards) };
    tell(file, checkFlips(file.data, others, reports));
  }
}

/** The thresholds of the criteria that stand in this file. */
function tellBoundaries(
  file: Loaded<GeneralFile>,
  criteria: readonly Criterion[],
  policy: PolicyBundle,
): void {
  const all = [...policy.facts, ...policy.derived];
  file.data.criteria.forEach(({ id }, index) => {
    const criterion = criteria.find((each) => each.id === id);
    if (criterion) tell(file, checkBoundaries(criterion, all, ['criteria', index]));
  });
}

/** Every phrase of a section of conditions is quoted by a criterion or explained. */
function checkCoverage({ head, general, categories }: PolicyFiles, policy: PolicyBundle): void {
  // Quotes as they are written: one of a criterion whose rule is wrong counts as well.
  const entries = [general, ...categories].flatMap((file) => file?.data.criteria ?? []);
  const given = categories.flatMap(({ data }) => Object.values(data.awards));
  const quotes = [...entries, ...entries.flatMap(({ also = [] }) => also), ...given].flatMap(
    ({ clause, quote }) => (quote === undefined ? [] : [{ clause, quote }]),
  );
  const { gaps } = measureCoverage(policy.blocks, policy.conditionsIn, [
    ...quotes,
    ...policy.notEncoded,
  ]);
  for (const { clause, phrase } of gaps) {
    const message = `${clause} 的“${phrase}”没有条件引用；请补进某个条件的 quote，或在 not_encoded 里说明原因`;
    head.complain(['conditions_in'], message);
  }
}

/** How much of the sections of conditions the policy's criteria and explanations account for. */
export function coverageOf(policy: PolicyBundle) {
  // The text of one that changes another is the other's, quoted by the other's criteria.
  const quoting = [
    ...policy.categories.map((category) => category.rules),
    ...Object.values(policy.extends?.before ?? {}),
  ].flatMap(({ criteria, awards = [] }) => [...criteria.flatMap(quotesOf), ...awards]);
  return measureCoverage(policy.blocks, policy.conditionsIn, [...quoting, ...policy.notEncoded]);
}
