import {
  calendarOf,
  chinaDay,
  currentRound,
  fillLabel,
  isRecord,
  lastDayOf,
  parseDay,
  standingOn,
  suggestName,
} from '../../base/index.ts';
import type { Day } from '../../base/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import { describeFileAnswer, readAnswer, underNewIds } from '../../form/index.ts';
import type { Category } from '../../policy/index.ts';
import { evaluate, judgeAwards, judgeCriteria } from '../../rules/index.ts';
import type { Answer, Answers, Evaluation, RuleSet } from '../../rules/index.ts';
import { InputError } from '../command.ts';
import type { Command } from '../command.ts';
import { loadProject } from '../load.ts';
import { findCategory, findPolicy } from '../find-policy.ts';
import { parseOptions, refuseRest, requireOption } from '../options.ts';
import { readJson } from '../read-json.ts';

/** A longer list of mistakes helps nobody. */
const mostNamed = 100;

/** The answers of one applicant; problems are named with `where` in front. */
function readFacts(
  source: unknown,
  policy: PolicyBundle,
  where: string,
  on: Day,
): { readonly answers: Answers; readonly problems: readonly string[] } {
  if (!isRecord(source)) return { answers: {}, problems: [`${where}应是 {"事实": 值} 的形式`] };
  const ids = policy.facts.map(({ id }) => id);
  const year = Number(on.slice(0, 4));
  const answers: Record<string, Answer> = {};
  const problems: string[] = [];
  for (const [id, raw] of Object.entries(underNewIds(source, policy.renamed.facts))) {
    const fact = policy.facts.find((each) => each.id === id);
    if (fact === undefined) {
      if (problems.length > mostNamed) break;
      problems.push(`${where}${id}：没有这个事实${suggestName(id, ids)}`);
      continue;
    }
    const reading = readAnswer(fact, raw);
    if (reading.kind === 'answer') answers[id] = reading.answer;
    if (reading.kind === 'issue') {
      const problem = describeFileAnswer(fact, reading, fillLabel(fact.label, year), policy.words);
      problems.push(`${where}${id}（${JSON.stringify(raw)}）：${problem}`);
    }
  }
  return { answers, problems };
}

function isInForce(policy: PolicyBundle, category: string, on: Day): boolean {
  const { from } = policy.validity;
  const to = lastDayOf(policy, category);
  return from <= on && (to === undefined || on <= to);
}

/** The last day of the round that is open, or next to open. */
function deadlineOn(on: Day, policy: PolicyBundle, category: string): Day | undefined {
  const calendar = calendarOf(policy, category);
  const round = currentRound(standingOn(on, calendar));
  return calendar.rounds.find(({ id }) => id === round)?.closes;
}

/** The verdicts on one applicant, as the command prints them. */
function judge(answers: Answers, category: Category, policy: PolicyBundle, on: Day) {
  const { rules } = category;
  const evaluation = evaluate(rules, {
    ...answers,
    on,
    deadline: deadlineOn(on, policy, category.id),
  });
  return {
    policy: policy.id,
    category: category.id,
    on,
    inForce: isInForce(policy, category.id, on),
    result: evaluation.verdict,
    tracks: evaluation.tracks,
    criteria: judgeCriteria(rules, evaluation, policy.facts, policy.words).map(
      ({ criterion: { id, clause, quote, also }, verdict, reasons, score }) => ({
        id,
        result: verdict,
        clause,
        quote,
        ...(also === undefined ? {} : { also }),
        because: reasons,
        ...(score === undefined ? {} : { score }),
      }),
    ),
    ...(rules.awards === undefined ? {} : { awards: awardsOf(rules, evaluation, policy) }),
  };
}

/** What the policy gives by these answers, never promised. */
function awardsOf(rules: RuleSet, { answers }: Evaluation, { facts, words }: PolicyBundle) {
  return judgeAwards(rules, answers, facts, words).map(({ award, ...said }) => {
    const { id, title, clause, quote } = award;
    const unit = rules.derived?.find((fact) => fact.id === award.amount)?.unit;
    return { id, title, clause, quote, unit, ...said };
  });
}

function readDay(text: string | undefined): Day {
  if (text === undefined) return chinaDay(new Date());
  const day = parseDay(text);
  if (day === undefined) throw new InputError([`--on ${text}：应是日期，例如 2025-06-01`]);
  return day;
}

export const check: Command = {
  usage: 'check --policy P --category C --facts facts.json [--on 2025-06-01]',
  purpose: '按 facts.json（一份，或一列）判断各条件；不写 --on 按今天（北京时间）',
  run: async (args, { root }) => {
    const options = parseOptions(args, ['policy', 'category', 'facts', 'on']);
    refuseRest(options);
    const policyId = requireOption(options, 'policy');
    const categoryId = requireOption(options, 'category');
    const file = requireOption(options, 'facts');
    const on = readDay(options.values.on);
    const project = await loadProject(root);
    const policy = findPolicy(project, policyId);
    const category = findCategory(policy, categoryId);
    const source = await readJson(file);
    const isMany = Array.isArray(source);
    const read = (isMany ? source : [source]).map((each: unknown, index) =>
      readFacts(each, policy, isMany ? `第 ${index + 1} 份 ` : '', on),
    );
    const problems = read.flatMap((each) => each.problems);
    if (problems.length > 0) throw new InputError(problems.map((each) => `${file}：${each}`));
    const results = read.map(({ answers }) => judge(answers, category, policy, on));
    return isMany ? results : results[0];
  },
};
