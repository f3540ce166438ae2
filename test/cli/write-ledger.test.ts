import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { writeLedger } from '../../src/cli/sheet/write-ledger.ts';
import { readSheets } from '../../src/compose/index.ts';
import { examinedByKey, ledgerColumns, rowStates } from '../../src/desk/index.ts';
import type { DeskRow } from '../../src/desk/index.ts';
import { examineDesk } from '../../src/review/index.ts';
import { desk, rowOf } from '../desk/office/sample-desk.ts';

const hostile = ['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x.example","查")'];
const day = '2025-06-01' as Day;

/** The text in every answer, and wherever else a stranger's words come onto the ledger. */
function spoilt(text: string, number: number): DeskRow {
  const row = rowOf('platform', number, 'open');
  if (row.kind === 'unread') throw new Error('not read');
  const { application } = row.record;
  const shown = Object.fromEntries(
    Object.entries(application.shown).map(([id, answer]) => [
      id,
      typeof answer === 'string' ? text : answer,
    ]),
  );
  const more = { code: text, frozenVerdict: text, source: { kind: 'file', name: text } } as const;
  return {
    ...row,
    register: { ...row.register, number: text, path: text },
    record: {
      ...row.record,
      application: { ...application, ...more, shown, answers: shown },
      paper: { count: text, code: text },
    },
  };
}

test('no cell of the ledger is a formula, whatever stands in any of its columns', async () => {
  const unread = hostile.map((text, at): DeskRow => ({
    key: `unread/${at}`,
    savedAt: 0,
    register: { number: text, receivedAt: 0, path: text, beside: [] },
    kind: 'unread',
    message: text,
  }));
  const rows = [...hostile.map((text, at) => spoilt(text, at + 1)), ...unread];
  const read = rows.flatMap((row) => (row.kind === 'read' ? [row] : []));
  const applications = read.map(({ record }) => record.application);
  const byKey = examinedByKey(read, examineDesk(applications, [], desk, day));
  const states = rowStates(rows, desk, day);
  const lines = rows.flatMap((row) => {
    const state = states.get(row.key);
    return state === undefined ? [] : [{ row, state, examined: byKey.get(row.key) }];
  });
  const bytes = await writeLedger(lines, desk);
  const sheets = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /worksheets\/sheet/.test(name),
  );
  expect(sheets).toHaveLength(2);
  for (const [, content] of sheets) {
    const xml = strFromU8(content);
    expect(xml).not.toMatch(/<f[ >/]|t="str"/);
    // A cell is a text or a count that the program made.
    for (const [cell] of xml.matchAll(/<c [^>]*>.*?<\/c>/g))
      if (!/ t="(?:s|inlineStr)"/.test(cell)) expect(cell).toMatch(/<v>\d+<\/v>/);
  }
  const cells = (readSheets(bytes) ?? []).flat(2).map((text) => text.trim());
  for (const text of hostile) expect(cells).toContain(text.trim());
  const counts = ledgerColumns(desk, String).filter(({ isCount }) => isCount);
  expect(counts.map(({ id }) => id)).toEqual(['missing', 'found', 'files']);
});
