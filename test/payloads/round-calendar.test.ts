import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { loadProject } from '../../src/build/index.ts';
import { datedDuties, dueDay, roundCalendar } from '../../src/payloads/index.ts';
import type { PolicyBundle } from '../../src/payloads/index.ts';

const { policies } = await loadProject(join(import.meta.dirname, '../fixtures/policies/sample'));
const [sample] = policies;
const [round] = sample?.rounds ?? [];
if (sample === undefined || round === undefined) throw new Error('no round');

const policy: PolicyBundle = {
  ...sample,
  duties: [
    { id: 'report', who: '获评单位', what: '报送进展', after: '获评', within: '一年' },
    { id: 'object', who: '样例局', what: '复核', after: '获评', within: '5 个工作日' },
    { id: 'again', who: '获评单位', what: '报送进度', after: '获评', every: '半年' },
    {
      id: 'other',
      who: '工具商',
      what: '报送',
      after: '获评',
      within: '7天',
      categories: ['tool'],
    },
    { id: 'open', who: '样例局', what: '公示', after: '公示开始', within: '7天' },
  ],
};
const dated = { ...round, events: { 获评: '2026-09-30' as Day } };

test.each([
  ['2026-09-30', '5 个工作日', '2026-10-07'],
  ['2026-10-02', '1个工作日', '2026-10-05'],
  ['2026-02-28', '7天', '2026-03-07'],
  ['2026-08-31', '半年', '2027-02-28'],
  ['2028-02-29', '一年', '2029-02-28'],
  ['2026-01-15', '3 个月', '2026-04-15'],
  ['2026-01-01', '十日', '2026-01-11'],
])('from %s so long as %s ends on %s', (from, long, to) => {
  expect(dueDay(from as Day, long)).toBe(to);
});

test('what a round opens and dates is told, the earliest first', () => {
  expect(datedDuties(policy, dated).map(({ duty, to }) => [duty.id, to])).toEqual([
    ['object', '2026-10-07'],
    ['again', '2027-03-30'],
    ['report', '2027-09-30'],
  ]);
  expect(datedDuties(policy, round)).toEqual([]);
});

test('a calendar has each deadline and duty on its day, once or again and again', () => {
  const text = roundCalendar(policy, dated, 'https://example.org/sample-2026-1/dates/');
  const bytes = (line: string) => new TextEncoder().encode(line).length;
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => bytes(line) > 75)).toEqual([]);
  const events = text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) => {
      const pairs = event.split('\r\n').map((line): readonly [string, string] => {
        const at = line.indexOf(':');
        return [line.slice(0, at), line.slice(at + 1)];
      });
      return new Map(pairs);
    });
  expect(
    events.map((event) => [
      event.get('DTSTART;VALUE=DATE'),
      event.get('DTEND;VALUE=DATE'),
      event.get('RRULE'),
    ]),
  ).toEqual([
    ['20261130', '20261201', undefined],
    ['20261231', '20270101', undefined],
    ['20261007', '20261008', undefined],
    ['20270330', '20270331', 'FREQ=MONTHLY;INTERVAL=6'],
    ['20270930', '20271001', undefined],
  ]);
  expect(events[2]?.get('DESCRIPTION')).toContain('没有算节假日和调休');
  expect(events[0]?.get('DESCRIPTION')).toContain('\\n下班前\\n');
  expect(new Set(events.map((event) => event.get('UID'))).size).toBe(5);
});
