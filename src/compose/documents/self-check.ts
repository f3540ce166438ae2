import type { Words } from '../../base/index.ts';
import { say, versionOf, writeDay } from '../../base/index.ts';
import type { JudgedCriterion, Judgement, Origin, ScoredPart, Verdict } from '../../rules/index.ts';
import { wordsOf } from '../../rules/index.ts';
import type { KnownFields, TemplateData } from '../../word/index.ts';
import { renderTemplate } from '../../word/index.ts';
import { applicationInput } from '../application-input.ts';
import { documentFileName } from '../document-file-name.ts';
import type { MadeDocument } from '../make-document.ts';
import { policyState } from '../policy-state.ts';
import type { DocumentKind, NamedTemplate } from './document.ts';
import type { ProvingEvidence, SelfCheckInput, SetCase } from './sources.ts';

const names: KnownFields = {
  title: true,
  unofficial: true,
  state: true,
  unit: true,
  category: true,
  made: true,
  overall: true,
  counts: true,
  forward: true,
  open: true,
  decides: true,
  parts: {
    title: true,
    verdict: true,
    items: { number: true, clause: true, group: true, quote: true, verdict: true, reasons: true },
  },
  evidence: { title: true, basis: true },
};

/** 自测报告: every condition with its verdict and why; it carries no draft. */
export const selfCheck: DocumentKind = {
  names,
  from: {
    check: makeSelfCheck,
    application: (named, given) => makeSelfCheck(named, factsOf(given)),
  },
};

function makeSelfCheck({ template, title }: NamedTemplate, input: SelfCheckInput): MadeDocument {
  const { policy, category, unit, on, words } = input;
  const name = policy.categories.find(({ id }) => id === category)?.title ?? category;
  const parts = { title, category: name, unit, day: on, pattern: '', project: '' };
  return {
    bytes: renderTemplate(template, composeSelfCheck(input, title, name)),
    fileName: documentFileName(parts, words),
    missing: [],
    notWritten: [],
  };
}

function factsOf(given: SetCase): SelfCheckInput {
  const { form, judged, forward, evidence } = given;
  const { policy, on, round, words } = applicationInput(given);
  const unit = given.answers['org_name'];
  return {
    policy,
    category: form.category,
    unit: typeof unit === 'string' ? unit : '',
    judged,
    forward,
    evidence,
    on,
    round,
    words,
  };
}

export function composeSelfCheck(
  input: SelfCheckInput,
  title: string,
  category: string,
): TemplateData {
  const { policy, judged, unit, on, words } = input;
  const { evaluation, ruleSet } = judged;
  const values = { day: writeDay(on), rules: versionOf(ruleSet) };
  return {
    title,
    unofficial: say(words, 'document.self_check.unofficial'),
    state: policyState(policy, on, words, input.round, ruleSet.category),
    unit,
    category,
    made: say(words, 'document.self_check.made', values),
    overall: say(words, `document.self_check.overall.${evaluation.verdict}`),
    counts: countVerdicts(judged, words),
    forward: input.forward,
    open: judged.open.join(say(words, 'document.self_check.open_join')),
    decides: say(words, 'document.self_check.decides'),
    parts: composeParts(judged, words),
    evidence: neededEvidence(input).map(({ title, basis }) => ({ title, basis: basis ?? '' })),
  };
}

/** What wants a look first. */
const verdictOrder = ['unmet', 'unknown', 'judge', 'met', 'not-applicable'] as const;

/** How many conditions came to each verdict: 目前不满足 1 条；…; hints don't count. */
function countVerdicts({ criteria }: Judgement, words: Words): string {
  const hard = criteria.filter(({ criterion }) => criterion.strength !== 'soft');
  return verdictOrder
    .map((one) => ({ one, count: hard.filter(({ verdict }) => verdict === one).length }))
    .filter(({ count }) => count > 0)
    .map(({ one, count }) =>
      say(words, 'document.self_check.count', { verdict: verdictWord(one, words), count }),
    )
    .join(say(words, 'document.self_check.open_join'));
}

