import { maskHarmless, sentenceOf } from './boundary-in-quote.ts';
import type { Quoted } from './boundary-in-quote.ts';
import { checkGrouping } from './check-grouping.ts';
import { checkPolarity } from './check-polarity.ts';
import type { Criterion } from '../criterion.ts';
import type { Fact } from '../fact.ts';
import { foldQuote } from './lexicon.ts';
import type { Lexicon, RuleProblem } from './lexicon.ts';
import { parseCount } from '../amounts/limit.ts';
import { sourceOf } from '../operators/table.ts';
import type { Rule } from '../operators/table.ts';
import { statedRules } from '../rule-tree.ts';

type Worded = Pick<Criterion, 'strength' | 'rule' | 'note'> & { readonly quoted: Quoted };

/** 等六类: as many as the list has, and no more. */
const closing = /([\d一二两三四五六七八九十]+)(?:大类|个方面|方面|[类种项个家款条大])/;

/** 等 that closes a list: not 等级, 平等 or 同等; with how many it says the list has. */
function endOfList(
  quote: string,
  words: readonly string[],
): { readonly closed?: number } | undefined {
  for (const word of words) {
    const match = new RegExp(`(?<![平同相对高中初])${word}(?![级待同于])(.{0,6})`).exec(quote);
    if (match === null) continue;
    const count = new RegExp(`^${closing.source}`).exec(match[1] ?? '')?.[1];
    const closed = count === undefined ? undefined : parseCount(`${count}项`);
    return closed === undefined ? {} : { closed };
  }
  return undefined;
}

/** How many entries of the policy's list a rule names. */
function listedBy(rule: Rule, facts: ReadonlyMap<string, Fact>): number | undefined {
  const ids =
    rule.kind === 'in'
      ? rule.options
      : rule.kind === 'pick'
        ? facts.get(rule.fact)?.options?.map(({ id }) => id)
        : undefined;
  return ids?.filter((id) => id !== 'other' && id !== 'none').length;
}

/**
 * Where a rule says other than its quote: a judgement word without a judge, 一般 on a hard
 * criterion, a list that ends in 等 read as closed or 等六类 as open, 同时 as any, 未被 as `is: true`.
 */
export function checkWording(
  { quoted, strength, rule, note }: Worded,
  facts: ReadonlyMap<string, Fact>,
  lexicon: Lexicon,
): readonly RuleProblem[] {
  const quote = foldQuote(quoted.quote);
  if (quote === '') return [];
  const problems: RuleProblem[] = [];
  const report = (message: string, severity?: 'warning') =>
    problems.push({ path: [], message, ...(severity === undefined ? {} : { severity }) });
  const rules = statedRules(rule);
  const leavesToPerson = rules.some((each) => sourceOf(each).leavesToPerson?.(each) === true);
  // 成熟度 is a grade, not a judgement.
  const masked = maskHarmless(quote, lexicon);
  const judgement = lexicon.judgementWords.find((word) => masked.includes(word));
  if (judgement !== undefined && !leavesToPerson) {
    report(`引文有判断词“${judgement}”，须有 judge：机器不能代人判断`);
  }
  const soft = lexicon.softWords.find((word) => quote.includes(word));
  if (soft !== undefined && strength !== 'soft') {
    report(`引文有“${soft}”，这一条应是 strength: soft`);
  }
  const lists = rules.filter((each) => sourceOf(each).isList === true);
  const ending = lists.length > 0 ? endOfList(quote, lexicon.openListWords) : undefined;
  if (ending !== undefined && ending.closed === undefined && !leavesToPerson) {
    report(
      lists.some((each) => each.kind === 'in' && each.negated)
        ? '引文排除的列举以“等”收尾，没有穷尽：列举的不符合，没有列举的须由人判断（not_in 之外写 judge_if: [other] 或 otherwise: judge）'
        : '引文的列举以“等”收尾，没有穷尽：其他情形须由人判断（otherwise: judge 或 other: judge）',
    );
  }
  for (const each of lists) {
    const listed = listedBy(each, facts);
    if (ending?.closed === undefined || listed === undefined) continue;
    if ('implied' in each && each.implied) continue;
    if (listed !== ending.closed)
      report(
        `引文说“等”共 ${ending.closed} 类，列了 ${listed} 类；须与原文一样多，确是这样的写 implied: true 和 note`,
      );
    if (each.kind === 'in' && each.otherwise === 'judge')
      report(
        `引文的“等”共 ${ending.closed} 类，已经封口：没有列举的不符合，不必 otherwise: judge`,
        'warning',
      );
  }
  problems.push(...checkGrouping(rule, quoted, note, lexicon));
  const sentence = sentenceOf(quoted);
  problems.push(...rules.flatMap((each) => checkPolarity(each, sentence, facts, lexicon)));
  return problems;
}
