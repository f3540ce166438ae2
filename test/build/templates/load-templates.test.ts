import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { checkProject, loadTemplates, siteContent } from '../../../src/build/index.ts';
import type { PolicyBundle } from '../../../src/payloads/index.ts';
import type { Form } from '../../../src/form/index.ts';

const root = join(import.meta.dirname, '../../..');
const checked = await checkProject(root);
const policies = checked.project?.policies ?? [];
const policy = policies.find(({ id }) => id === 'fj-2023-1') as PolicyBundle;
const platform = policy.forms['platform'] as Form;

/** The policy with the application of one category alone, over another form. */
function withForm(form: Form, template = 'application-{category}.docx'): PolicyBundle {
  const document = { id: 'application', title: '申报书', template, categories: ['platform'] };
  return { ...policy, documents: [document], forms: { platform: form } };
}

/** A folder whose template `name` has a tag more in its body. */
function withTag(name: string, tag: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-templates-'));
  cpSync(join(root, 'templates'), join(folder, 'templates'), { recursive: true });
  const file = join(folder, 'templates/fj-2023-1', name);
  const parts = unzipSync(readFileSync(file));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const more = body.replace('<w:body>', `<w:body><w:p><w:r><w:t>${tag}</w:t></w:r></w:p>`);
  writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(more) }));
  return folder;
}

async function messages(folder: string, bundle = policy): Promise<readonly string[]> {
  const { problems } = await loadTemplates(folder, bundle);
  return problems.map(({ severity, file, message }) => `${severity} ${file}：${message}`);
}

test('finds nothing to say of the templates there are', () => {
  expect(checked.problems).toEqual([]);
});

test('compiles a template once for all categories that share it', () => {
  const files = checked.templates.map((each) => `${each.policy} ${each.file}`);
  expect(new Set(files).size).toBe(files.length);
  const shared = checked.templates.find(
    (each) => each.document === 'spine' && each.policy === policy.id,
  );
  expect(shared?.categories).toEqual(policy.categories.map(({ id }) => id));
});

test('what has no errors is what the build makes a module of, for each document and category', async () => {
  const { files } = await siteContent(root);
  const made = files.flatMap((file) =>
    file.categories.map((category) => `${file.policy} ${file.document} ${category}`),
  );
  const wanted = policies.flatMap((each) =>
    each.documents.flatMap(({ id, categories }) =>
      categories.map((category) => `${each.id} ${id} ${category}`),
    ),
  );
  expect([...made].sort()).toEqual([...wanted].sort());
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

test('a tag of a shared template holds for the form of every category', async () => {
  const [only, ...others] = await messages(withTag('spine.docx', '{{platform_type}}'));
  expect(others).toEqual([]);
  expect(only).toContain('error templates/fj-2023-1/spine.docx：正文第 1 段“{{platform_type}}”');
  expect(only).toContain('没有名为 platform_type 的栏目');
  const lacking = policy.categories.filter(({ id }) => id !== 'platform').map(({ title }) => title);
  expect(only).toContain(`“${lacking.join('”“')}”的申报书里没有`);
});

test('a tag of the review record names what the record prints', async () => {
  const told = await messages(withTag('review-record.docx', '{{deadlin}}'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('review-record.docx：正文第 1 段“{{deadlin}}”');
  expect(told[0]).toContain('没有名为 deadlin 的栏目，是不是“deadline”？');
  expect(await messages(withTag('review-record.docx', '{{no_such_name}}'))).toHaveLength(1);
});

test('names a template that is not there, and how one is begun', async () => {
  const [message] = await messages(root, withForm(platform, 'applicaton-{category}.docx'));
  expect(message).toBe(
    'error templates/fj-2023-1/applicaton-platform.docx：没有这个模板；可先运行 npm run -s shenbao -- new template --policy fj-2023-1 --category platform --document application',
  );
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
  const { problems } = await loadTemplates(root, withForm(form));
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
  const { problems } = await loadTemplates(root, withForm({ ...platform, sections }));
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  expect(problems[0]?.message).toContain('org_name');
});
