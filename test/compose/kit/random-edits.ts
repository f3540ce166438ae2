import fc from 'fast-check';

import { bareFigure } from '../../../src/base/index.ts';
import type { Difference } from '../../../src/word/index.ts';
import type { Answers, Field, Form } from '../../../src/form/index.ts';
import { allFields, isNumberKind, unitOf } from '../../../src/form/index.ts';
import { shapeValues } from '../../../src/compose/document-shape.ts';
import { bookmarkName } from '../../../src/word/carry/index.ts';
import type { DocumentEditor } from './edit-document.ts';

/** One edit by a person, and the differences that reading must then tell, neither more nor less. */
interface Edit {
  readonly name: string;
  readonly apply: (editor: DocumentEditor) => readonly Difference[];
}

/**
 * Edits of several values of one document, at most one a value. `labelled`: fields that the labels
 * alone tell.
 */
export function anyEdits(
  form: Form,
  answers: Answers,
  bytes: DocumentEditor,
  labelled: ReadonlySet<string>,
): fc.Arbitrary<readonly Edit[]> {
  const values = shapeValues(form, answers);
  const choices = allFields(form).flatMap((field): (readonly Edit[])[] => {
    const value = values[field.id];
    if (value === undefined || !isPrinted(field.id, bytes)) return [];
    if (field.kind === 'table') return [editsOfTable(field.id, value as Rows, bytes)];
    if (typeof value !== 'string')
      return [editsOfOptions(field, value as readonly string[], bytes)];
    const lines = value.split('\n');
    return [
      lines.length > 1 || field.kind === 'longtext'
        ? editsOfLines(field.id, lines, bytes)
        : editsOfLine(field, value, bytes, labelled.has(field.id)),
    ];
  });
  return fc
    .array(fc.tuple(fc.nat(choices.length - 1), fc.nat(20)), { minLength: 1, maxLength: 12 })
    .map((picks) => {
      const byField = new Map(picks.map(([field, edit]) => [field, edit]));
      return [...byField].flatMap(([field, edit]) => {
        const edits = choices[field] ?? [];
        const picked = edits[edit % Math.max(1, edits.length)];
        return picked === undefined ? [] : [picked];
      });
    });
}

type Rows = readonly Readonly<Record<string, string>>[];

function isPrinted(id: string, editor: DocumentEditor): boolean {
  return editor.has(id) || editor.has(`${id}段1`) || editor.hasStart(`${id}点`);
}

function editsOfLine(
  entry: Field,
  value: string,
  all: DocumentEditor,
  isLabelled: boolean,
): readonly Edit[] {
  const field = entry.id;
  // A figure's unit stands in its caption.
  const payload = isNumberKind(entry) ? bareFigure(value, unitOf(entry) ?? '') : value;
  const printings = [1, 2, 3].flatMap((printing) => bookmarkName(field, printing) ?? []);
  return printings
    .filter((name) => all.has(name))
    .flatMap((name) => [
      edit(`replace ${name}`, (editor) => {
        editor.replace(name, '改过的文字');
        return [{ field, payload, visible: '改过的文字' }];
      }),
      edit(`type after ${name}`, (editor) => {
        editor.typeAfter(name, '（补）');
        return [{ field, payload, visible: `${payload}（补）` }];
      }),
      // Its mark gone with it, what was typed is found by the label.
      ...(isLabelled && all.hasCell(name)
        ? [
            edit(`retype ${name}`, (editor) => {
              editor.retypeCell(name, '改写的值');
              return [{ field, payload, visible: '改写的值' }];
            }),
          ]
        : []),
      // Between two values of one line what is typed is taken for the former's.
      ...(field === 'contact_mobile' && name === field
        ? []
        : [
            edit(`type before ${name}`, (editor) => {
              editor.typeBefore(name, '约');
              return [{ field, payload, visible: `约${payload}` }];
            }),
          ]),
    ]);
}

function editsOfOptions(
  { id, options = [] }: Field,
  chosen: readonly string[],
  all: DocumentEditor,
): readonly Edit[] {
  const names = (ids: readonly string[]) =>
    ids.map((one) => options.find((option) => option.id === one)?.label ?? one).join('、');
  const every = options.map((option) => option.id);
  if (!all.has(id) || every.length === chosen.length) return [];
  return [
    edit(`tick ${id}`, (editor) => {
      editor.tickAll(id);
      return [{ field: id, payload: names(chosen), visible: names(every) }];
    }),
  ];
}

