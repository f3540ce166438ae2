import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { documentFields, documentKind, makeDocument } from '../../src/compose/index.ts';
import type { Day } from '../../src/base/index.ts';
import { compileTemplate } from '../../src/word/index.ts';
import { checkPackage } from '../word/check-package.ts';
import { validate } from '../word/validate.ts';
import { documentText } from './kit/document-text.ts';
import { makeDraft } from './kit/make-drafts.ts';
import { forms, policy, project, root } from './kit/real-project.ts';

const others = policy.documents.filter(
  ({ id }) =>
    !['application', 'self_check'].includes(id) && documentKind(id).from.application !== undefined,
);
const [form] = forms;
if (form === undefined) throw new Error('no form');

function fill(template: string, title: string, size: 'empty' | 'full') {
  if (form === undefined) throw new Error('no form');
  const bytes = readFileSync(`${root}/templates/${policy.id}/${template}`);
  const compiled = compileTemplate(bytes, { fields: documentFields(form) });
  const answers = makeDraft(form, size);
  const on = '2025-06-01' as Day;
  return makeDocument(compiled, { form, policy, answers, on, title, words: project.words });
}

test.each(others)('$title is filled from the same answers', async ({ title, template }) => {
  const made = [fill(template, title, 'full'), fill(template, title, 'empty')];
  for (const { bytes, fileName } of made) {
    expect(checkPackage(bytes)).toEqual([]);
    expect(documentText(bytes)).not.toMatch(/\{\{|undefined|null|NaN|\[object/);
    expect(fileName.startsWith(`${title}-`)).toBe(true);
  }
  expect(await validate(made.map(({ bytes }) => bytes))).toEqual([]);
});

test('evidence that the applicant added stands in the directory and has its own sheet', () => {
  for (const template of ['evidence-list.docx', 'dividers.docx']) {
    const text = documentText(fill(template, '目录', 'full').bytes);
    expect(text).toContain('平台运行界面截图');
    expect(text).toContain('附件 1\n');
  }
});
