import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { answersFromTyped, createAnswerSignals, FormControl } from '../../src/fields/index.ts';
import type { FieldContext } from '../../src/fields/index.ts';
import { kindOf, readAnswer, writeAnswer } from '../../src/form/index.ts';
import type { Answer, Field } from '../../src/form/index.ts';
import { fieldKinds } from '../../src/rules/index.ts';
import { realWords } from '../real-words.ts';

interface Example {
  readonly title: string;
  readonly field: Field;
  /** Values of the control's name as the page hands them over; `posted` where it has many names. */
  readonly typed?: readonly string[];
  readonly posted?: Readonly<Record<string, readonly string[]>>;
  readonly answer: Answer;
  readonly written: string;
  /** Pieces of its HTML. */
  readonly draws: readonly string[];
  readonly wrong?: { readonly typed: readonly string[]; readonly key: string };
}

const folder = resolve(import.meta.dirname, '../../src/fields/examples');
const examples = readdirSync(folder).map((file) => ({
  control: file.replace('.yaml', ''),
  list: parse(readFileSync(resolve(folder, file), 'utf8')) as readonly Example[],
}));

const context: FieldContext = {
  words: realWords,
  year: 2026,
  unsure: false,
  control: FormControl,
  echo: () => undefined,
};

/** What the page hands over, as the tools take it in. */
function takeTyped(field: Field, posted: Readonly<Record<string, readonly string[]>>): Answer {
  const signals = createAnswerSignals([field]);
  signals.merge(answersFromTyped([field], new Map(Object.entries(posted))));
  return signals.plain.value[field.id];
}

function draw(field: Field, answer: Answer, invalid: boolean): string {
  return renderToString(
    h(FormControl, {
      field,
      name: field.id,
      answer,
      onAnswer: () => undefined,
      onLeave: () => undefined,
      context,
      describedBy: invalid ? `f-${field.id}-error` : undefined,
      invalid,
    }),
  );
}

test('every kind of field has an example, below its control', () => {
  const shown = examples.flatMap(({ list }) => list.map(({ field }) => field.kind));
  expect([...new Set(shown)].sort()).toEqual([...fieldKinds].sort());
  for (const { control, list } of examples) {
    for (const { field } of list) expect(kindOf(field).control.name).toBe(control);
  }
});

describe.each(examples)('$control', ({ list }) => {
  test.each(list)('$title', ({ field, typed, posted, answer, written, draws, wrong }) => {
    const given = posted ?? (typed && { [field.id]: typed });
    const raw = given === undefined ? answer : takeTyped(field, given);
    expect(readAnswer(field, raw)).toEqual({ kind: 'answer', answer });
    expect(writeAnswer(field, answer)).toBe(written);
    if (written !== '') expect(readAnswer(field, written)).toEqual({ kind: 'answer', answer });
    const html = draw(field, answer, false);
    for (const piece of draws) expect(html).toContain(piece);
    expect(draw(field, answer, true)).toContain(`f-${field.id}-error`);
    if (wrong === undefined) return;
    const reading = readAnswer(field, takeTyped(field, { [field.id]: wrong.typed }));
    expect(reading).toMatchObject({ kind: 'issue', key: wrong.key });
    expect(realWords).toHaveProperty([`form.issue_read_${wrong.key}`]);
  });
});
