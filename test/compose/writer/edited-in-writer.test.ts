import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { readApplication, shapeValues } from '../../../src/compose/index.ts';
import type { Answers } from '../../../src/form/index.ts';
import type { Difference } from '../../../src/word/index.ts';
import { makeDraft } from '../kit/make-drafts.ts';
import { forms, make } from '../kit/real-project.ts';
import { driveWriter, hasWriter } from './drive-writer.ts';

const canEdit = hasWriter();
if (!canEdit) console.warn('LibreOffice is not here: no document is edited in it.');

const folder = mkdtempSync(join(tmpdir(), 'shenbao-writer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const form = forms.find(({ category }) => category === 'platform') ?? forms[0];
if (form === undefined) throw new Error('no form');
const lines = ['（一）需求', '一二三四五六七八九十', '第三段', '（二）痛点', '第五段'];
const answers: Answers = { ...makeDraft(form, 'full'), background: lines.join('\n') };
const values = shapeValues(form, answers);
const textOf = (field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};
const address = textOf('registered_address');
const supports = values['supports'] as readonly Readonly<Record<string, string>>[];

const inField = (field: string, visible: string): Difference => ({
  field,
  payload: textOf(field),
  visible,
});
const inAddress = (visible: string) => [inField('registered_address', visible)];
const inBackground = (...texts: readonly string[]) => [inField('background', texts.join('\n'))];
const inRow = (row: number, texts: Readonly<Record<string, string>>): readonly Difference[] =>
  Object.keys(supports[0] ?? {}).flatMap((column) => {
    const payload = supports[row]?.[column] ?? '';
    const visible = texts[column] ?? '';
    return payload === visible ? [] : [{ field: 'supports', row, column, payload, visible }];
  });

const [one = '', two = '', three = '', four = '', five = ''] = lines;
const lineUp = 'select\tbackground段3';
const row = (number: number) => `select\tsupports点${number}点row_no`;
const typeRow = ['type\t9', 'do\tJumpToNextCell', 'type\t2022', 'do\tJumpToNextCell', 'type\t新'];
const newRow = inRow(supports.length, { year: '2022', project: '新' });
const within = ['select\tregistered_address', 'start', 'right\t4', 'type\t某'];

const edits: Readonly<Record<string, readonly [readonly string[], readonly Difference[]]>> = {
  nothing: [[], []],
  'typed at the end': [
    ['select\tregistered_address', 'end', 'type\t补'],
    inAddress(`${address}补`),
  ],
  'typed over, all of it': [['select\tregistered_address', 'type\t新址'], inAddress('新址')],
  'typed within': [within, inAddress(`${address.slice(0, 3)}某${address.slice(3)}`)],
  deleted: [['select\tregistered_address', 'do\tDelete'], inAddress('')],
  undone: [['select\tregistered_address', 'type\t新址', 'do\tUndo'], []],
  'made bold': [['select\tregistered_address', 'do\tBold'], []],
  'a paragraph typed': [
    [lineUp, 'end', 'do\tInsertPara', 'type\t又一段'],
    inBackground(one, two, three, '又一段', four, five),
  ],
  'a paragraph deleted': [
    [lineUp, 'paragraph', 'do\tDelete', 'do\tDelete'],
    inBackground(one, two, four, five),
  ],
  'two paragraphs merged': [
    [lineUp, 'paragraph', 'start', 'do\tSwBackspace'],
    inBackground(one, two + three, four, five),
  ],
  'a page begun within a text': [[lineUp, 'start', 'do\tInsertPagebreak'], []],
  'a row typed below the first': [
    [row(1), 'do\tInsertRowsAfter', 'do\tGoDown', 'do\tStartOfLine', ...typeRow],
    newRow,
  ],
  'a row typed above the first': [[row(1), 'do\tInsertRowsBefore', 'do\tGoUp', ...typeRow], newRow],
  'a row deleted': [[row(2), 'do\tDeleteRows'], inRow(1, {})],
  'a row moved down': [
    [row(1), 'do\tEntireRow', 'do\tCut', row(4), 'do\tInsertRowsAfter', 'do\tGoDown', 'do\tPaste'],
    [],
  ],
  'a table deleted': [[row(2), 'do\tDeleteTable'], supports.flatMap((_, at) => inRow(at, {}))],
  'typed over as a tracked change': [
    ['track', 'select\torg_name次3', 'type\t另一家公司'],
    [inField('org_name', '另一家公司')],
  ],
  'merged as a tracked change': [
    ['track', lineUp, 'paragraph', 'start', 'do\tSwBackspace'],
    inBackground(one, two + three, four, five),
  ],
};

test.runIf(canEdit)(
  'what people edit in LibreOffice is told, that and no more, through .odt too',
  () => {
    const file = join(folder, 'made.docx');
    writeFileSync(file, make(form, answers).bytes);
    const at = (name: string, ending: string) => join(folder, `${name}.${ending}`);
    const steps = Object.entries(edits).flatMap(([name, [own]]) => [
      `open\t${file}`,
      ...own,
      `save\t${at(name, 'docx')}\tMS Word 2007 XML`,
      `close`,
    ]);
    const throughOdt = [
      `open\t${file}`,
      ...within,
      `save\t${at('other', 'odt')}\twriter8`,
      'close',
      `open\t${at('other', 'odt')}`,
      `save\t${at('other', 'docx')}\tMS Word 2007 XML`,
      'close',
    ];
    driveWriter(folder, [...steps, ...throughOdt]);
    const read = (name: string) => {
      const reading = readApplication(readFileSync(at(name, 'docx')), forms);
      return reading.kind === 'read' ? reading : undefined;
    };
    for (const [name, [, expected]] of Object.entries(edits)) {
      expect(read(name)?.differences, name).toEqual(expected);
    }
    const { carrier, differences } = read('other') ?? {};
    expect([carrier, differences]).toEqual(['properties', edits['typed within']?.[1]]);
  },
  180_000,
);
