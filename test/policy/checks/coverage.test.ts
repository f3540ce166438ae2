import { expect, test } from 'vitest';
import { measureCoverage, readBlocks } from '../../../src/policy/index.ts';

const blocks = readBlocks(
  '一、条件\n\n具有法人资格，鼓励创新，**近**三年守法。\n\n（一）平台\n\n营收达标。\n\n二、其他\n\n不看。',
);

test('counts letters of the sections named, deeper clauses included', () => {
  const coverage = measureCoverage(
    blocks,
    ['一'],
    [
      { clause: '一', quote: '具有法人资格' },
      { clause: '一（一）', quote: '营收达标' },
    ],
  );
  expect(coverage).toEqual({
    total: 19,
    covered: 10,
    gaps: [{ clause: '一', phrase: '鼓励创新，**近**三年守法' }],
  });
});

test('is whole when each phrase is quoted, over overlaps and bold marks', () => {
  const coverage = measureCoverage(
    blocks,
    ['一'],
    [
      { clause: '一', quote: '具有法人资格，鼓励创新' },
      { clause: '一', quote: '鼓励创新，近三年守法' },
      { clause: '一（一）', quote: '营收达标。' },
    ],
  );
  expect(coverage.gaps).toEqual([]);
  expect(coverage.covered).toBe(coverage.total);
});

test('does not take a quote of another clause for this one', () => {
  const coverage = measureCoverage(blocks, ['一（一）'], [{ clause: '一', quote: '营收达标' }]);
  expect(coverage.gaps).toEqual([{ clause: '一（一）', phrase: '营收达标' }]);
});
