import { readFileSync } from 'node:fs';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { starters } from '../../src/build/index.ts';
import { documentFields, makeDocument, readApplication } from '../../src/compose/index.ts';
import type { Form } from '../../src/form/index.ts';
import { compileTemplate } from '../../src/word/index.ts';
import { documentText } from './kit/document-text.ts';
import { DocumentEditor } from './kit/edit-document.ts';
import { makeDraft } from './kit/make-drafts.ts';
import { forms, inputOf, make, policy, project, root, sourceOf } from './kit/real-project.ts';
import { losses, withoutCarriers } from './kit/strip-document.ts';

const [form] = forms;
if (form === undefined) throw new Error('no form');
const draft = { ...makeDraft(form, 'full'), registered_capital: '1260' };

test('a figure stands alone under its unit, and keeps the unit where nothing says it', () => {
  const text = documentText(make(form, draft).bytes).replace(/\s/g, '');
  expect(text).toContain('注册资本（万元）1,260');
  expect(text).not.toContain('1,260万元');
});

test.each([
  ['约 1,260 万元', '约1,260万元'],
  ['1,260 美元', '1,260美元'],
  ['3千', '3千'],
])('%s, which is no figure in the unit of its caption, stands as it was typed', (typed, shown) => {
  const { bytes } = make(form, { ...draft, registered_capital: typed });
  expect(documentText(bytes).replace(/\s/g, '')).toContain(`注册资本（万元）${shown}`);
  const read = readApplication(bytes, forms, { source: sourceOf(form) });
  expect(read).toMatchObject({
    differences: [],
    draft: { answers: { registered_capital: typed } },
  });
});

test.each(['1260', '1,260万元', '1,260 万元', '１，２６０ 万元'])(
  '%s typed by hand over 1,260 is the same figure',
  (typed) => {
    const editor = new DocumentEditor(make(form, draft).bytes);
    editor.replace('registered_capital', typed);
    for (const source of [sourceOf(form), undefined]) {
      const read = readApplication(editor.bytes(), forms, { ...(source && { source }) });
      expect(read).toMatchObject({ differences: [] });
    }
  },
);

test.each([
  ['1,261', '1261', '1,260'],
  ['1,261 万元', '1261', '1,260 万元'],
  ['1,260 元', '0.126', '1,260'],
  ['3亿元', '30000', '1,260'],
])('%s typed by hand is told, and read in its own unit', (typed, amount, payload) => {
  const editor = new DocumentEditor(make(form, draft).bytes);
  editor.replace('registered_capital', typed);
  const read = readApplication(editor.bytes(), forms, { source: sourceOf(form) });
  expect(read).toMatchObject({
    differences: [{ field: 'registered_capital', payload, visible: typed }],
  });
  const bare = readApplication(withoutCarriers(editor.bytes(), losses), forms);
  expect(bare).toMatchObject({ draft: { answers: { registered_capital: amount } } });
});

/** As templates were before: the unit behind each figure, and none beside its label. */
function beforeCaptions(template: Uint8Array): Uint8Array {
  const parts = unzipSync(template);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replace(/\{\{不带单位 (\w+) (?:"|&quot;)[^"&]*(?:"|&quot;)\}\}/g, '{{$1}}')
    .replace(/（(?:万元|%|家|人|个|项|件|套|年|台（套）|套（件）)）/g, '');
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

test.each(forms.map((each) => [each.category, each] as const))(
  'a %s application made with the unit behind each figure is read as before',
  (category, each) => {
    const file = readFileSync(`${root}/templates/${policy.id}/application-${category}.docx`);
    const template = compileTemplate(beforeCaptions(file), { fields: documentFields(each) });
    const answers = makeDraft(each, 'full');
    const { bytes } = makeDocument(template, inputOf(each, answers));
    expect(documentText(bytes).replace(/\s/g, '')).toMatch(/注册资本1,260万元/);
    const read = readApplication(bytes, forms, { source: sourceOf(each) });
    expect(read).toMatchObject({ differences: [], compared: 'fields' });
    const now = readApplication(withoutCarriers(make(each, answers).bytes, losses), forms);
    const then = readApplication(withoutCarriers(bytes, losses), forms);
    if (now.kind !== 'read' || then.kind !== 'read') throw new Error('not read');
    expect(then.draft.answers).toEqual(now.draft.answers);
  },
);

test('a unit that nobody else has is read beside its label, in a cell and over a column', async () => {
  const own: Form = {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({
        ...field,
        ...(field.id === 'registered_capital' ? { kind: 'decimal' as const, unit: '课时' } : {}),
        ...(field.columns === undefined
          ? {}
          : {
              columns: field.columns.map((column) => ({
                ...column,
                ...(column.kind === 'money' ? { kind: 'decimal' as const, unit: '课时' } : {}),
              })),
            }),
      })),
    })),
  };
  const given = { title: '申报书', programme: '某某项目', categories: [], words: project.words };
  const file = await starters.application({ ...given, form: own });
  const template = compileTemplate(file, { fields: documentFields(own) });
  const { bytes } = makeDocument(template, inputOf(own, draft));
  expect(documentText(bytes).replace(/\s/g, '')).toContain('注册资本（课时）1,260');
  const read = readApplication(withoutCarriers(bytes, losses), [own]);
  if (read.kind !== 'read') throw new Error(read.kind);
  expect(read.draft.answers).toMatchObject({
    registered_capital: '1260',
    supports: makeDraft(form, 'full')['supports'],
  });
});
