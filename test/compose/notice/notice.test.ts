import fc from 'fast-check';
import { expect, test } from 'vitest';

import { makeNotice, parseNotice, readApplication } from '../../../src/compose/index.ts';
import { checkPackage } from '../../word/check-package.ts';
import { validate } from '../../word/validate.ts';
import { documentText } from '../kit/document-text.ts';
import { forms } from '../kit/real-project.ts';
import { fillNotice, notice, said } from './sample-notice.ts';

test('the notice of the desk is the one that the form reads', () => {
  expect(readApplication(fillNotice(), forms)).toEqual({ kind: 'notice', notice });
});

test('says each item with its clause, and nothing of licensing', () => {
  const text = documentText(fillNotice());
  for (const { words, clause } of notice.asked) {
    for (const line of words.split('\n')) expect(text).toContain(line);
    expect(text).toContain(clause);
  }
  expect(text).toContain('2026年12月10日');
  expect(text).toContain(notice.id);
  expect(text).not.toMatch(/补正|受理|视为|放弃|\{\{|undefined/);
});

test('is a valid document', async () => {
  const many = { ...notice, asked: Array.from({ length: 60 }, () => notice.asked).flat() };
  const made = [fillNotice(), fillNotice(many)];
  for (const bytes of made) expect(checkPackage(bytes)).toEqual([]);
  expect(await validate(made)).toEqual([]);
}, 60_000);

test('the same words make the same notice, others another', () => {
  expect(makeNotice(said).id).toBe(notice.id);
  expect(makeNotice({ ...said, deadline: '12月11日' }).id).not.toBe(notice.id);
});

test('any notice comes through its document, and nothing else is taken for one', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  const entry = fc.record({
    fields: fc.array(fc.constantFrom('org_name', 'uscc', 'customers'), { maxLength: 4 }),
    words: text,
    clause: text,
  });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), text, (asked, deadline) => {
      const made = makeNotice({ ...said, asked, deadline });
      expect(readApplication(fillNotice(made), forms)).toEqual({ kind: 'notice', notice: made });
    }),
    { numRuns: 40 },
  );
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(parseNotice(value)).toBeUndefined();
    }),
  );
  for (const wrong of [{ format: 2 }, { asked: [] }, { asked: [{ fields: 'uscc' }] }, { id: 1 }])
    expect(parseNotice({ ...notice, ...wrong })).toBeUndefined();
});
