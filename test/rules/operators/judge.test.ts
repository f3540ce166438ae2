import { expect, test } from 'vitest';

import { decidedBy, factsOf, notesOf } from '../../../src/rules/index.ts';
import { flipNames, problemsOf, readRule, tell, verdictOf } from './try-rule.ts';

const rule = readRule({ judge: { by: '专家评审', guide: '看成熟度', aspects: ['创新', '示范'] } });

test('reads who judges, and by what', () => {
  expect(rule).toEqual({
    kind: 'judge',
    by: '专家评审',
    guide: '看成熟度',
    lookAt: [],
    aspects: ['创新', '示范'],
  });
  expect(problemsOf({ judge: {} })[0]).toContain('缺少“by”');
});

test('stays with a person whatever is answered', () => {
  expect(verdictOf(rule, {})).toBe('judge');
  expect(decidedBy(rule)).toBe('judge');
  expect(factsOf(rule, undefined)).toEqual([]);
  expect(flipNames(rule)).toEqual([]);
});

test('says who judges and what to look at', () => {
  expect(tell(rule, {})).toEqual(['须由人判断（专家评审）：创新、示范', '判断要点：看成熟度']);
  expect(notesOf(rule)).toEqual(['看成熟度']);
});
