import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { composePrintSheet, readApplication } from '../../src/compose/index.ts';
import type { Form } from '../../src/form/index.ts';
import { DocumentEditor } from './kit/edit-document.ts';
import { documentText } from './kit/document-text.ts';
import { forms, make, policy, project } from './kit/real-project.ts';

/** The first form with 背景与行业痛点 as rich text. */
const form = ((): Form => {
  const [first] = forms;
  if (first === undefined) throw new Error('no form');
  const sections = first.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) =>
      field.id === 'background' ? { ...field, rich: true as const } : field,
    ),
  }));
  return { ...first, sections };
})();

const background = '# 一个标题\n**重点**与*强调*：\n- 甲\n- 乙\n1. 其一\n3 * 4 = 12，不是标记';
const paragraphs = ['一个标题', '重点与强调：', '甲', '乙', '其一', '3 * 4 = 12，不是标记'];

test('Markdown is set as such in a field that is rich, and in no other', () => {
  const { bytes } = make(form, { background, innovation: '**照样**' });
  const text = documentText(bytes);
  for (const paragraph of paragraphs) expect(text).toContain(paragraph);
  expect(text).not.toContain('**重点**');
  expect(text).toContain('**照样**');
});

test('rich text comes back as it was typed, and what was edited in Word is told', () => {
  const { bytes } = make(form, { background });
  const read = readApplication(bytes, [form]);
  expect(read).toMatchObject({ kind: 'read', differences: [], draft: { answers: { background } } });
  const editor = new DocumentEditor(bytes);
  editor.paragraphAfter('background段6', '又一段');
  const edited = readApplication(editor.bytes(), [form]);
  if (edited.kind !== 'read') throw new Error(edited.kind);
  expect(edited.differences).toHaveLength(1);
  expect(edited.differences[0]?.visible.split('\n').slice(-2)).toEqual([paragraphs[5], '又一段']);
});

test('the printed page shows the paragraphs without their marks', () => {
  const sheet = composePrintSheet({
    form,
    policy,
    answers: { background },
    rules: 'r1',
    on: '2025-06-01' as Day,
    code: '',
    words: project.words,
  });
  const passages = sheet.plan.parts
    .flatMap((part) => (part.kind === 'chapter' ? part.blocks : []))
    .filter((block) => block.kind === 'passage');
  expect(passages.flatMap(({ entry }) => sheet.paragraphs(entry))).toEqual([
    '一个标题',
    '重点与强调：',
    '• 甲',
    '• 乙',
    '1. 其一',
    paragraphs[5],
  ]);
});
