import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  combineAll,
  combineAny,
  evaluate,
  judgeCriteria,
  openFacts,
} from '../../src/rules/index.ts';
import { words } from './operators/try-rule.ts';
import { criterion, is, ruleSet } from './sample.ts';

const way = criterion('way', is('award'), { waives: ['one', 'two'] });
const set = ruleSet([
  way,
  criterion('one', is('a')),
  criterion('two', is('b')),
  criterion('three', is('c')),
]);
const shown = (answers: Readonly<Record<string, boolean>>) => {
  const { verdict, criteria } = evaluate(set, answers);
  return [verdict, ...criteria.map((each) => each.verdict)];
};

test.each([
  [{ award: true, c: true }, ['met', 'met', 'not-applicable', 'not-applicable', 'met']],
  [{ award: true, a: false, c: true }, ['met', 'met', 'not-applicable', 'not-applicable', 'met']],
  [{ award: true, c: false }, ['unmet', 'met', 'not-applicable', 'not-applicable', 'unmet']],
  [{ award: false, a: true, b: true, c: true }, ['met', 'not-applicable', 'met', 'met', 'met']],
  [
    { award: false, a: true, b: false, c: true },
    ['unmet', 'not-applicable', 'met', 'unmet', 'met'],
  ],
  [{ a: true, b: false, c: true }, ['unknown', 'unknown', 'met', 'unmet', 'met']],
  [{ a: true, b: true, c: true }, ['met', 'unknown', 'met', 'met', 'met']],
  [{ award: false, c: true }, ['unknown', 'not-applicable', 'unknown', 'unknown', 'met']],
] as const)('judges %o', (answers, expected) => {
  expect(shown(answers)).toEqual(expected);
});

test('says why what is spared and what spares nothing do not apply', () => {
  const tell = (answers: Readonly<Record<string, boolean>>, at: number) => {
    const judged = judgeCriteria(set, evaluate(set, answers), [], words)[at];
    return judged?.reasons.map(({ text }) => text).join('');
  };
  expect(tell({ award: true }, 1)).toContain('直通的条件已满足');
  expect(tell({ award: false }, 0)).toContain('另一条路');
});

test('asks for nothing that a way around has spared', () => {
  expect(openFacts(set, { award: true })).toEqual(['c']);
});

test('is one way or the other, whatever is answered', () => {
  const answer = fc.constantFrom(true, false, undefined);
  fc.assert(
    fc.property(fc.record({ award: answer, a: answer, b: answer, c: answer }), (answers) => {
      const plain = evaluate(
        ruleSet(set.criteria.map(({ id, rule }) => criterion(id, rule))),
        answers,
      );
      const [award = 'unknown', a = 'unknown', b = 'unknown', c = 'unknown'] = plain.criteria.map(
        ({ verdict }) => verdict,
      );
      expect(evaluate(set, answers).verdict).toBe(
        combineAll([combineAny([award, combineAll([a, b])]), c]),
      );
    }),
  );
});
