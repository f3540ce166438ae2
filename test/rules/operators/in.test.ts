import { expect, test } from 'vitest';

import { factsOf } from '../../../src/rules/index.ts';
import { flipNames, problemsOf, readRule, tell, verdictOf } from './try-rule.ts';

const rule = readRule({
  test: { fact: 'kinds', any_of: ['industrial', 'it'], judge_if: ['other'] },
});
const shut = readRule({ test: { fact: 'level', not_in: ['none'] } });

test('reads the list of a choice or of many', () => {
  expect(rule).toMatchObject({ kind: 'in', options: ['industrial', 'it'], negated: false });
  expect(shut).toMatchObject({ kind: 'in', options: ['none'], negated: true });
  expect(problemsOf({ test: { fact: 'level', in: ['none'], not_in: ['none'] } })[0]).toContain(
    '只能写一个',
  );
  expect(problemsOf({ test: { fact: 'kinds', any_of: ['it'], judge_if: ['it'] } })[0]).toContain(
    '同时列在',
  );
});

test('asks for one of the list, or for none of it', () => {
  expect(verdictOf(rule, { kinds: ['software', 'it'] })).toBe('met');
  expect(verdictOf(rule, { kinds: ['software'] })).toBe('unmet');
  expect(verdictOf(rule, { kinds: ['other'] })).toBe('judge');
  expect(verdictOf(rule, { kinds: ['none'] })).toBe('unmet');
  expect(verdictOf(rule, { kinds: [] })).toBe('unknown');
  expect(verdictOf(shut, { level: 'province' })).toBe('met');
  expect(verdictOf(shut, { level: 'none' })).toBe('unmet');
  expect(factsOf(shut, undefined)).toEqual(['level']);
});

test('says what was chosen and what is listed', () => {
  expect(tell(rule, { kinds: ['software'] })).toEqual([
    '“企业类型”选“软件企业”，不属于“工业企业、信息技术企业”',
  ]);
  expect(tell(shut, { level: 'none' })).toEqual(['“现有认定”选“尚未获评”，目前不满足']);
});

test('is flipped at every entry, and inside out', () => {
  expect(flipNames(rule)).toEqual([
    'negated',
    'without industrial',
    'without it',
    'judge_if without other',
    'otherwise judge',
  ]);
});
