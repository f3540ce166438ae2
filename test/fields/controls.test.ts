import { expect, test } from 'vitest';

import { withOutline } from '../../src/fields/LongTextControl.tsx';
import { toggle } from '../../src/fields/MultiControl.tsx';

test('都没有 stands alone, and nothing chosen is unanswered', () => {
  expect(toggle(['a'], 'none', true)).toEqual(['none']);
  expect(toggle(['none'], 'a', true)).toEqual(['a']);
  expect(toggle(['a'], 'a', false)).toBeUndefined();
});

test('an outline adds only the headings that are not there yet', () => {
  expect(withOutline('数据安全：已写。', ['数据安全', '知识产权'])).toBe(
    '数据安全：已写。\n知识产权：\n',
  );
  expect(withOutline('', ['基础能力'])).toBe('基础能力：\n');
});
