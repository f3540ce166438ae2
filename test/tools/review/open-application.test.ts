import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';

import { reviewPayload } from '../../../src/payloads/index.ts';
import type { Answers } from '../../../src/form/index.ts';
import type { Application } from '../../../src/desk/index.ts';
import { openApplication } from '../../../src/tools/review/open-application.ts';
import type { ReviewPayload } from '../../../src/tools/review/payload.ts';
import { bookmarkName } from '../../../src/word/carry/index.ts';
import { DocumentEditor } from '../../compose/kit/edit-document.ts';
import { forms, make, policy } from '../../compose/kit/real-project.ts';

const made = reviewPayload(policy);
if (made === undefined) throw new Error(`${policy.id} has no review`);
const payload: ReviewPayload = { ...made, links: { text: '', templates: {}, documents: [] } };
const form = forms.find(({ category }) => category === 'platform');
if (form === undefined) throw new Error('no platform');
const answers: Answers = { org_name: '福建某某科技有限公司', project_name: '某某平台' };
const draft = { policy: policy.id, category: 'platform', answers };

function open(bytes: Uint8Array, name = '申报书.docx') {
  return openApplication({ bytes, name }, payload, {});
}

async function opened(bytes: Uint8Array, name?: string): Promise<Application> {
  const read = await open(bytes, name);
  if (read.kind === 'refused') throw new Error(read.message);
  return read.application;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await open(bytes);
  return read.kind === 'refused' ? read.message : '';
}

test('a document of ours opens with what it carries', async () => {
  const verdicts = { category: 'unknown', criteria: { 'general.legal': 'met', odd: 7 } };
  const { bytes } = make(form, answers, { verdicts, year: 2025 });
  const application = await opened(bytes);
  expect(application).toMatchObject({ category: 'platform', answers, edited: [], year: 2025 });
  expect(application.shown).toEqual(answers);
  expect(application.frozen).toEqual({ 'general.legal': 'met' });
  expect(application.code).toMatch(/^\S+$/);
});

test('what was edited in Word is told, and stands in what the page shows alone', async () => {
  const editor = new DocumentEditor(make(form, answers).bytes);
  editor.replace(bookmarkName('project_name', 1) ?? '', '别的平台');
  const application = await opened(editor.bytes());
  expect(application.answers['project_name']).toBe('某某平台');
  expect(application.shown['project_name']).toBe('别的平台');
  expect(application.edited.map(({ field }) => field)).toEqual(['project_name']);
});

test('a draft opens, whatever white space it begins with', async () => {
  const application = await opened(strToU8(`\ufeff\n ${JSON.stringify(draft)}`), '草稿.json');
  expect(application).toMatchObject({ category: 'platform', answers, shown: answers, edited: [] });
});

test('the same document goes on with its record, another unit begins its own', async () => {
  const { bytes } = make(form, answers);
  const other = make(form, { ...answers, org_name: '福州某某公司' }).bytes;
  const { key } = await opened(bytes);
  expect((await opened(bytes, '副本.docx')).key).toBe(key);
  expect((await opened(other)).key).not.toBe(key);
});

test('what is no application of this policy is refused, each with its sentence', async () => {
  const text = (value: unknown) => strToU8(JSON.stringify(value));
  expect(await refusal(text({ ...draft, policy: 'other-1' }))).toContain('other-1');
  expect(await refusal(text({ ...draft, category: 'none' }))).toBe(
    payload.words['review.read.foreign_category'],
  );
  const { bytes } = make({ ...form, policy: 'other-1' }, answers);
  expect(await refusal(bytes)).toContain('other-1');
  expect(await refusal(strToU8('%PDF-1.7'))).toContain('PDF');
  expect(await refusal(new Uint8Array())).toContain('0 字节');
});
