import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { placePasted } from '../../src/fields/list/edit-rows.ts';
import { findCells } from '../../src/fields/list/order-rows.ts';
import { FormControl, ListControl } from '../../src/fields/index.ts';
import type { FieldContext } from '../../src/fields/index.ts';
import { keyedRows } from '../../src/fields/rows.ts';
import { echoAnswer } from '../../src/form/index.ts';
import type { Answer, Column, Field } from '../../src/form/index.ts';
import { realWords } from '../real-words.ts';

const columns: readonly Column[] = [
  { id: 'name', kind: 'text', label: '设备', required: false },
  { id: 'count', kind: 'int', label: '数量', unit: '台', required: false },
  {
    id: 'size',
    kind: 'choice',
    label: '规模',
    required: false,
    options: [
      { id: 'large', label: '大型' },
      { id: 'other', label: '其他' },
    ],
  },
];
const field: Field = {
  id: 'list',
  kind: 'table',
  label: '设备清单',
  isFact: false,
  origin: '',
  required: false,
  columns,
};

function draw(answer: Answer, isEdited: boolean): string {
  const context: FieldContext = {
    words: realWords,
    year: 2026,
    unsure: false,
    control: FormControl,
    echo: (one, given) => echoAnswer(one, given, realWords, one.label),
    list: isEdited ? ListControl : undefined,
  };
  const none = () => undefined;
  return renderToString(
    h(FormControl, {
      field,
      name: 'list',
      answer,
      onAnswer: none,
      onLeave: none,
      context,
      describedBy: undefined,
      invalid: false,
    }),
  );
}

test('a cell of the grid knows its column’s unit, which the head alone shows', () => {
  const html = draw([{ name: '机床', count: '300台' }], true);
  expect(html).toContain('数量（台）');
  expect(html).toContain('300 台');
  expect(html).not.toContain('不带单位');
});

test('a long list that can’t be edited yet says how many rows there are beyond those it shows', () => {
  const rows = Array.from({ length: 14 }, (_, at) => ({ name: `设备${at}` }));
  expect(draw(rows, false)).toContain('先列出前 10 行；其余 4 行都还在');
  expect(draw(rows.slice(0, 10), false)).not.toContain('先列出');
});

test('rows are found by what they show, not by the ids of options', () => {
  const rows = keyedRows([
    { name: 'Other Ltd', size: 'large' },
    { name: '机床', count: '１２０', size: 'other' },
  ]);
  const found = (text: string) =>
    findCells(rows, columns, text).map(({ at, column }) => [at, column]);
  expect(found('other')).toEqual([[0, 'name']]);
  expect(found('large')).toEqual([]);
  expect(found('大型')).toEqual([[0, 'size']]);
  expect(found('120')).toEqual([[1, 'count']]);
});

test('a pasted table goes where it was pasted; without a row, below what is filled now', () => {
  const rows = keyedRows([{ name: '甲' }, { name: '乙' }, {}]);
  expect(placePasted(rows, '2', 2, 10)).toEqual({ row: '2', cut: 0, over: { from: 2, to: 2 } });
  expect(placePasted(rows, undefined, 2, 10)).toEqual({ row: '3', cut: 0 });
  // One more row was filled while the table was looked at: nothing of it is written over.
  const more = keyedRows([{ name: '甲' }, { name: '乙' }, { name: '丙' }]);
  expect(placePasted(more, undefined, 9, 10)).toEqual({ row: '4', cut: 2 });
  expect(placePasted(more, '7', 1, 10)).toEqual({ row: '4', cut: 0 });
});
