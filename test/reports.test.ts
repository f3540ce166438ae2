import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { countReport } from './reports.ts';

function reportOf(content: object): string {
  const file = join(mkdtempSync(join(tmpdir(), 'shenbao-report-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('a step without a report counts as one test', () => {
  expect(countReport(undefined, 0)).toEqual({ passed: 1, failed: 0, skipped: 0, failures: [] });
  expect(countReport('/nowhere.json', 1)).toMatchObject({ passed: 0, failed: 1 });
});

test('each failing test of Vitest is named with what it said, a file that did not load too', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 3,
    testResults: [
      {
        name: '/somewhere/test/a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: '一', failureMessages: [] },
          {
            status: 'failed',
            fullName: '二',
            failureMessages: ['\u001b[31mexpected 1\n  to be 2'],
          },
        ],
      },
      {
        name: '/x/test/b.test.ts',
        status: 'failed',
        message: 'no such file',
        assertionResults: [],
      },
    ],
  };
  expect(countReport(reportOf(report), 1)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 3,
    failures: ['test/a.test.ts · 二 · expected 1 to be 2', 'test/b.test.ts · no such file'],
  });
});

test('each failing journey is named with its line; a bad exit without one is one failure', () => {
  const spec = (title: string, ok: boolean) => ({
    ok,
    title,
    file: 'a.spec.ts',
    line: 5,
    tests: [{ results: [{}, { error: { message: 'Timed out' } }] }],
  });
  const stats = { expected: 1, flaky: 1, unexpected: 1, skipped: 0 };
  const suites = [{ specs: [spec('一', true)], suites: [{ specs: [spec('二', false)] }] }];
  expect(countReport(reportOf({ stats, suites }), 1)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 0,
    failures: ['a.spec.ts:5 · 二 · Timed out'],
  });
  const none = reportOf({ stats: { ...stats, unexpected: 0 }, suites: [] });
  expect(countReport(none, 1).failed).toBe(1);
});
