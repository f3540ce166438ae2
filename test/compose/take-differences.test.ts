import { expect, test } from 'vitest';

import { takeDifferences } from '../../src/compose/index.ts';
import type { Difference } from '../../src/compose/index.ts';
import { forms } from './kit/real-project.ts';

const found = forms.find(({ category }) => category === 'platform');
if (found === undefined) throw new Error('content has no platform');
const form = found;

const supports = [
  { year: '2022', project: '甲', level: 'province', amount: '1260' },
  { year: '2023', project: '乙', level: 'city', amount: '900' },
];
const draft = { org_name: '福建某某科技有限公司', registered_capital: '1260', supports };

function cell(row: number, column: string, payload: string, visible: string): Difference {
  return { field: 'supports', row, column, payload, visible };
}

test('reads what the page shows as its kind of answer', () => {
  const taken = takeDifferences(form, draft, [
    { field: 'registered_capital', payload: '1,260 万元', visible: '3,200 万元' },
    { field: 'founded_on', payload: '', visible: '2015年6月1日' },
    cell(0, 'level', '省', '市'),
    { field: 'legal_entity', payload: '', visible: '是' },
    { field: 'org_kinds', payload: '', visible: '工业企业、互联网企业' },
  ]);
  const kinds = form.sections.flatMap(({ fields }) => fields);
  const idOf = (field: string, label: string) =>
    kinds.find(({ id }) => id === field)?.options?.find((one) => one.label === label)?.id;
  expect(taken['registered_capital']).toBe('3200');
  expect(taken['founded_on']).toBe('2015-06-01');
  expect(taken['supports']).toEqual([{ ...supports[0], level: 'city' }, supports[1]]);
  expect(taken['legal_entity']).toBe(true);
  expect(taken['org_kinds']).toEqual([
    idOf('org_kinds', '工业企业'),
    idOf('org_kinds', '互联网企业'),
  ]);
  expect(taken['org_name']).toBe(draft.org_name);
});

test('keeps as it reads what is no answer of its kind, for the form to point at', () => {
  const visible = '约三千多万';
  const taken = takeDifferences(form, draft, [
    { field: 'registered_capital', payload: '1,260 万元', visible },
  ]);
  expect(taken['registered_capital']).toBe(visible);
});

test('an emptied field has no answer any more', () => {
  const taken = takeDifferences(form, draft, [
    { field: 'org_name', payload: draft.org_name, visible: '' },
  ]);
  expect(taken).not.toHaveProperty('org_name');
});

test('cells of a row beyond the draft’s become one new row at the end', () => {
  const taken = takeDifferences(form, draft, [
    cell(2, 'project', '', '丙'),
    cell(2, 'year', '', '2024'),
    cell(3, 'project', '', '丁'),
  ]);
  expect(taken['supports']).toEqual([
    ...supports,
    { project: '丙', year: '2024' },
    { project: '丁' },
  ]);
});

test('a new row stays at the end where one before it was not taken', () => {
  const taken = takeDifferences(form, draft, [cell(3, 'project', '', '丁')]);
  expect(taken['supports']).toEqual([...supports, { project: '丁' }]);
});

test('a row whose cells were all emptied goes, and the others keep their places', () => {
  const emptied = Object.keys(supports[0] ?? {}).map((column) => cell(0, column, '旧', ''));
  const taken = takeDifferences(form, draft, [...emptied, cell(1, 'project', '乙', '乙二')]);
  expect(taken['supports']).toEqual([{ ...supports[1], project: '乙二' }]);
});

test('a table emptied of every row has no answer', () => {
  const emptied = supports.flatMap((row, index) =>
    Object.keys(row).map((column) => cell(index, column, '旧', '')),
  );
  expect(takeDifferences(form, draft, emptied)).not.toHaveProperty('supports');
});

test('blank rows of the draft are not counted, because the document prints none', () => {
  const taken = takeDifferences(form, { supports: [{}, ...supports] }, [
    cell(0, 'project', '甲', '甲二'),
  ]);
  expect(taken['supports']).toEqual([{ ...supports[0], project: '甲二' }, supports[1]]);
});

test('nothing taken leaves the draft as it is', () => {
  expect(takeDifferences(form, draft, [])).toEqual(draft);
});
