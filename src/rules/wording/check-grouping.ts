import { boundariesInQuote, maskHarmless, sentenceOf } from './boundary-in-quote.ts';
import type { Quoted } from './boundary-in-quote.ts';
import { polarityOf } from './check-polarity.ts';
import type { Lexicon, RuleProblem } from './lexicon.ts';
import type { Rule } from '../operators/table.ts';
import { parseCount } from '../amounts/limit.ts';
import { cutsOf, statedRules } from '../rule-tree.ts';

type Group = Extract<Rule, { readonly of: readonly Rule[] }>;

/** Rules that say what must not be. */
function isDenial(rule: Rule): boolean {
  switch (rule.kind) {
    case 'is':
      return !rule.value;
    case 'in':
      return rule.negated;
    case 'compare':
      return rule.implied === true;
    default:
      return false;
  }
}

/** What a machine decides of a group; judgements beside it are no alternatives. */
function tested(rule: Group): readonly Rule[] {
  return rule.of.filter(({ kind }) => kind !== 'judge');
}

/** How many of a list the quote asks for, 两项以上, beyond the numbers that rules compare. */
function countsAsked(quoted: Quoted, rules: readonly Rule[], lexicon: Lexicon): readonly number[] {
  const compared = rules.flatMap((rule) => {
    if (rule.kind === 'compare') return [Number(rule.limit)];
    if (rule.kind === 'within' || rule.kind === 'by')
      return cutsOf(rule).map(({ limit }) => Number(limit));
    if (rule.kind === 'bands') return rule.rows.map(({ limit }) => Number(limit));
    return rule.kind === 'pick' || rule.kind === 'at-least' ? [rule.count] : [];
  });
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter(
    (count) =>
      !compared.includes(count) &&
      ['项', '条', '种', '类', '个方面', '个条件'].some((unit) =>
        boundariesInQuote(quoted, `${count}${unit}`, undefined, lexicon, true).some(
          (reading) => reading.kind === 'comparison' && reading.operator === '>=',
        ),
      ),
  );
}

function checkAtLeast(
  rule: Extract<Rule, { kind: 'at-least' }>,
  quoted: Quoted,
  lexicon: Lexicon,
): readonly string[] {
  const { count, of } = rule;
  const { text } = sentenceOf(quoted);
  const total = /([\d一二两三四五六七八九十]+)[项个条种类](?:条件|指标|方面)?之?中/.exec(text)?.[1];
  const listed = total === undefined ? undefined : parseCount(`${total}项`);
  if (listed !== undefined && listed !== of.length)
    return [`引文说的是${listed}项中，而 at_least 列了 ${of.length} 项`];
  const readings = boundariesInQuote(quoted, String(count), undefined, lexicon, true);
  const isAsked = readings.some((each) => each.kind === 'comparison' && each.operator === '>=');
  if (isAsked) return [];
  const asked = countsAsked(quoted, [], lexicon).filter((each) => each !== count);
  return asked.length > 0
    ? [`引文要 ${asked.join('、')} 项，而 at_least 写的是 count: ${count}`]
    : [`引文里找不到“${count} 项”，而 at_least 写的是 count: ${count}`];
}

/**
 * A group must join its rules as the quote does: 同时 and 均 all, 之一 and 或 any (the other way
 * round where the quote shuts them out: 未被列入甲或乙), 两项以上 as many. A `note` of the criterion
 * says that the author chose the reading.
 */
export function checkGrouping(
  root: Rule,
  quoted: Quoted,
  note: string | undefined,
  lexicon: Lexicon,
): readonly RuleProblem[] {
  const rules = statedRules(root);
  if (note !== undefined) return [];
  const sentence = sentenceOf(quoted);
  const quote = maskHarmless(sentence.text.slice(sentence.start, sentence.end), lexicon);
  const allWord = lexicon.allWords.find((word) => quote.includes(word));
  const anyWord = lexicon.anyWords.find((word) => quote.includes(word));
  const isShutOut = polarityOf(sentence, lexicon) === 'not';
  const kinds = new Set(rules.map(({ kind }) => kind));
  const error = (message: string): RuleProblem => ({
    path: [],
    message: `${message}；确是这样的，在 note 写明理由`,
  });
  const warning = (message: string): RuleProblem => ({ ...error(message), severity: 'warning' });
  return rules.flatMap((rule): readonly RuleProblem[] => {
    if (rule.kind === 'at-least') return checkAtLeast(rule, quoted, lexicon).map(error);
    if (rule.kind !== 'any' && rule.kind !== 'all') return [];
    const children = tested(rule);
    if (children.length < 2) return [];
    const isDenying = isShutOut && anyWord !== undefined && children.every(isDenial);
    const counts = countsAsked(quoted, rules, lexicon);
    if (rule.kind === 'any') {
      const many = counts.find((count) => count > 1);
      if (many !== undefined)
        return [error(`引文要 ${many} 项，写成 any 是一项即可；应写 at_least（count: ${many}）`)];
      if (isDenying) return [error(`否定句里的“${anyWord}”是哪一样都不能有，写成了 any；应写 all`)];
      if (anyWord !== undefined && allWord === undefined) return [];
      if (anyWord === undefined && allWord !== undefined)
        return [error(`引文写“${allWord}”，要各项都满足，写成了 any；应写 all`)];
      if (anyWord === undefined) return [warning('引文里没有“或”“之一”，写成了 any')];
      return kinds.has('all')
        ? []
        : [warning(`引文既有“${anyWord}”又有“${allWord}”，只写成了 any`)];
    }
    const few = counts.find((count) => count < children.length);
    const offersChoice = ['any', 'pick', 'at-least', 'in'].some((kind) =>
      kinds.has(kind as Rule['kind']),
    );
    if (offersChoice || isDenying) return [];
    if (few !== undefined)
      return [
        error(
          `引文要 ${few} 项即可，写成了 all；应写 ${few === 1 ? 'any' : `at_least（count: ${few}）`}`,
        ),
      ];
    if (anyWord === undefined) return [];
    return allWord === undefined
      ? [error(`引文写“${anyWord}”，有一项即可，写成了 all；应写 any`)]
      : [warning(`引文既有“${anyWord}”又有“${allWord}”，只写成了 all`)];
  });
}
