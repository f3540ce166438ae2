import { expect, test } from 'vitest';

import { tidyPasted } from '../../src/form/index.ts';

test('takes away the indents, blank lines and tabs that Word leaves', () => {
  const pasted = '　　一、\t背景\r\n\r\n\t我省纺织鞋服。\r\n  1.\t接口不一\r\n';
  expect(tidyPasted(pasted)).toEqual({
    text: '一、背景\n我省纺织鞋服。\n1.接口不一\n',
    indents: 3,
    blanks: 1,
    bullets: 0,
  });
});

test('prints a bullet of a symbol font as a sign that every font has', () => {
  const pasted = '\uF0B7\t采集\n\uF06C 存储\n•\t分析\no\t应用\n\uF0FE已部署';
  expect(tidyPasted(pasted).text).toBe('·采集\n·存储\n·分析\n·应用\n☑已部署');
  expect(tidyPasted(pasted).bullets).toBe(5);
});

test.each([
  '我省纺织鞋服。\n二段',
  'o 型圈',
  '●重点一\n●重点二',
  '名称\t数量',
  '（一）现状：1.5 倍',
  '',
  '\uE003氏兄弟',
])('leaves “%s” as it is', (text) => {
  expect(tidyPasted(text)).toEqual({ text, indents: 0, blanks: 0, bullets: 0 });
});

test('keeps a paragraph that begins behind what stands there apart from it', () => {
  expect(tidyPasted('\n　二段\n').text).toBe('\n二段\n');
});

test('knows a line broken by hand from a blank one', () => {
  expect(tidyPasted('甲\v乙').text).toBe('甲\n乙');
});
