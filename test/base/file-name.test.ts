import { expect, test } from 'vitest';

import { cleanFileName } from '../../src/base/index.ts';

test('drops what a disk refuses, and dots and spaces at the ends', () => {
  expect(cleanFileName(' ..福建\\/:*?"<>|某某\u0000公司. ')).toBe('福建某某公司');
});

test('writes runs of white space as one space', () => {
  expect(cleanFileName('申报书 \t\u3000 草稿')).toBe('申报书 草稿');
});

test('cuts by characters, never through one', () => {
  expect(cleanFileName('𠮷'.repeat(50), 40)).toBe('𠮷'.repeat(40));
  expect(Array.from(cleanFileName('长'.repeat(300)))).toHaveLength(100);
});
