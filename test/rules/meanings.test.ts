import { expect, test } from 'vitest';

import { parseRule, withMeanings } from '../../src/rules/index.ts';
import { verdictOf } from './operators/try-rule.ts';
import { factMap, lexicon } from './sample.ts';

const quoted = { quote: '连接企业 100 家以下的' };

function verdictAt(value: number, includes?: boolean): string | undefined {
  const meanings = includes === undefined ? [] : [{ word: '以下', includes }];
  const own = withMeanings(lexicon, meanings);
  expect(own.problems).toEqual([]);
  const { rule, problems } = parseRule(
    { test: { fact: 'enterprises', 以下: '100 家' } },
    { facts: factMap, lexicon: own.lexicon, quoted },
  );
  if (rule === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return verdictOf(rule, { enterprises: value });
}

test.each([
  [undefined, 100, 'met'],
  [true, 100, 'met'],
  [false, 100, 'unmet'],
  [false, 99, 'met'],
])('以下 that a policy reads with its number %s: %s is %s', (includes, value, verdict) => {
  expect(verdictAt(value, includes)).toBe(verdict);
});

test('a note in the text itself still says otherwise', () => {
  const { lexicon: own } = withMeanings(lexicon, [{ word: '以下', includes: false }]);
  const { rule, problems } = parseRule(
    { test: { fact: 'enterprises', '以下（含）': '100 家' } },
    { facts: factMap, lexicon: own, quoted: { quote: '连接企业 100 家以下（含）的' } },
  );
  if (rule === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  expect(verdictOf(rule, { enterprises: 100 })).toBe('met');
});

test('names a word that is none of the lexicon', () => {
  const { problems } = withMeanings(lexicon, [{ word: '以吓', includes: false }]);
  expect(problems[0]?.message).toContain('是不是');
});
