import { test } from 'vitest';

import { checkSentences } from '../rules/made-sentences.ts';

test('of ten thousand made sentences none that passes is judged wrongly', () => {
  checkSentences(10_000);
});