function editsOfLines(
  field: string,
  lines: readonly string[],
  document: DocumentEditor,
): readonly Edit[] {
  const mark = (line: number) => bookmarkName(`${field}#${line}`, 1) ?? '';
  const payload = lines.join('\n');
  const last = lines.length;
  const at = (line: number, text: readonly string[]): Difference => ({
    field,
    payload,
    visible: [...lines.slice(0, line - 1), ...text, ...lines.slice(line)].join('\n'),
  });
  const own = (line: number) => lines[line - 1] ?? '';
  // A blank line has no mark.
  const isMarked = (line: number) => own(line).trim() !== '' && document.has(mark(line));
  const some = [1, Math.ceil(last / 2), last].filter(isMarked);
  const edits = some.flatMap((line) => [
    edit(`replace ${field}#${line}`, (editor) => {
      editor.replace(mark(line), '改过的一段。');
      return [at(line, ['改过的一段。'])];
    }),
    edit(`type after ${field}#${line}`, (editor) => {
      editor.typeAfter(mark(line), '又补一句。');
      return [at(line, [`${own(line)}又补一句。`])];
    }),
    edit(`paragraph after ${field}#${line}`, (editor) => {
      editor.paragraphAfter(mark(line), '另起的一段。');
      return [at(line, [own(line), '另起的一段。'])];
    }),
    edit(`paragraph before ${field}#${line}`, (editor) => {
      editor.paragraphBefore(mark(line), '前面的一段。');
      return [at(line, ['前面的一段。', own(line)])];
    }),
  ]);
  const removals = some
    .filter((line) => last > 1 && line > 0)
    .map((line) =>
      edit(`remove ${field}#${line}`, (editor) => {
        editor.removeParagraph(mark(line));
        return [at(line, [])];
      }),
    );
  const all = edit(`remove ${field}`, (editor) => {
    lines.forEach((_, index) => {
      if (isMarked(index + 1)) editor.removeParagraph(mark(index + 1));
    });
    return [{ field, payload, visible: '' }];
  });
  return [...edits, ...removals, all];
}

function editsOfTable(field: string, rows: Rows, all: DocumentEditor): readonly Edit[] {
  const mark = (row: number, column: string) =>
    bookmarkName(`${field}.${row + 1}.${column}`, 1) ?? '';
  const columns = Object.keys(rows[0] ?? {}).filter((column) => all.has(mark(0, column)));
  const [first] = columns;
  if (first === undefined) return [];
  const differences = (row: number, texts: (column: string) => string): readonly Difference[] =>
    columns.flatMap((column) => {
      const payload = rows[row]?.[column] ?? '';
      const visible = texts(column);
      return payload === visible ? [] : [{ field, row, column, payload, visible }];
    });
  const last = rows.length - 1;
  const added = (editor: DocumentEditor, at: number, side: 'above' | 'below') => {
    const cells = Array.from({ length: editor.cellsInRow(mark(at, first)) }, () => '');
    columns.forEach((column, index) => {
      cells[editor.cellIndex(mark(at, column))] = `新${index}`;
    });
    editor.insertRow(mark(at, first), cells, side);
    return differences(rows.length, (column) => `新${columns.indexOf(column)}`);
  };
  const edits = columns.flatMap((column) => [
    edit(`replace ${field}.${column}`, (editor) => {
      editor.replace(mark(last, column), '改过');
      return [{ field, row: last, column, payload: rows[last]?.[column] ?? '', visible: '改过' }];
    }),
    edit(`retype ${field}.${column}`, (editor) => {
      editor.retypeCell(mark(0, column), '重填');
      return [{ field, row: 0, column, payload: rows[0]?.[column] ?? '', visible: '重填' }];
    }),
    edit(`type after ${field}.${column}`, (editor) => {
      const payload = rows[0]?.[column] ?? '';
      editor.typeAfter(mark(0, column), '改');
      return [{ field, row: 0, column, payload, visible: `${payload}改` }];
    }),
  ]);
  return [
    ...edits,
    edit(`row below ${field}`, (editor) => added(editor, last, 'below')),
    // Above these stand rows that the form itself makes: whose a new one is cannot be told.
    ...(field === 'more_evidence'
      ? []
      : [edit(`row above ${field}`, (editor) => added(editor, 0, 'above'))]),
    edit(`row between ${field}`, (editor) => added(editor, 0, 'below')),
    edit(`remove row ${field}`, (editor) => {
      editor.removeRow(mark(0, first));
      return rows.length > 1 ? differences(0, () => '') : [];
    }),
    edit(`remove last row ${field}`, (editor) => {
      if (rows.length < 2) return [];
      editor.removeRow(mark(last, first));
      return differences(last, () => '');
    }),
    edit(`remove table ${field}`, (editor) => {
      editor.removeTable(mark(0, first));
      return rows.flatMap((_, row) => differences(row, () => ''));
    }),
    edit(`copy row ${field}`, (editor) => {
      editor.copyRow(mark(0, first));
      return differences(rows.length, (column) => rows[0]?.[column] ?? '');
    }),
  ];
}

function edit(name: string, apply: Edit['apply']): Edit {
  return { name, apply };
}
