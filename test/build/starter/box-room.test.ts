import { expect, test } from 'vitest';

import { roomForBoxes } from '../../../src/build/starter/box-room.ts';
import { captionsIn } from '../../../src/build/starter/captions.ts';

// A column of 24.57 characters of 12 points: the cover's.
const cover = { column: 1, type: 24 };
const widths = [49, 107];

/** Lines of so many twips, by what a program does that breaks behind any character. */
function linesOf(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const sign of text) {
    const line = (lines[lines.length - 1] ?? '') + sign;
    if (line.length * 240 > width) lines.push(sign);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

test.each([
  [['工业互联网平台', '标杆企业', '应用场景', '标识解析建设运营单位', '优秀解决方案']],
  [['一二三四五六七八九十一二三四五六七八九十一', '另一项']],
  [['一二三四五六七八九十一二三四五六七八九十', '另一项']],
  [['一二三四五六七八九十一二三四五六七八九十一二', '另一项']],
])('no line of %j ends with a box', (labels) => {
  const text = labels.map((label) => `☐${label}`).join('　');
  const width = 6066 - 170 - roomForBoxes(labels, widths, cover);
  expect(linesOf(text, width).filter((line) => line.endsWith('☐'))).toEqual([]);
});

test('options on one line, and those that break elsewhere, keep the whole width', () => {
  expect(roomForBoxes(['是', '否'], widths, cover)).toBe(0);
  expect(roomForBoxes([], widths, cover)).toBe(0);
});

test('a caption breaks before its unit where the column would break the unit, and nowhere else', () => {
  const caption = captionsIn([21, 29, 21, 29], 0);
  expect(caption('项目总投资（万元）')).toBe('项目总投资\n（万元）');
  expect(caption('注册资本（万元）')).toBe('注册资本（万元）');
  expect(caption('资金来源：自有资金（万元）')).toBe('资金来源：自有资金（万元）');
  expect(caption('一二三四五六七八（万元）')).toBe('一二三四五六七八（万元）');
  expect(caption('{year-1}年度税金（万元）')).toBe('{{doc.year.y1}}年度税金\n（万元）');
  expect(caption('是否具有独立法人资格')).toBe('是否具有独立法人资格');
});