/** What every track needs first, then each track with a verdict of its own. */
function composeParts(judged: Judgement, words: Words): TemplateData[] {
  const { ruleSet, evaluation, criteria } = judged;
  const tracks = ruleSet.tracks.map(({ id, title, clause }) => ({
    id,
    title: say(words, 'document.self_check.track', { title, clause }),
    verdict: verdictWord(evaluation.tracks[id] ?? 'unknown', words),
  }));
  const common = { id: undefined, title: say(words, 'document.self_check.common'), verdict: '' };
  return [common, ...tracks].map(({ id, title, verdict }) => ({
    title,
    verdict,
    items: inGroups(criteria.filter(({ criterion }) => criterion.track === id)).map((one, index) =>
      composeItem(one, index + 1, words),
    ),
  }));
}

/** Ten squares: full as far as points are sure, hatched as far as they may still come. */
function drawBar({ low, high, full }: ScoredPart): string {
  const squares = (points: string) => Math.floor((Number(points) / Number(full)) * 10);
  return Array.from({ length: 10 }, (_, at) =>
    at < squares(low) ? '■' : at < squares(high) ? '▨' : '□',
  ).join('');
}

function everyPart(part: ScoredPart): readonly ScoredPart[] {
  return [part, ...part.parts.flatMap(everyPart)];
}

/** Why, each part of a score with its bar before it: its reasons begin with the parts in their order. */
function composeReasons({
  criterion,
  verdict,
  reasons,
  score,
}: JudgedCriterion): readonly string[] {
  const texts = reasons.map(({ text }) => text);
  if (score === undefined || criterion.rule.kind !== 'score' || verdict === 'not-applicable')
    return texts;
  const bars = everyPart(score).map(drawBar);
  return texts.map((text, at) => (bars[at] === undefined ? text : `${bars[at]} ${text}`));
}

function composeItem(judged: JudgedCriterion, number: number, words: Words): TemplateData {
  const { criterion, verdict: came } = judged;
  const verdict = verdictWord(came, words);
  const { title, quote, also = [] } = criterion;
  const isWhole = wordsOf(criterion) === title;
  const isSoft = criterion.strength === 'soft';
  return {
    number: String(number),
    clause: [criterion, ...also]
      .map((each) => each.clause)
      .join(say(words, 'document.missing_join')),
    group: criterion.group ?? '',
    quote: [
      isWhole ? title : [title, quote].filter(Boolean).join('：'),
      ...also.map((each) => each.quote),
    ].join('；'),
    verdict: isSoft ? say(words, 'document.self_check.soft', { verdict }) : verdict,
    reasons: { paragraphs: [...composeReasons(judged), ...originOf(criterion, words)] },
  };
}

/** Where it is known from, and what of it is not checked yet. */
function originOf({ source, doubts = [] }: Origin, words: Words): readonly string[] {
  return [
    ...(source === undefined ? [] : [source]),
    ...doubts.map((doubt) => say(words, 'document.self_check.doubt', { doubt })),
  ];
}

/** Criteria of one group stand together, in the order in which the groups first appear. */
function inGroups(judged: readonly JudgedCriterion[]): readonly JudgedCriterion[] {
  const groups = [...new Set(judged.map(({ criterion }) => criterion.group))];
  return groups.flatMap((group) => judged.filter(({ criterion }) => criterion.group === group));
}

function verdictWord(verdict: Verdict, words: Words): string {
  return say(words, `document.self_check.verdict.${verdict}`);
}

/** Without what proves nothing but conditions that don't apply. */
function neededEvidence({ judged, evidence }: SelfCheckInput): readonly ProvingEvidence[] {
  const out = new Set(
    judged.criteria
      .filter(({ verdict }) => verdict === 'not-applicable')
      .map(({ criterion }) => criterion.id),
  );
  return evidence.filter(({ proves }) => proves.some((id) => !out.has(id)));
}
