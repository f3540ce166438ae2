import { expect, test } from 'vitest';
import { hashText, versionOf } from '../../src/base/index.ts';

test('hashes as FNV-1a does', () => {
  // Values of the reference: http://www.isthe.com/chongo/tech/comp/fnv/
  expect(hashText('')).toBe(0x811c9dc5);
  expect(hashText('a')).toBe(0xe40c292c);
  expect(hashText('foobar')).toBe(0xbf9cf968);
});

test('a version changes with its data, and only then', () => {
  expect(versionOf({ a: 1 })).toBe(versionOf({ a: 1 }));
  expect(versionOf({ a: 1 })).not.toBe(versionOf({ a: 2 }));
  expect(versionOf([])).toMatch(/^[0-9a-f]{8}$/);
});
