import { isRecord, parseDay, say, versionOf } from '../../base/index.ts';
import type { Day, Words } from '../../base/index.ts';
import { allFields, readAnswers, visibleFields } from '../../form/index.ts';
import type { Answers, Form } from '../../form/index.ts';
import { evaluate, factsOf, isDayFact } from '../../rules/index.ts';
import type { Criterion, Evaluation, RuleSet } from '../../rules/index.ts';
import type { ReadApplication } from '../read-application.ts';
import type { ReceivedApplication } from '../receive/receive-file.ts';
import { describeFault, fault } from './check-data.ts';
import type { DataFault } from './check-data.ts';

/** What a document carries of its judging, unchecked. */
interface Judged {
  readonly answers: Answers;
  readonly date?: string | undefined;
  readonly rules?: string | undefined;
  readonly verdict?: unknown;
}

/** A document read, with its verdict judged again: one that the data doesn't come to is a fault of it. */
export function checkReading(read: ReadApplication, form: Form, rules: RuleSet): ReadApplication {
  if (read.state === undefined) return read;
  const found = checkVerdict({ ...read, answers: read.draft.answers }, form, rules);
  if (found === 'other-rules') return { ...read, rulesDiffer: true };
  return found === undefined
    ? read
    : { ...read, state: 'data-altered', faults: [...read.faults, found] };
}

/** The same of what came to a desk, in sentences. */
export function checkReceived(
  received: ReceivedApplication,
  form: Form,
  rules: RuleSet,
  words: Words,
): ReceivedApplication {
  if (received.state === undefined) return received;
  const { answers, date, made } = received;
  const found = checkVerdict({ answers, date, ...made }, form, rules);
  if (found === undefined) return received;
  if (found === 'other-rules')
    return { ...received, unsure: [say(words, 'review.rules_differ'), ...received.unsure] };
  const told = describeFault(found, words);
  return {
    ...received,
    state: 'data-altered',
    unsure: [told, ...received.unsure],
    faults: [told, ...(received.faults ?? [])],
  };
}

/** What of the frozen verdict the data doesn't come to; by other rules than these it can't be told. */
function checkVerdict(
  judged: Judged,
  form: Form,
  rules: RuleSet,
): DataFault | 'other-rules' | undefined {
  const frozen = isRecord(judged.verdict) ? judged.verdict['verdicts'] : undefined;
  if (!isRecord(frozen)) return undefined;
  if (judged.rules !== versionOf(rules)) return 'other-rules';
  const found = daysOf(judged).map((day) => wrongParts(judged.answers, form, rules, frozen, day));
  // Judged on the day on its cover or on the day it was made: one that fits will do.
  const [wrong] = found;
  if (wrong === undefined || found.some((parts) => parts.length === 0)) return undefined;
  return fault('verdict', { where: [...new Set(wrong)].join('、') });
}

function daysOf({ answers, date = '' }: Judged): readonly Day[] {
  const written = answers['application_date'];
  const days = [typeof written === 'string' ? written : '', date];
  return [...new Set(days.flatMap((text) => parseDay(text) ?? []))];
}

/** Clauses, tracks and the category whose frozen verdict is another, by name. */
function wrongParts(
  carried: Answers,
  form: Form,
  rules: RuleSet,
  frozen: Readonly<Record<string, unknown>>,
  on: Day,
): readonly string[] {
  const answers = readAnswers(allFields(form), carried);
  const evaluation = evaluate(rules, { ...answers, on });
  const asked = new Set(visibleFields(form, carried).map(({ id }) => id));
  const isAsked = (fact: string): boolean => asked.has(fact) || isDayFact(fact);
  const isKnown = rules.criteria.map((each) => factsBehind(each, rules).every(isAsked));
  const clauses = rules.criteria
    .filter(
      ({ id }, at) => isKnown[at] === true && verdictIn(frozen, id) !== verdictOf(evaluation, id),
    )
    .map(({ clause }) => clause);
  // What hangs on an answer that isn't carried can't be judged again.
  if (!isKnown.every(Boolean)) return clauses;
  const states = isRecord(frozen['tracks']) ? frozen['tracks'] : {};
  const tracks = rules.tracks.filter(({ id }) => states[id] !== evaluation.tracks[id]);
  const isCategory = frozen['category'] === evaluation.verdict;
  return [...clauses, ...tracks.map(({ title }) => title), ...(isCategory ? [] : [rules.title])];
}

/** The facts that a criterion's verdict hangs on: its own, its track's, those of a way around it. */
function factsBehind(
  criterion: Criterion,
  { criteria, tracks, derived }: RuleSet,
): readonly string[] {
  const when = tracks.find(({ id }) => id === criterion.track)?.when;
  const around = criteria.filter(
    ({ id, waives = [] }) =>
      waives.includes(criterion.id) || criterion.waives?.includes(id) === true,
  );
  const all = [criterion, ...around].map(({ rule }) => rule);
  return [...all, ...(when === undefined ? [] : [when])].flatMap((rule) => factsOf(rule, derived));
}

function verdictIn(frozen: Readonly<Record<string, unknown>>, id: string): unknown {
  const criteria = frozen['criteria'];
  return isRecord(criteria) ? criteria[id] : undefined;
}

function verdictOf({ criteria }: Evaluation, criterion: string): unknown {
  return criteria.find(({ id }) => id === criterion)?.verdict;
}
