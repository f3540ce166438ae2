import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ShapeRow, ShapeValue, ShapeValues } from '../../../src/word/index.ts';
import { openPackage } from '../../../src/word/open/index.ts';
import { documentLimits } from '../../../src/word/open/index.ts';
import { readStory } from '../../../src/word/story/index.ts';
import { validate } from '../validate.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { shape, values } from './shape.ts';

/** The makes that change more than text: controls, boxes kept twice, added rows, ticked options. */
const names = ['empty/controls', 'empty/boxes', 'saved/boxes', 'saved/rows', 'empty/narrative'];

function form(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`test/fixtures/forms/${name}.docx`));
}

function adopt(bytes: Uint8Array, given: ShapeValues): Uint8Array {
  return adoptBytes(bytes, shape, given).bytes;
}

/** Mistakes by their description: where they stand moves with every text. */
function kinds(errors: readonly string[]): readonly string[] {
  const description = (error: string): string => /"description":"[^"]*"/.exec(error)?.[0] ?? error;
  return [...new Set(errors.map(description))].sort();
}

test('a filled form has no mistake that the blank one had not', async () => {
  const blank = names.map(form);
  const before = await validate(blank);
  const after = await validate(blank.map((bytes) => adopt(bytes, values)));
  names.forEach((name, order) => {
    const of = (errors: readonly string[]): readonly string[] =>
      kinds(errors.filter((error) => error.startsWith(`${order}.docx`)));
    expect(
      of(after).filter((each) => !of(before).includes(each)),
      name,
    ).toEqual([]);
  });
}, 120_000);

const awkward = fc.oneof(
  fc.constantFrom(
    '<w:p>&amp;"甲" ]]> {{x}}',
    '\u0000\u0007\u001f\ufffe\uffff',
    '\ud83d\ude00 \ud800 甲 \udfff',
    '\u202eabc\u2066',
    'a\r\nb\n\n\tc',
    '☑□（ ）',
    '＿＿＿万元：',
    '$1 $& $` \\0',
    '甲'.repeat(200_000),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

function valueOf(field: (typeof shape.fields)[number], text: string): ShapeValue {
  if (field.kind === 'options') return [field.options?.[1]?.id ?? ''];
  if (field.kind !== 'table') return text;
  const row: ShapeRow = Object.fromEntries((field.columns ?? []).map(({ id }) => [id, text]));
  return [row, row, row, row];
}

test('whatever is written, the file stays well formed and its other parts the same', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names, 'empty/heads', 'empty/merged', 'empty/signs'),
      awkward,
      (name, text) => {
        const given = Object.fromEntries(
          shape.fields.map((field) => [field.id, valueOf(field, text)]),
        );
        const before = openPackage(form(name));
        const after = openPackage(adopt(form(name), given), {
          limits: { ...documentLimits, part: 2 ** 30, total: 2 ** 30 },
        });
        if (before.kind === 'refused' || after.kind === 'refused') throw new Error('not opened');
        const { blocks } = readStory(after.parts.get(after.main) ?? '', after.main);
        expect(blocks.length).toBeGreaterThan(0);
        for (const entry of before.entries) {
          const now = after.entries.find((each) => each.name === entry.name);
          if (entry.name !== before.main) expect(now?.crc).toBe(entry.crc);
        }
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
