import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Cell, SheetData } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { parse } from 'yaml';
import { z } from 'zod';

import { readRows } from '../../src/cli/fill-rows.ts';
import {
  describeReading,
  parsePastedRows,
  readAnswer,
  readShown,
  writeAnswer,
} from '../../src/form/index.ts';
import type { Column, Field } from '../../src/form/index.ts';
import { lineKinds } from '../../src/rules/index.ts';
import { realWords } from '../real-words.ts';
import { formOf, origin } from './small-form.ts';

const outcome = z.strictObject({
  answer: z.union([z.string(), z.boolean(), z.array(z.string())]).optional(),
  refuse: z.string().optional(),
});
const way = outcome.extend({
  kind: z.enum(lineKinds),
  label: z.string().default('某栏'),
  unit: z.string().optional(),
  options: z.record(z.string(), z.string()).optional(),
  write: z.string(),
  number: z.number().optional(),
  format: z.string().optional(),
  typed: outcome.optional(),
});

const file = join(import.meta.dirname, 'ways-of-writing.yaml');
const ways = z.array(way).parse(parse(readFileSync(file, 'utf8')));
const ids = ways.map((_, at) => `w${at}`);
const columns = ways.map(({ kind, label, unit, options }, at): Column => ({
  id: ids[at] ?? '',
  kind,
  label: `${label}${/年度$/.test(label) ? '' : at}`,
  required: false,
  ...(unit === undefined ? {} : { unit }),
  ...(options === undefined
    ? {}
    : { options: Object.entries(options).map(([id, name]) => ({ id, label: name })) }),
}));

/** An answer, or the sentence that says why it is none. */
type Came = { readonly answer: unknown } | { readonly refused: string };

function came(column: Column, raw: string): Came {
  const reading = readAnswer(column, raw);
  if (reading.kind === 'issue') {
    return { refused: describeReading(reading, column.label, realWords) };
  }
  return { answer: reading.kind === 'answer' ? reading.answer : undefined };
}

/** One line of cells pasted into a table. */
function pasted(): readonly Came[] {
  const { rows, unread } = parsePastedRows(ways.map(({ write }) => write).join('\t'), columns);
  return columns.map((column) => {
    const found = unread.find((one) => one.column === column);
    return found === undefined
      ? { answer: rows[0]?.[column.id] }
      : { refused: describeReading(found.issue, column.label, realWords) };
  });
}

const folder = mkdtempSync(join(tmpdir(), 'shenbao-ways-'));
const fields = columns.map((column): Field => ({ ...column, isFact: false, origin }));
const form = {
  ...formOf([{ id: 'own', kind: 'text', label: '单位', origin }]),
  sections: [{ id: 'main', title: '正文', kind: 'fields', fields }],
} as const;

/** One row of a list of drafts. */
async function listed(path: string): Promise<readonly Came[]> {
  const [source] = await readRows(path, form, realWords);
  const refused = new Map(
    (source?.problems ?? []).map((problem) => {
      const [, column, sentence = ''] =
        /第 2 行第 (\d+) 列（.*?）：(.*)，这一份没有生成$/s.exec(problem) ?? [];
      return [Number(column) - 1, sentence];
    }),
  );
  return columns.map(({ id }, at) => {
    const sentence = refused.get(at);
    return sentence === undefined ? { answer: source?.answers[id] } : { refused: sentence };
  });
}

function csv(): Promise<readonly Came[]> {
  const path = join(folder, 'ways.csv');
  writeFileSync(path, Papa.unparse([ids, ways.map(({ write }) => write)]));
  return listed(path);
}

async function xlsx(): Promise<readonly Came[]> {
  const path = join(folder, 'ways.xlsx');
  const cells = ways.map(({ write, number, format = 'General' }): Cell => {
    if (number === undefined) return { value: write, type: String };
    if (format === 'General') return { value: number, type: Number };
    return { value: number, type: Number, format };
  });
  const data: SheetData = [ids.map((value) => ({ value, type: String })), cells];
  await writeXlsxFile(data).toFile(path);
  return listed(path);
}

const entrances = {
  typed: ways.map(({ write }, at) => came(columns[at] as Column, write)),
  pasted: pasted(),
  csv: await csv(),
  xlsx: await xlsx(),
};

test.each(Object.keys(entrances) as (keyof typeof entrances)[])(
  '%s: read or refused',
  (entrance) => {
    ways.forEach(({ write, typed, answer, refuse }, at) => {
      const column = columns[at] as Column;
      const wanted = entrance === 'typed' && typed !== undefined ? typed : { answer, refuse };
      const name = `${column.kind} ${column.unit ?? ''} ${write}`;
      if (wanted.refuse === undefined) {
        expect.soft(entrances[entrance][at], name).toEqual({ answer: wanted.answer });
        return;
      }
      const reading = readAnswer(column, write);
      expect.soft(reading, name).toMatchObject({ kind: 'issue', key: wanted.refuse });
      const refused = reading.kind === 'issue' && describeReading(reading, column.label, realWords);
      expect.soft(entrances[entrance][at], name).toEqual({ refused });
      expect.soft(refused, name).not.toMatch(/“”|[{}]|undefined/);
    });
  },
);

test('tells a way of writing for each kind, more than 60 in all', () => {
  expect(ways.length).toBeGreaterThanOrEqual(60);
  expect(new Set(ways.map(({ kind }) => kind)).size).toBe(lineKinds.length);
});

const units = [undefined, '万元', '元', '家', '%', '台（套）'] as const;
const numbers = fc
  .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat(9999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);

function numberIn(unit: string | undefined): Column {
  return { id: 'n', kind: 'decimal', label: '数', required: false, ...(unit ? { unit } : {}) };
}

test('a number that is written is read back, typed, pasted, with and without its unit', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(...units), fc.boolean(), (number, unit, withUnit) => {
      const column = numberIn(unit);
      const given = readAnswer(column, number);
      const written = writeAnswer(column, number, withUnit);
      expect(readAnswer(column, written)).toEqual(given);
      expect(readShown(column, written)).toEqual(given);
    }),
  );
});

test('what is read of any signs is a finite number, and reads as itself again', () => {
  const signs = fc.constantFrom(
    ...'0123456789,.-+()（）¥￥%％万亿千百十元整一二三五零壹伍佰wWE 台年'.split(''),
  );
  fc.assert(
    fc.property(
      fc.array(signs, { maxLength: 9 }).map((all) => all.join('')),
      fc.constantFrom(...units),
      (text, unit) => {
        const column = numberIn(unit);
        const reading = readAnswer(column, text);
        if (reading.kind !== 'answer') return;
        expect(reading.answer).toMatch(/^-?\d+(\.\d+)?$/);
        expect(readAnswer(column, reading.answer)).toEqual(reading);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a figure with nothing but its own unit never changes its size', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 12), fc.constantFrom('万元', '元', '家', '%'), (count, unit) => {
      for (const text of [
        `${count}`,
        `${count}${unit}`,
        `${count.toLocaleString('en-US')} ${unit}`,
      ]) {
        expect(readAnswer(numberIn(unit), text)).toEqual({ kind: 'answer', answer: `${count}` });
      }
    }),
  );
});
