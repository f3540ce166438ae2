import { expect, test } from 'vitest';

import { readApplication } from '../../src/compose/index.ts';
import { allFields, writtenAnswers } from '../../src/form/index.ts';
import { DocumentEditor } from './kit/edit-document.ts';
import { draftSizes, makeDraft } from './kit/make-drafts.ts';
import { forms, make } from './kit/real-project.ts';
import { losses, withoutCarriers } from './kit/strip-document.ts';

const unread = new Set([
  // Stands among rows that the form itself prints.
  'more_evidence',
  // Below 注册服务机构许可证号, which may begin another's rows: left alone.
  'licence_until',
  // The draft's example begins with its own label, and is one by that.
  'copyright_no',
]);

test.each(forms.map((form) => [form.category, form] as const))(
  'a %s application that lost all it carries is read by its labels alone, each value its own',
  (_, form) => {
    const others = draftSizes.flatMap((size) => {
      const answers = makeDraft(form, size);
      const bytes = withoutCarriers(make(form, answers).bytes, losses);
      const read = readApplication(bytes, [form]);
      if (read.kind !== 'read') throw new Error(read.kind);
      const written = writtenAnswers(form, answers);
      return allFields(form).flatMap(({ id, kind, columns }) => {
        if (kind === 'image' || unread.has(id)) return [];
        const [own, found] = [written[id], read.draft.answers[id]].map((answer) =>
          columns === undefined ? answer : cellsOf(answer, columns),
        );
        return plain(own) === plain(found) ? [] : [`${size} ${id}`];
      });
    });
    expect(others).toEqual([]);
  },
  120_000,
);

/** Rows without the cells that are worked out. */
function cellsOf(
  rows: unknown,
  columns: readonly { readonly id: string; readonly change?: unknown }[],
) {
  if (!Array.isArray(rows)) return rows;
  const typed = columns.filter(({ change }) => change === undefined);
  return (rows as readonly Readonly<Record<string, unknown>>[]).map((row) =>
    typed.map(({ id }) => row[id]),
  );
}

/** White space at the end of a text is nothing that a page shows. */
function plain(answer: unknown): string {
  return JSON.stringify(answer ?? '').replace(/\s+"/g, '"');
}

test('a text that was taken out is not read out of a list that names its field', () => {
  const form = forms.find(({ category }) => category === 'app');
  if (form === undefined) throw new Error('no form');
  const answers = makeDraft(form, 'full');
  const editor = new DocumentEditor(make(form, answers).bytes);
  editor.removeParagraph('user_comments段1');
  const read = readApplication(editor.bytes(), [form]);
  expect(read).toMatchObject({ differences: [{ field: 'user_comments', visible: '' }] });
});
