import { expect, test } from 'vitest';

import { groupDifferences } from '../../src/compose/index.ts';
import { forms } from './kit/real-project.ts';

test('a row is one choice: changed, new in Word, or gone from there', () => {
  const form = forms.find(({ category }) => category === 'platform');
  if (form === undefined) throw new Error('content has no platform');
  const supports = [
    { year: '2022', project: '甲', level: 'province' },
    { year: '2023', project: '乙', level: 'city' },
  ];
  const cell = (row: number, column: string, payload: string, visible: string) => ({
    field: 'supports',
    row,
    column,
    payload,
    visible,
  });
  const groups = groupDifferences(form, { org_name: '某某', supports }, [
    cell(2, 'project', '', '丙'),
    cell(0, 'project', '甲', '甲二'),
    cell(0, 'year', '2022', '2021'),
    ...Object.keys(supports[1] ?? {}).map((column) => cell(1, column, '旧', '')),
    { field: 'org_name', payload: '某某', visible: '福建某某' },
  ]);
  expect(groups.map(({ key, change, parts }) => [key, change, parts.length])).toEqual([
    ['org_name', 'changed', 1],
    ['supports.0', 'changed', 2],
    ['supports.1', 'removed', 3],
    ['supports.2', 'added', 1],
  ]);
});
