import type { Criterion } from './criterion.ts';
import type { Lexicon, RuleProblem } from './lexicon.ts';
import { sourceOf } from './operators/table.ts';
import { everyRule } from './rule-tree.ts';

type Worded = Pick<Criterion, 'quote' | 'strength' | 'rule' | 'note'>;

/** 等 that closes a list: not 等级, 平等 or 同等. */
function endsOpenList(quote: string, words: readonly string[]): boolean {
  return words.some((word) => new RegExp(`(?<![平同相对高中初])${word}(?![级待同于])`).test(quote));
}

/**
 * Words of the quote that ask for more than the rule gives: a judgement word without a judge, 一般
 * on a hard criterion, a list that ends in 等 read as closed, contradicting words on one number.
 */
export function checkWording(
  { quote, strength, rule, note }: Worded,
  lexicon: Lexicon,
): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const report = (message: string) => problems.push({ path: [], message });
  const rules = everyRule(rule);
  const leavesToPerson = rules.some((each) => sourceOf(each).leavesToPerson?.(each) === true);
  const judgement = lexicon.judgementWords.find((word) => quote.includes(word));
  if (judgement !== undefined && !leavesToPerson) {
    report(`引文有判断词“${judgement}”，须有 judge：机器不能代人判断`);
  }
  const soft = lexicon.softWords.find((word) => quote.includes(word));
  if (soft !== undefined && strength !== 'soft') {
    report(`引文有“${soft}”，这一条应是 strength: soft`);
  }
  const listing = rules.some((each) => sourceOf(each).isList === true);
  if (listing && endsOpenList(quote, lexicon.openListWords) && !leavesToPerson) {
    report(
      '引文的列举以“等”收尾，没有穷尽：其他情形须由人判断（otherwise: judge 或 other: judge）',
    );
  }
  const conflict = lexicon.conflicts.find((pattern) => pattern.test(quote));
  const hasRuling = note !== undefined || rules.some((each) => 'note' in each);
  if (conflict !== undefined && !hasRuling) {
    report(`引文里界限词自相矛盾（${conflict.source}），须用 note 写明采用哪种`);
  }
  return problems;
}
