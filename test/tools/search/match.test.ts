import fc from 'fast-check';
import { expect, test } from 'vitest';

import { excerptOf, findMatches } from '../../../src/tools/search/match.ts';

const text = '申报主体包括工业企业等，上一年度营业收入不少于 3000 万元。5G＋工业互联网。';

function foundIn(query: string): readonly string[] {
  return findMatches(text, query).map(({ start, end }) => text.slice(start, end));
}

test('finds what is written with other spaces and widths', () => {
  expect(foundIn('3000万元')).toEqual(['3000 万元']);
  expect(foundIn('３０００ 万元')).toEqual(['3000 万元']);
  expect(foundIn('5g+工业')).toEqual(['5G＋工业']);
});

test('finds words apart only when every one of them stands there', () => {
  expect(foundIn('营业收入 工业企业')).toEqual(['工业企业', '营业收入']);
  expect(foundIn('营业收入 专利')).toEqual([]);
});

test('finds nothing for nothing', () => {
  expect(foundIn('')).toEqual([]);
  expect(foundIn('　 ')).toEqual([]);
});

test('an excerpt marks the words it was found by', () => {
  const parts = excerptOf(text, findMatches(text, '营业收入'));
  expect(parts.filter(({ isMatch }) => isMatch).map((part) => part.text)).toEqual(['营业收入']);
  expect(parts.map((part) => part.text).join('')).toBe(text);
});

test('an excerpt of a long text says that it is one', () => {
  const long = `${'前'.repeat(100)}揭榜挂帅${'后'.repeat(200)}`;
  const parts = excerptOf(long, findMatches(long, '揭榜挂帅'));
  expect(parts[0]?.text).toBe('…');
  expect(parts[parts.length - 1]?.text).toBe('…');
});

test('any piece of a text is found in it, and what is found folds to the query', () => {
  const fold = (value: string) => value.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const piece = fc
    .nat(text.length - 1)
    .chain((start) =>
      fc.integer({ min: start + 1, max: text.length }).map((end) => text.slice(start, end)),
    );
  fc.assert(
    fc.property(piece, (query) => {
      fc.pre(fold(query) !== '');
      const [first] = findMatches(text, query);
      expect(first && fold(text.slice(first.start, first.end))).toBe(fold(query));
    }),
  );
});
