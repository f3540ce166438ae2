import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markText } from '../../../src/policy/index.ts';
import type { TextBlock } from '../../../src/policy/index.ts';
import type { Criterion } from '../../../src/rules/index.ts';

const block: TextBlock = {
  kind: 'paragraph',
  clause: '三',
  lead: '',
  text: '应当具有法人资格，财务状况**良好**，鼓励创新。',
};
const base = { clause: '三', anchor: 'c-3', strength: 'hard' } as const;
const legal: Criterion = {
  ...base,
  id: 'general.legal',
  quote: '应当具有法人资格',
  rule: { kind: 'is', fact: 'legal', value: true, otherwise: 'unmet' },
};
const health: Criterion = {
  ...base,
  id: 'general.health',
  quote: '财务状况良好',
  rule: { kind: 'judge', by: '初审', lookAt: [], aspects: [] },
};
const hint: Criterion = { ...legal, id: 'general.hint', quote: '财务状况良好', strength: 'soft' };

test('marks what a machine decides, what a person judges and what is no condition', () => {
  const spans = markText(block, [legal, health]);
  expect(spans.map(({ kind, text }) => [kind, text])).toEqual([
    ['machine', '应当具有法人资格'],
    ['plain', '，'],
    ['judge', '财务状况**良好**'],
    ['none', '，鼓励创新。'],
  ]);
});

test('keeps the bold marks of a word that is quoted alone', () => {
  const spans = markText(block, [{ ...health, quote: '良好' }]);
  expect(spans.map(({ text }) => text)).toContain('**良好**');
});

test('lets the hard criterion decide where a soft one quotes the same words', () => {
  const judged = markText(block, [hint, health]).find(({ criteria }) => criteria.length === 2);
  expect(judged).toMatchObject({ kind: 'judge', criteria: ['general.hint', 'general.health'] });
});

test('never loses or adds a character, whatever is quoted', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), (start, length) => {
      const quote = block.text.slice(start, start + length);
      const spans = markText(block, [{ ...legal, quote }, health]);
      expect(spans.map(({ text }) => text).join('')).toBe(block.text);
    }),
  );
});
