import { expect, test } from 'vitest';

import type { Rule, RuleSet } from '../../../src/rules/index.ts';
import { evaluate } from '../../../src/rules/index.ts';
import { bandsOf } from '../../../src/tools/which/bands.ts';

function rules(
  ...limits: readonly [Extract<Rule, { kind: 'compare' }>['operator'], string][]
): RuleSet {
  return {
    category: 'a',
    title: 'A',
    tracks: [],
    criteria: limits.map(([operator, limit], at) => ({
      id: `a.${at}`,
      clause: '三',
      anchor: 'c-3',
      quote: '',
      strength: 'hard',
      rule: {
        kind: 'compare',
        fact: 'turnover',
        word: '不少于',
        operator,
        limit,
        limitText: `${limit} 万元`,
        otherwise: 'unmet',
      },
    })),
  };
}

test('cuts a number at every limit once, lowest first', () => {
  const bands = bandsOf(
    [rules(['>=', '10000']), rules(['>=', '3000'], ['>=', '3000'])],
    'turnover',
  );
  expect(bands.map(({ from, to }) => [from?.value, to?.value])).toEqual([
    [undefined, '3000'],
    ['3000', '10000'],
    ['10000', undefined],
  ]);
});

test('one value of a range gives every rule the verdict of the whole range', () => {
  const ruleSet = rules(['>=', '3000'], ['>', '10000']);
  const verdicts = bandsOf([ruleSet], 'turnover').map(({ standsFor }) =>
    evaluate(ruleSet, { turnover: standsFor }).criteria.map(({ verdict }) => verdict),
  );
  expect(verdicts).toEqual([
    ['unmet', 'unmet'],
    ['met', 'unmet'],
    ['met', 'met'],
  ]);
});

test('has no ranges for a number that no rule limits', () => {
  expect(bandsOf([rules(['>=', '3000'])], 'staff')).toEqual([]);
});
