import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';

import { fileWith, projectRoot, run } from './run.ts';

const sample = join(projectRoot, 'test/fixtures/policies/sample');
const unit = '福建某某科技有限公司';

afterEach(() => {
  vi.useRealTimers();
});

/** The file's name and the text of the sample's application, filled at a moment. */
async function fillAt(moment: string, category: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
  const draft = fileWith(
    JSON.stringify({ policy: 'sample-2026-1', category, answers: { org_name: unit } }),
    'draft.json',
  );
  const args = ['--policy', 'sample-2026-1', '--category', category, '--draft', draft];
  const { code, out, err } = await run(['fill', ...args, '--out', `${dirname(draft)}/`], sample);
  expect(code, err).toBe(0);
  const [made] = JSON.parse(out) as { readonly file: string }[];
  const part = unzipSync(readFileSync(made?.file ?? ''))['word/document.xml'];
  const text = new TextDecoder().decode(part).replace(/<[^>]+>/g, '');
  return { name: basename(made?.file ?? ''), text };
}

test.each([
  ['2026-02-28T15:59:00Z', `小工厂-${unit}-2026-02-28.docx`, '有效期至2028年12月31日'],
  ['2026-02-28T16:00:00Z', `小工厂-${unit}-2026-03-01.docx`, '关于组织申报 2026 年'],
  ['2026-11-30T15:59:00Z', `小工厂-${unit}-2026-11-30.docx`, '关于组织申报 2026 年'],
  ['2026-11-30T16:00:00Z', `申报书-小工厂-${unit}-2026-12-01.docx`, '有效期至2028年12月31日'],
  ['2028-12-31T16:00:00Z', `申报书-小工厂-${unit}-2029-01-01.docx`, '届满'],
])('at %s the file is called %s', async (moment, name, state) => {
  const made = await fillAt(moment, 'maker');
  expect(made.name).toBe(name);
  expect(made.text).toContain(state);
});

test('a category that the round leaves out keeps the name of every day', async () => {
  const made = await fillAt('2026-05-01T00:00:00Z', 'tool');
  expect(made.name).toBe(`申报书-工具商-${unit}-2026-05-01.docx`);
  expect(made.text).not.toContain('关于组织申报');
});

test('SHENBAO_CONTENT names the content root of the command line', () => {
  const args = ['src/cli/main.ts', 'form', '--policy', 'sample-2026-1', '--category', 'maker'];
  const env = { ...process.env, SHENBAO_CONTENT: 'test/fixtures/policies/sample' };
  const out = execFileSync(process.execPath, args, { cwd: projectRoot, env, encoding: 'utf8' });
  expect(out).toContain('"org_name"');
});
