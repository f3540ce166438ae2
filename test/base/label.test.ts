import { describe, expect, test } from 'vitest';

import { fillLabel, splitYear, writeLabel } from '../../src/base/index.ts';
import { realWords } from '../real-words.ts';

describe('a label that leaves its year open', () => {
  const words = realWords;
  test.each([
    ['{year-1} 年度营业收入', '2024 年度营业收入', '上一年度营业收入'],
    ['{year-1} 年末资产总额', '2024 年末资产总额', '上一年末资产总额'],
    ['{year-2} 年末资产总额', '2023 年末资产总额', '前二年末资产总额'],
    ['{year-3}年度税金', '2022年度税金', '前三年度税金'],
    ['{year} 年度预算', '2025 年度预算', '{terms.apply}年度预算'],
    ['其中：{year-1} 收入', '其中：2024 收入', '其中：上一年度收入'],
    ['职工人数', '职工人数', '职工人数'],
  ])('%s reads %s, and %s while no year is known', (label, filled, open) => {
    expect(fillLabel(label, 2025)).toBe(filled);
    expect(writeLabel(label, words, 2025)).toBe(filled);
    expect(writeLabel(label, words)).toBe(open);
  });

  test('is split into its year and its name', () => {
    expect(splitYear('{year-2} 年末资产总额')).toEqual({ back: 2, name: '资产总额' });
    expect(splitYear('其中：{year-1} 收入')).toBeUndefined();
  });
});
