import { expect, test } from 'vitest';

import { echoAnswer } from '../../src/form/index.ts';
import type { Answer, Entry } from '../../src/form/index.ts';
import { realWords } from '../real-words.ts';

const revenue: Entry & { readonly most: string } = {
  id: 'revenue',
  kind: 'money',
  label: '营业收入',
  unit: '万元',
  most: '10000000',
  least: '0',
};

function echo(entry: Entry, answer: Answer, unlikely?: string) {
  return echoAnswer(entry, answer, realWords, entry.label, unlikely);
}

test('an amount in 万元 is said in 元 too', () => {
  const text = '3,000 万元 = 30,000,000 元';
  expect(echo(revenue, '3000万')).toEqual({ text, tone: 'plain' });
});

test('a day is said as it is written', () => {
  const day: Entry = { id: 'd', kind: 'date', label: '日期' };
  expect(echo(day, '2025.6.1')).toEqual({ text: '2025年6月1日', tone: 'plain' });
});

test('what cannot be read is said, never taken for zero', () => {
  expect(echo(revenue, '若干')?.tone).toBe('warning');
  expect(echo(revenue, '若干')?.text).toContain('读不成数字');
});

test('a number beyond what is likely is doubted, in the author’s words where there are any', () => {
  expect(echo(revenue, '30000000')?.text).toContain('超过 10,000,000 万元；单位是万元');
  expect(echo(revenue, '30000000', '大企业也少有')?.text).toBe(
    '您填的是 30,000,000 万元。大企业也少有。',
  );
  expect(echo(revenue, '-1')?.text).toContain('小于 0 万元');
});

test('words have no echo, and neither has a blank', () => {
  expect(echo({ id: 't', kind: 'text', label: '名称' }, '甲')).toBeUndefined();
  expect(echo(revenue, '')).toBeUndefined();
});
