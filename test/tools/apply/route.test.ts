import { expect, test } from 'vitest';

import type { Form } from '../../../src/form/index.ts';
import { readRoute, toField, writeRoute } from '../../../src/tools/apply/route.ts';

const form: Form = {
  policy: 'p',
  category: 'c',
  title: '',
  version: '1',
  evidence: [],
  checks: [],
  sections: [
    {
      id: 'unit',
      title: '单位',
      kind: 'fields',
      fields: [
        { id: 'org_name', kind: 'text', label: '名称', required: true, isFact: false, origin: '' },
        {
          id: 'supports',
          kind: 'table',
          label: '支持',
          required: false,
          isFact: false,
          origin: '',
        },
      ],
    },
  ],
};

test('reads what it writes', () => {
  for (const route of [
    { kind: 'tasks' },
    { kind: 'answers' },
    { kind: 'draft' },
    { kind: 'done' },
    { kind: 'section', section: 'unit', returns: false },
    { kind: 'section', section: 'unit', returns: true },
    { kind: 'section', section: 'unit', field: 'org_name', returns: true },
    { kind: 'section', section: 'unit', field: 'supports.2.year', returns: false },
  ] as const)
    expect(readRoute(writeRoute(route).slice(1), form)).toEqual(route);
});

test('an address that leads nowhere is the task list', () => {
  expect(readRoute('no-such-section', form)).toEqual({ kind: 'tasks' });
  expect(readRoute('', form)).toEqual({ kind: 'tasks' });
  expect(toField(form, 'no_such_field')).toBe('#:tasks');
});

test('a field is reached in its section', () => {
  expect(toField(form, 'org_name')).toBe('#unit/org_name');
  expect(toField(form, 'org_name', true)).toBe('#unit/org_name/back');
  expect(toField(form, 'supports.2.year')).toBe('#unit/supports.2.year');
});
