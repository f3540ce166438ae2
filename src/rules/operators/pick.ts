import { say, writeLabel } from '../../base/index.ts';
import { chosenOptions } from '../answered.ts';
import { parseCount } from '../amounts/limit.ts';
import type { Interpreted, Operator, OperatorSource } from '../operator.ts';
import { readChoice, readFact, readInterpretation, readMap, within } from '../parse/parse-scope.ts';
import { checkWordInQuote, readWordedLimit } from '../wording/policy-word.ts';
import { factOf, unanswered } from '../tell/telling.ts';
import { writeOptions } from '../tell/write-answer.ts';

/** At least `count` of a multi's options; `other` counts as nothing and leads to judgement. */
export interface PickRule extends Interpreted {
  readonly kind: 'pick';
  readonly fact: string;
  readonly word: string;
  readonly count: number;
  /** What 其他 alone yields. */
  readonly other: 'judge' | 'unmet';
}

/** Options that count as none of the list. */
const uncounted = ['other', 'none'];

function countOf(options: readonly unknown[]): number {
  return options.filter((option) => typeof option === 'string' && !uncounted.includes(option))
    .length;
}

export const pick: Operator<PickRule> = {
  decidedBy: 'machine',
  facts: ({ fact }) => [fact],
  evaluate: (rule, answers) => {
    const value = chosenOptions(answers, rule.fact);
    if (value === undefined) return { verdict: 'unknown' };
    if (countOf(value) >= rule.count) return { verdict: 'met', value };
    return { verdict: value.includes('other') ? rule.other : 'unmet', value };
  },
  // How many were chosen beside how many are asked.
  explain: (rule, { verdict, value: answer }, telling) => {
    if (verdict === 'unknown') return [unanswered(rule.fact, telling)];
    const fact = factOf(rule.fact, telling);
    const value = writeOptions(answer, fact);
    const label = writeLabel(fact.label, telling.words);
    const chosen = Array.isArray(answer) ? countOf(answer) : 0;
    const { count, word } = rule;
    const text = say(telling.words, `rules.pick_${verdict}`, { label, value, chosen, count });
    return [{ text, fact: rule.fact, value, word, limit: String(count) }];
  },
};

export const pickSource = {
  key: 'pick',
  parse: (written, scope) => {
    const source = readMap(written, '“pick”', scope);
    if (source === undefined) return undefined;
    const fact = readFact(source, ['multi'], scope);
    const interpretation = readInterpretation(source, scope);
    const other = readChoice(source, 'other', ['unmet', 'judge'], scope);
    const worded = readWordedLimit(source, ['fact', 'other', 'implied', 'note'], scope);
    if (worded === undefined || fact === undefined) return undefined;
    const { path } = within(scope, worded.word);
    if (worded.operator !== '>=') {
      scope.report(path, `选项的个数只能用“至少”一类的词，写的是“${worded.word}”`);
      return undefined;
    }
    const count = parseCount(worded.text);
    if (count === undefined) {
      scope.report(path, `“${worded.text}”读不成个数`);
      return undefined;
    }
    const options = (fact.options ?? []).map(({ id }) => id);
    const countable = countOf(options);
    if (count > countable) {
      scope.report(path, `要求 ${count} 项，而“${fact.id}”只有 ${countable} 项可选`);
    }
    if (other === 'judge' && !options.includes('other')) {
      scope.report([...scope.path, 'other'], `“${fact.id}”没有“其他”可选，“other”不起作用`);
    }
    const isImplied = interpretation.implied === true;
    const word = isImplied ? worded.word : checkWordInQuote(worded, undefined, scope, true);
    return { kind: 'pick', fact: fact.id, word, count, other, ...interpretation };
  },
  flips: (rule) => {
    const { fact, count, other } = rule;
    const counts = [count + 1, count - 1].filter((each) => each > 0);
    const instead = other === 'unmet' ? 'judge' : 'unmet';
    return [
      ...counts.map((each) => ({
        change: `count ${each}`,
        description: `“${fact}”要求的项数由 ${count} 改为 ${each}`,
        rule: { ...rule, count: each },
      })),
      {
        change: `other ${instead}`,
        description: `“${fact}”只选“其他”时的结论改为 ${instead}`,
        rule: { ...rule, other: instead },
      },
    ];
  },
  leavesToPerson: ({ other }) => other === 'judge',
  isList: true,
} satisfies OperatorSource<PickRule>;
