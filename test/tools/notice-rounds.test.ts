import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { gatherFiles, makeFrom, readApplication, readHanded } from '../../src/compose/index.ts';
import type { DeskForms, Notice, ReadFile } from '../../src/compose/index.ts';
import { addDossier, caseOf, documentOf, secondVersion, withIssued } from '../../src/desk/index.ts';
import type { DeskRow } from '../../src/desk/index.ts';
import { allFields, filledRows, visibleFields } from '../../src/form/index.ts';
import type { Answer, AnswerRow, Answers, Field, Form } from '../../src/form/index.ts';
import { applyPayload, reviewPayload } from '../../src/payloads/index.ts';
import { answerNotice } from '../../src/tools/apply/notice/answer-notice.ts';
import type { ApplyPayload } from '../../src/tools/apply/payload.ts';
import { createApplyStore } from '../../src/tools/apply/store.ts';
import { namedTemplate } from '../compose/notice/sample-notice.ts';
import { forms, make, policy, project, sourceOf } from '../compose/kit/real-project.ts';
import { cleanAnswers } from '../review/plant-applications.ts';

const day = '2025-06-01' as Day;
const rounds = 50;
const noticeTemplate = namedTemplate('supplement_notice');
const desk = found(reviewPayload(policy));

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error(`${policy.id} has changed`);
  return value;
}

/** Fields that other fields are asked by: what follows from a change of them is another test's. */
function asksOthers(form: Form): ReadonlySet<string> {
  return new Set(
    allFields(form).flatMap(({ visibleWhen }) =>
      [...JSON.stringify(visibleWhen ?? null).matchAll(/"field":"(\w+)"/g)].map(
        ([, id = '']) => id,
      ),
    ),
  );
}

/** Fields that stand on the page and can be changed by themselves. */
function changeable(form: Form, answers: Answers): readonly Field[] {
  const triggers = asksOthers(form);
  return visibleFields(form, answers).filter(
    ({ id, kind, says }) =>
      kind !== 'image' && says === undefined && !triggers.has(id) && !/^org_name$|^uscc$/.test(id),
  );
}

/** Another answer than the one that stands there, as a person would type it. */
function another(field: Field, answer: Answer, way: number): Answer {
  const text = typeof answer === 'string' ? answer : '';
  switch (field.kind) {
    case 'table':
      return anotherTable(field, answer, way);
    case 'yesno':
      return answer !== true;
    case 'choice':
      return found(field.options?.find(({ id }) => id !== answer)).id;
    case 'multi':
      return [
        found(field.options?.find(({ id }) => !(Array.isArray(answer) && answer[0] === id))).id,
      ];
    case 'int':
    case 'decimal':
    case 'money':
    case 'percent':
      return String(Number(text === '' ? '0' : text) + 1 + way);
    case 'date':
      return text === '2024-02-03' ? '2024-03-04' : '2024-02-03';
    case 'month':
      return text === '2024-02' ? '2024-03' : '2024-02';
    case 'mobile':
      return text === '13900000001' ? '13900000002' : '13900000001';
    case 'email':
      return `${way}${text === '' ? 'a@example.com' : text}`;
    default:
      return `${text}另${way}`;
  }
}

function anotherTable(field: Field, answer: Answer, way: number): readonly AnswerRow[] {
  const rows = filledRows(answer).map(({ row }) => row);
  const cell = found(field.columns?.find(({ kind }) => kind === 'text'));
  const added = { [cell.id]: `新增的第 ${rows.length + 1} 行` };
  if (rows.length === 0 || way === 0) return [...rows, added];
  if (way === 1) return [added, ...rows];
  return rows.map((row, at) => (at === rows.length - 1 ? { ...row, [cell.id]: '改过的' } : row));
}

async function receive(
  bytes: Uint8Array,
  path: string,
  form: Form,
  rows: readonly DeskRow[],
): Promise<{ readonly row: DeskRow; readonly rows: readonly DeskRow[] }> {
  const read: ReadFile[] = [];
  const deskForms: DeskForms = {
    policy: policy.id,
    forms,
    titles: {},
    words: desk.words,
    source: sourceOf(form),
  };
  await readHanded([{ path, size: bytes.length, read: () => Promise.resolve(bytes) }], {
    desk: deskForms,
    done: new Set(),
    onStep: (step) => {
      if (step.kind === 'read') read.push(step.file);
    },
  });
  return addDossier(found(gatherFiles(read)[0]), rows, desk);
}

/** The notice of what the reviewer lists, read as the applicant's form reads it, and the desk after it. */
function issue(
  rows: readonly DeskRow[],
  row: DeskRow,
  asked: Notice['asked'],
): { readonly notice: Notice; readonly rows: readonly DeskRow[] } {
  if (row.kind !== 'read') throw new Error('not read');
  const marks = Object.fromEntries(
    desk.review.items.map(({ id }) => [
      id,
      { mark: id === 'r6' ? 'supplement' : 'ok', reason: '缺' },
    ]),
  );
  const decision = { asked, deadline: '2025年7月1日' };
  const marked = { ...row, record: { ...row.record, marks, decision } };
  const one = found(caseOf(marked, desk));
  const made = documentOf(one, noticeTemplate, day);
  if (made?.source !== 'notice') throw new Error('no notice is due');
  const { bytes } = makeFrom('notice', noticeTemplate, made.given);
  const read = readApplication(bytes, forms);
  if (read.kind !== 'notice') throw new Error(`read as ${read.kind}`);
  expect(read.notice).toEqual(made.given.notice);
  const issued = withIssued(decision, read.notice);
  const after = { ...marked, record: { ...marked.record, decision: issued } };
  return { notice: read.notice, rows: rows.map((each) => (each === row ? after : each)) };
}

