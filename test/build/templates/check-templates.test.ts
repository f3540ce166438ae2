import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkTemplates, loadProject } from '../../../src/build/index.ts';
import type { PolicyBundle } from '../../../src/build/index.ts';
import type { Form } from '../../../src/form/index.ts';

const root = join(import.meta.dirname, '../../..');
const { policies } = await loadProject(root);
const policy = policies.find(({ id }) => id === 'fj-2023-1') as PolicyBundle;
const platform = policy.forms['platform'] as Form;

/** The policy with the application of one category alone, over another form. */
function withForm(form: Form, template = 'application-{category}.docx'): PolicyBundle {
  const document = { id: 'application', title: '申报书', template, categories: ['platform'] };
  return { ...policy, documents: [document], forms: { platform: form } };
}

test('finds nothing to say of the templates there are', async () => {
  expect(await checkTemplates(root, policies)).toEqual([]);
});

test('names a template that is not there', async () => {
  expect(await checkTemplates(root, [withForm(platform, 'applicaton-{category}.docx')])).toEqual([
    {
      file: 'templates/fj-2023-1/applicaton-platform.docx',
      message: '没有这个模板',
      severity: 'error',
    },
  ]);
});

test('warns of a field that no tag prints, and fails where it must be printed', async () => {
  const [first, ...others] = platform.sections;
  if (first === undefined) throw new Error('The form has sections');
  const [field] = first.fields;
  if (field === undefined) throw new Error('The section has fields');
  const extra = [
    { ...field, id: 'not_printed', label: '未打印', mustPrint: false },
    { ...field, id: 'must_be', label: '必须打印', mustPrint: true },
  ];
  const form = {
    ...platform,
    sections: [{ ...first, fields: [...first.fields, ...extra] }, ...others],
  };
  const problems = await checkTemplates(root, [withForm(form)]);
  expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'warning 没有标签打印“未打印”（not_printed）',
    'error 没有标签打印“必须打印”（must_be）',
  ]);
});

test('names a tag that stands for no field', async () => {
  const sections = platform.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ id }) => id !== 'org_name'),
  }));
  const problems = await checkTemplates(root, [withForm({ ...platform, sections })]);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  expect(problems[0]?.message).toContain('org_name');
});
