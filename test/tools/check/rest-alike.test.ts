import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { RestAlike } from '../../../src/tools/check/RestAlike.tsx';
import { createAnswerSignals } from '../../../src/fields/index.ts';
import type { Question } from '../../../src/tools/check/payload.ts';
import { realWords } from '../../real-words.ts';

function ask(kinds: readonly ('yesno' | 'int')[]): readonly Question[] {
  return kinds.map((kind, index) => ({
    id: `q${index}`,
    kind,
    label: `第 ${index} 题`,
    isFact: true,
    required: false,
    origin: '',
  }));
}

function draw(questions: readonly Question[], after: string, given = {}): string {
  const answers = createAnswerSignals(questions);
  answers.merge(given);
  return renderToString(h(RestAlike, { words: realWords, answers, questions, after }));
}

test('stands below the last of three questions of 是 or 否, and offers both', () => {
  const questions = ask(['int', 'yesno', 'yesno', 'yesno', 'int']);
  expect(draw(questions, 'q3')).toMatch(/以上没答的 3 题都选.*是.*否/);
  for (const other of ['q0', 'q1', 'q2', 'q4']) expect(draw(questions, other)).toBe('');
  expect(draw(ask(['yesno', 'yesno']), 'q1')).toBe('');
});

test('counts what has no answer yet; 暂不清楚 is one', () => {
  const questions = ask(['yesno', 'yesno', 'yesno', 'yesno']);
  expect(draw(questions, 'q3', { q0: true, q1: null })).toContain('以上没答的 2 题');
  expect(draw(questions, 'q3', { q0: true, q1: null, q2: false })).toBe('');
});
