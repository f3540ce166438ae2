import type { Day, Words } from '../base/index.ts';
import { say, writeDay } from '../base/index.ts';
import { versionOf } from '../form/index.ts';
import type { CompiledTemplate, KnownFields, TemplateData } from '../word/index.ts';
import { renderTemplate } from '../word/index.ts';
import { documentFileName } from './document-file-name.ts';
import type { JudgedAnswers, JudgedCriterion, JudgedVerdict } from './judgement.ts';
import { policyState } from './policy-state.ts';
import type { PolicyFacts } from './policy-state.ts';

/** Evidence with the facts and conditions that it proves. */
export interface ProvingEvidence {
  readonly title: string;
  readonly basis?: string;
  readonly proves: readonly string[];
}

/** All that 自测报告 says; it needs no form, for the check asks the facts alone. */
export interface SelfCheckInput {
  readonly policy: PolicyFacts;
  readonly category: string;
  /** Name of the unit; '' where nobody asked. */
  readonly unit: string;
  readonly judged: JudgedAnswers;
  /** The line to forward, with what the day adds to it. */
  readonly forward: string;
  readonly evidence: readonly ProvingEvidence[];
  readonly on: Day;
  /** Title of the round that is open on that day. */
  readonly round?: string | undefined;
  /** What the report is called. */
  readonly title: string;
  readonly words: Words;
}

/** Names a template of 自测报告 may use. */
export const selfCheckFields: KnownFields = {
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

/** 自测报告 as a Word document; it carries no draft. */
export function makeSelfCheck(
  template: CompiledTemplate,
  input: SelfCheckInput,
): { readonly bytes: Uint8Array; readonly fileName: string } {
  const { policy, category, unit, on, title, words } = input;
  const name = policy.categories.find(({ id }) => id === category)?.title ?? category;
  const parts = { title, category: name, unit, day: on, pattern: '', project: '' };
  return {
    bytes: renderTemplate(template, composeSelfCheck(input, name)),
    fileName: documentFileName(parts, words),
  };
}

export function composeSelfCheck(input: SelfCheckInput, category: string): TemplateData {
  const { policy, judged, unit, on, words } = input;
  const { evaluation, ruleSet } = judged;
  const values = { day: writeDay(on), rules: versionOf(ruleSet) };
  return {
    title: input.title,
    unofficial: say(words, 'document.self_check.unofficial'),
    state: policyState(policy, on, words, input.round),
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
function countVerdicts({ ruleSet, evaluation }: JudgedAnswers, words: Words): string {
  const hard = evaluation.criteria.filter(
    (_, index) => ruleSet.criteria[index]?.strength !== 'soft',
  );
  return verdictOrder
    .map((one) => ({ one, count: hard.filter(({ verdict }) => verdict === one).length }))
    .filter(({ count }) => count > 0)
    .map(({ one, count }) =>
      say(words, 'document.self_check.count', { verdict: verdictWord(one, words), count }),
    )
    .join(say(words, 'document.self_check.open_join'));
}

/** What every track needs first, then each track with a verdict of its own. */
function composeParts(judged: JudgedAnswers, words: Words): TemplateData[] {
  const { ruleSet, evaluation } = judged;
  const tracks = ruleSet.tracks.map(({ id, title, clause }) => ({
    id,
    title: say(words, 'document.self_check.track', { title, clause }),
    verdict: verdictWord(evaluation.tracks[id] ?? 'unknown', words),
  }));
  const common = { id: undefined, title: say(words, 'document.self_check.common'), verdict: '' };
  return [common, ...tracks].map(({ id, title, verdict }) => ({
    title,
    verdict,
    items: inGroups(ruleSet.criteria.filter(({ track }) => track === id)).map((one, index) =>
      composeItem(one, index + 1, judged, words),
    ),
  }));
}

function composeItem(
  criterion: JudgedCriterion,
  number: number,
  { ruleSet, evaluation, reasons }: JudgedAnswers,
  words: Words,
): TemplateData {
  const index = ruleSet.criteria.indexOf(criterion);
  const verdict = verdictWord(evaluation.criteria[index]?.verdict ?? 'unknown', words);
  const isSoft = criterion.strength === 'soft';
  return {
    number: String(number),
    clause: criterion.clause,
    group: criterion.group ?? '',
    quote: criterion.quote,
    verdict: isSoft ? say(words, 'document.self_check.soft', { verdict }) : verdict,
    reasons: { paragraphs: (reasons[index] ?? []).map(({ text }) => text) },
  };
}

/** Criteria of one group stand together, in the order in which the groups first appear. */
function inGroups(criteria: readonly JudgedCriterion[]): readonly JudgedCriterion[] {
  const groups = [...new Set(criteria.map(({ group }) => group))];
  return groups.flatMap((group) => criteria.filter((one) => one.group === group));
}

function verdictWord(verdict: JudgedVerdict, words: Words): string {
  return say(words, `document.self_check.verdict.${verdict}`);
}

/** Without what proves nothing but conditions that don't apply. */
function neededEvidence({ judged, evidence }: SelfCheckInput): readonly ProvingEvidence[] {
  const { criteria } = judged.evaluation;
  const out = new Set(
    criteria.filter(({ verdict }) => verdict === 'not-applicable').map(({ id }) => id),
  );
  return evidence.filter(({ proves }) => proves.some((id) => !out.has(id)));
}
