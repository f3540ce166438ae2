import { chosenOptions } from '../answered.ts';
import type { Outcome } from '../evaluation.ts';
import type { Answers } from '../fact.ts';
import { parseCount } from '../limit.ts';
import { readChoice, readFact, readInterpretation, within } from '../parse-scope.ts';
import type { ParseScope, Source } from '../parse-scope.ts';
import { checkWordInQuote, readWordedLimit } from '../policy-word.ts';
import type { PickRule } from '../rule.ts';
import type { Verdict } from '../verdict.ts';

/** Options that count as none of the list. */
const uncounted = ['other', 'none'];

export function parsePick(source: Source, scope: ParseScope): PickRule | undefined {
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
  const countable = (fact.options ?? []).filter(({ id }) => !uncounted.includes(id)).length;
  if (count > countable) {
    scope.report(path, `要求 ${count} 项，而“${fact.id}”只有 ${countable} 项可选`);
  }
  if (other === 'judge' && !(fact.options ?? []).some(({ id }) => id === 'other')) {
    scope.report([...scope.path, 'other'], `“${fact.id}”没有“其他”可选，“other”不起作用`);
  }
  if (interpretation.implied !== true) checkWordInQuote(worded, scope);
  return { kind: 'pick', fact: fact.id, word: worded.word, count, other, ...interpretation };
}

function countChosen(rule: PickRule, chosen: readonly string[]): Verdict {
  const counted = chosen.filter((option) => !uncounted.includes(option)).length;
  if (counted >= rule.count) return 'met';
  return chosen.includes('other') ? rule.other : 'unmet';
}

export function evaluatePick(rule: PickRule, answers: Answers): Outcome {
  const chosen = chosenOptions(answers, rule.fact);
  if (chosen === undefined) return { rule, verdict: 'unknown', children: [] };
  return { rule, verdict: countChosen(rule, chosen), value: chosen, children: [] };
}
