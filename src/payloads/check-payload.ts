import { calendarOf, defined, roundsFor, say } from '../base/index.ts';
import type { Calendar, Words } from '../base/index.ts';
import type { Field } from '../form/index.ts';
import type { Category, FactDetail } from '../policy/index.ts';
import { askedFacts } from '../rules/index.ts';
import type { RuleSet } from '../rules/index.ts';
import { byStanding } from './by-standing.ts';
import type { PolicyBundle } from './project.ts';

/** A fact as a field that nobody is required to answer. */
export function questionOf({ warnOver, ...fact }: FactDetail): Field & Partial<FactDetail> {
  const most = warnOver === undefined ? {} : { most: warnOver };
  return { ...fact, ...most, isFact: true, required: false, origin: '' };
}

/** The sentences a tool may say: those whose keys begin so. */
export function wordsUnder(words: Words, beginnings: readonly string[]): Words {
  return Object.fromEntries(
    Object.entries(words).filter(([key]) => beginnings.some((each) => key.startsWith(each))),
  );
}

const checkWords = [
  'check.',
  'fields.',
  'rules.',
  'form.issue_read_',
  'form.issue_over',
  'form.issue_under',
  'form.echo',
];
const reportWords = [
  'document.self_check.',
  'document.state.',
  'document.file',
  'document.missing_join',
];

/** What a document says of its policy. */
export function aboutPolicy(policy: PolicyBundle) {
  const { id, title, docNo, validity, successor, categories } = policy;
  return {
    id,
    title,
    docNo,
    validity: defined({ from: validity.from, to: validity.to }),
    ...(successor?.from === undefined ? {} : { successor }),
    categories: categories.map((category) => ({ id: category.id, title: category.title })),
  };
}

/** What the day is compared with, and the year each round gives. */
function calendarAndYears(
  policy: PolicyBundle,
  category?: string,
): {
  readonly calendar: Calendar;
  readonly years: Readonly<Record<string, number>>;
} {
  return {
    calendar: calendarOf(policy, category),
    years: Object.fromEntries(roundsFor(policy, category).map(({ id, year }) => [id, year])),
  };
}

/** Facts that were kept under other ids before. */
export function renamedFacts({ renamed }: Pick<PolicyBundle, 'renamed'>) {
  const { facts } = renamed;
  return Object.keys(facts).length === 0 ? {} : { renamed: { answers: facts } };
}

/** Evidence for a category, with what of its facts and criteria each piece proves. */
export function evidenceFor(policy: PolicyBundle, category: Category) {
  const proven = new Set([
    ...askedFacts(category.rules),
    ...category.rules.criteria.map(({ id }) => id),
  ]);
  return policy.evidence
    .filter(({ proves }) => proves.some((one) => proven.has(one)))
    .map(({ id, title, basis, proves }) => ({
      id,
      title,
      proves: proves.filter((one) => proven.has(one)),
      ...(basis === undefined ? {} : { basis }),
    }));
}

/** The data of `/<policy>/<category>/check/`, but for the links, which only a page can write. */
export function checkPayload(policy: PolicyBundle, category: Category) {
  const asked = askedFacts(category.rules);
  return {
    policy: policy.id,
    ...renamedFacts(policy),
    ...calendarAndYears(policy, category.id),
    forward: byStanding(policy.words, policy, 'check.forward_on', '', category.id),
    rules: category.rules,
    topics: policy.factPages
      .map(({ id, title, ask }) => ({ id, title, facts: ask.filter((one) => asked.has(one)) }))
      .filter(({ facts }) => facts.length > 0),
    questions: policy.facts.filter(({ id }) => asked.has(id)).map(questionOf),
    evidence: evidenceFor(policy, category),
    report: {
      policy: aboutPolicy(policy),
      rounds: Object.fromEntries(
        roundsFor(policy, category.id).map(({ id, title }) => [id, title]),
      ),
    },
    words: {
      ...wordsUnder(policy.words, [...checkWords, ...reportWords]),
      'check.tracks': say(policy.words, headOfTracks(category.rules)),
    },
  };
}

/** What the parts are that each have a verdict: ways to apply, or those that apply together. */
function headOfTracks({ tracks }: RuleSet): string {
  const parties = tracks.filter(({ isParty }) => isParty);
  if (parties.length === 0) return 'check.tracks';
  return parties.length === tracks.length ? 'check.parties' : 'check.parties_tracks';
}

/** The data of `/<policy>/check/`: the quick questions and every category's rules. */
export function whichPayload(policy: PolicyBundle) {
  const quick = policy.quickCheck ?? { facts: [], question: '', have: [] };
  const asked = new Set(policy.categories.flatMap(({ rules }) => [...askedFacts(rules)]));
  return {
    policy: policy.id,
    ...renamedFacts(policy),
    ...calendarAndYears(policy),
    quick,
    categories: policy.categories.map(({ id, title, rules }) => ({ id, title, rules })),
    questions: policy.facts.filter(({ id }) => asked.has(id)).map(questionOf),
    words: wordsUnder(policy.words, checkWords),
  };
}
