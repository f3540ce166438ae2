import { test } from 'vitest';

import { checkSentences } from './made-sentences.ts';

test('whatever passes is judged as the sentence says, below, at and above', () => {
  checkSentences(500);
});
