import fc from 'fast-check';
import { expect } from 'vitest';

import { readApplication } from '../../../src/compose/index.ts';
import type { Difference } from '../../../src/compose/index.ts';
import type { Answers, Form } from '../../../src/form/index.ts';

import { DocumentEditor } from './edit-document.ts';
import { anyEdits } from './random-edits.ts';
import { forms } from './real-project.ts';

const runs = Number(process.env['SHENBAO_RUNS'] ?? 6);

/** Edits the document at random, again and again: what reading tells is what was edited, no more. */
export function expectExactDifferences(form: Form, bytes: Uint8Array, answers: Answers): void {
  expect(differencesOf(bytes)).toEqual([]);
  const made = new DocumentEditor(bytes);
  const byLabels = readApplication(made.withoutMarks(), [form]);
  if (byLabels.kind !== 'read') throw new Error(byLabels.kind);
  const labelled = new Set(Object.keys(byLabels.draft.answers));
  fc.assert(
    fc.property(anyEdits(form, answers, made, labelled), (edits) => {
      const editor = new DocumentEditor(bytes);
      const expected = edits.flatMap(({ apply }) => apply(editor));
      const found = differencesOf(editor.bytes());
      expect(inOrder(found), edits.map(({ name }) => name).join('\n')).toEqual(inOrder(expected));
    }),
    { numRuns: runs },
  );
}

function differencesOf(bytes: Uint8Array): readonly Difference[] {
  const read = readApplication(bytes, forms);
  if (read.kind !== 'read') throw new Error(read.kind);
  return read.differences;
}

function inOrder(differences: readonly Difference[]): readonly string[] {
  const keys = ['field', 'row', 'column', 'payload', 'visible'];
  return differences.map((one) => JSON.stringify(one, keys)).sort();
}
