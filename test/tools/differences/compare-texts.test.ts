import { expect, test } from 'vitest';

import { compareTexts } from '../../../src/tools/differences/compare-texts.ts';
import type { Piece } from '../../../src/tools/differences/compare-texts.ts';
import { countProcessorTime } from '../../processor-time.ts';

const marked = (pieces: readonly Piece[] | undefined) =>
  pieces?.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

test('marks a number whole, and nothing beside it', () => {
  const [line] = compareTexts('3,200 万元', '3,800 万元');
  expect(line?.kind).toBe('changed');
  if (line?.kind !== 'changed') return;
  expect(marked(line.before)).toBe('[3,200] 万元');
  expect(marked(line.after)).toBe('[3,800] 万元');
});

test('marks two places of one line apart', () => {
  const [line] = compareTexts('甲乙丙丁戊己庚辛壬癸', '甲一丙丁戊己庚辛二癸');
  if (line?.kind !== 'changed') throw new Error('not changed');
  expect(marked(line.before)).toBe('甲[乙]丙丁戊己庚辛[壬]癸');
  expect(marked(line.after)).toBe('甲[一]丙丁戊己庚辛[二]癸');
});

test('pairs lines around one that was added, and one that was taken out', () => {
  expect(compareTexts('一\n二\n三', '一\n新\n二\n三')).toEqual([
    { kind: 'same', lines: ['一'] },
    { kind: 'changed', after: [{ text: '新', isMarked: true }] },
    { kind: 'same', lines: ['二', '三'] },
  ]);
  expect(compareTexts('一\n二\n三', '一\n三')).toEqual([
    { kind: 'same', lines: ['一'] },
    { kind: 'changed', before: [{ text: '二', isMarked: true }] },
    { kind: 'same', lines: ['三'] },
  ]);
});

test('keeps of a long equal stretch what stands beside the mark', () => {
  const long = '相同的文字'.repeat(40);
  const [line] = compareTexts(`${long}旧${long}`, `${long}新${long}`);
  if (line?.kind !== 'changed') throw new Error('not changed');
  expect(marked(line.after)).toBe(`……${long.slice(-24)}[新]${long.slice(0, 24)}……`);
});

test('never parts a character of two halves', () => {
  const [line] = compareTexts('吉𠮷祥', '吉𠮶祥');
  if (line?.kind !== 'changed') throw new Error('not changed');
  expect(marked(line.before)).toBe('吉[𠮷]祥');
  expect(marked(line.after)).toBe('吉[𠮶]祥');
});

test('compares texts of 200,000 characters at once', () => {
  const one = Array.from({ length: 4000 }, (_, index) => `第${index}段`.repeat(10)).join('\n');
  const took = countProcessorTime();
  const lines = compareTexts(one, one.split('\n').reverse().join('\n'));
  expect(took()).toBeLessThan(2000);
  expect(lines.length).toBeGreaterThan(0);
});

const signs = Array.from('平台项目企业数据工业互联网建设应用示范融合发展');
/** Without a pattern that repeats, and the same in each run. */
const long = Array.from({ length: 5000 }, (_, at) => signs[(at * at + at * 7) % 23] ?? '').join('');

test('of 5,000 signs marks those alone that were changed', () => {
  const edited = `${long.slice(0, 900)}甲${long.slice(901, 4100)}乙丙${long.slice(4100)}`;
  const [line, ...others] = compareTexts(long, edited);
  expect(others).toEqual([]);
  if (line?.kind !== 'changed') throw new Error('not changed');
  expect(line.after?.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
    '甲',
    '乙丙',
  ]);
});

test.each([
  ['a fiftieth of them changed', long.replace(/(.{49})./g, '$1改')],
  ['nothing in common', Array.from(long).reverse().join('')],
])('compares two texts of 5,000 signs in 50 ms: %s', (_, other) => {
  const times = Array.from({ length: 7 }, () => {
    const took = countProcessorTime();
    compareTexts(long, other);
    return took();
  });
  // The quickest of several: the first ones warm it up.
  expect(Math.min(...times)).toBeLessThan(50);
});