function openApply(form: Form, answers: Answers) {
  const category = found(policy.categories.find(({ id }) => id === form.category));
  const parts = found(applyPayload(project, policy, category));
  const payload: ApplyPayload = { ...parts, links: { guide: '', check: '', documents: [] } };
  const store = createApplyStore(payload);
  store.day.value = day;
  store.answers.replace(answers);
  return store;
}

test('what has to be filled in because of an answer that was asked for is opened with it', () => {
  const form = found(forms[0]);
  const store = openApply(form, { ...cleanAnswers(form, 7), supported_before: false });
  const asked = [{ fields: ['supported_before'], words: '请核对', clause: '四（二）' }];
  const notice = { ...noticeOf(form), asked };
  const answered = answerNotice(store, notice, store.tidy.peek());
  const open = () => store.fields.map(({ id }) => id).filter(answered.isOpen);
  expect(open()).toEqual(['supported_before']);
  store.answers.set('supported_before', true);
  expect(open()).toContain('supports');
  expect(answered.following.value.map(({ id }) => id)).toContain('supports');
  store.answers.set('supported_before', false);
  expect(open()).toEqual(['supported_before']);
  // A field that doesn't apply now isn't counted as one that is left.
  const hidden = { ...notice, asked: [{ fields: ['supports'], words: '请核对', clause: '' }] };
  expect(answerNotice(store, hidden, store.tidy.peek()).left.value).toBe(0);
});

function noticeOf({ policy: id, category }: Form): Notice {
  const text = { unit: '', project: '', number: '', code: '', deadline: '' };
  return { format: 1, id: 'n', policy: id, category, versions: [], asked: [], ...text };
}

const plan = fc.record({
  form: fc.integer({ min: 0, max: forms.length - 1 }),
  seed: fc.integer({ min: 1, max: 500 }),
  /** Of each changeable field: asked or not, changed or not, and how. */
  fates: fc.array(
    fc.record({ asked: fc.boolean(), changed: fc.boolean(), way: fc.integer({ min: 0, max: 2 }) }),
    { minLength: 150, maxLength: 150 },
  ),
  /** One field in so many is asked, and changed. */
  rareness: fc.integer({ min: 1, max: 12 }),
});

test(`${rounds} rounds of supplementing: all that was asked is opened, and no change goes unseen`, async () => {
  let [asking, done, left, unasked, added] = [0, 0, 0, 0, 0];
  await fc.assert(
    fc.asyncProperty(plan, async ({ form: at, seed, fates, rareness }) => {
      const form = found(forms[at]);
      const answers = cleanAnswers(form, seed);
      const first = await receive(make(form, answers).bytes, '一.docx', form, []);
      if (first.row.kind !== 'read') throw new Error('not read');
      const { shown } = first.row.record.application;
      const fields = changeable(form, shown);
      const fate = (index: number, of: 'asked' | 'changed'): boolean =>
        fates[index]?.[of] === true && (index + seed + (of === 'asked' ? 0 : 1)) % rareness === 0;
      const wanted = fields.filter((_, index) => fate(index, 'asked')).map(({ id }) => id);
      const asked = [
        ...wanted.map((id) => ({ fields: [id], words: `请核对${id}`, clause: '四（二）' })),
        { fields: [], words: '缺盖章页', clause: '四（一）' },
      ];
      const { notice, rows } = issue(first.rows, first.row, asked);

      const store = openApply(form, shown);
      const answered = answerNotice(store, notice, store.tidy.peek());
      const open = store.fields.map(({ id }) => id).filter(answered.isOpen);
      expect([...open].sort()).toEqual([...wanted].sort());
      expect(answered.left.value).toBe(wanted.length);
      expect(answered.changes.value).toEqual([]);

      const changed = new Map(
        fields.flatMap((field, index): readonly (readonly [string, Answer])[] =>
          fate(index, 'changed')
            ? [[field.id, another(field, shown[field.id], fates[index]?.way ?? 0)]]
            : [],
        ),
      );
      for (const [id, answer] of changed) store.answers.set(id, answer);
      const kept = wanted.filter((id) => !changed.has(id));
      expect(answered.left.value).toBe(kept.length);
      expect(answered.changes.value.map(({ field }) => field.id).sort()).toEqual(
        [...changed.keys()].sort(),
      );

      const bytes = make(form, store.tidy.peek(), { notice: notice.id }).bytes;
      const second = await receive(bytes, '二.docx', form, rows);
      const one = found(caseOf(second.row, desk));
      if (changed.size === 0) return;
      const version = found(secondVersion(one, second.rows, second.row.key));
      expect(version.isNamed).toBe(true);
      const of = (kind: string): readonly string[] =>
        version.lines
          .flatMap((line) => (line.kind === kind && line.field ? [line.field.id] : []))
          .sort();
      expect(of('done')).toEqual(wanted.filter((id) => changed.has(id)).sort());
      expect(of('left')).toEqual([...kept].sort());
      expect(of('unasked')).toEqual(
        [...changed.keys()].filter((id) => !wanted.includes(id)).sort(),
      );
      expect(of('paper')).toEqual([]);
      for (const line of version.lines) {
        if (!('change' in line) || line.change.rows === undefined) continue;
        // One row was added or altered: no other is shown.
        expect(line.change.rows).toHaveLength(1);
        const [row] = line.change.rows;
        if (row?.before === '') added += 1;
        expect(row?.after).toMatch(/新增的|改过的/);
      }
      asking += wanted.length;
      done += of('done').length;
      left += of('left').length;
      unasked += of('unasked').length;
    }),
    { numRuns: rounds, seed: 20250601 },
  );
  const counts = { asked: asking, done, left, unasked, 'rows added': added };
  console.log(`${rounds} rounds: ${JSON.stringify(counts)}`);
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(20);
}, 300_000);
