import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Shortcut } from '../../../src/tools/check/Shortcut.tsx';
import { createAnswerSignals } from '../../../src/fields/index.ts';
import type { Question } from '../../../src/tools/check/payload.ts';
import { realWords } from '../../real-words.ts';

function askSeveral(...ids: readonly string[]): readonly Question[] {
  const [one] = ask(['int']);
  if (one === undefined) throw new Error('none');
  return [{ ...one, kind: 'multi', options: ids.map((id) => ({ id, label: id })) }];
}

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
  return renderToString(h(Shortcut, { words: realWords, answers, questions, after }));
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

test('all of several at once only where none of them can be said at once', () => {
  expect(draw(askSeveral('a', 'b', 'c', 'other', 'none'), 'q0')).toContain('以上 3 项都有');
  expect(draw(askSeveral('a', 'b', 'c', 'd'), 'q0')).toBe('');
  expect(draw(askSeveral('a', 'b', 'none'), 'q0')).toBe('');
});
