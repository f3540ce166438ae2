import { expect, test } from 'vitest';

import { textOf } from '../document-text.ts';
import { fill } from '../fill.ts';
import { kinds } from '../kinds.ts';

test.each(Object.entries(kinds))('%s', (_, { parts, text, data }) => {
  expect(textOf(fill(parts, data))).toBe(text);
});
