import { expect, test } from 'vitest';

import { typeset, typesetMarked } from '../../../src/build/site/typeset.ts';

test('a number keeps its unit and a date stays whole', () => {
  expect(typeset('不少于 3000 万元')).toBe('不少于 <span class="nb">3000 万元</span>');
  expect(typeset('至2025年12月31日。')).toBe('至<span class="nb">2025年12月31日</span>。');
  expect(typeset('100 家（含）以上')).toBe('<span class="nb">100 家（含）以上</span>');
});

test('text is escaped', () => {
  expect(typeset('<a> & "b"')).toBe('&lt;a&gt; &amp; &quot;b&quot;');
});

test('bold marks of the official text become bold', () => {
  expect(typesetMarked('**一**是在产业')).toBe('<b>一</b>是在产业');
});
