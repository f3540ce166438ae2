import { readFileSync } from 'node:fs';

import { beforeEach, expect, test, vi } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { documentFields } from '../../src/compose/index.ts';
import { evaluate } from '../../src/rules/index.ts';
import { compileTemplate } from '../../src/word/index.ts';
import { documentText } from '../compose/kit/document-text.ts';
import { project, root } from '../compose/kit/real-project.ts';

const policy = project.policies.find(({ id }) => id === 'sme-2022-63');
const category = policy?.categories.find(({ id }) => id === 'giant');
const form = policy?.forms['giant'];
if (!policy || !category || !form) throw new Error('content has no such form');
const { words } = policy;
const answers = { staff: '120', researchers: '30' };
const template = compileTemplate(
  readFileSync(`${root}/templates/sme-2022-63/application-giant.docx`),
  { fields: documentFields(form) },
);
const given = {
  form,
  policy,
  answers,
  judged: {
    ruleSet: category.rules,
    evaluation: evaluate(category.rules, answers),
    summary: '',
  },
  on: '2026-06-01' as Day,
  isOpen: false,
  words,
};

async function fill(): Promise<Uint8Array> {
  const { work } = await import('../../src/tools/work/fill-documents.ts');
  return (await work({ kind: 'application', template, given }, {})).bytes;
}

// A worker begins with nothing of what the page fetched.
beforeEach(() => vi.resetModules());

test('a worker that fills a document works its lines out', async () => {
  expect(documentText(await fill())).toMatch(/研发人员占全职员工比重\s*25%/);
});

test('a worker that reads one back compares its worked lines', async () => {
  const bytes = await fill();
  vi.resetModules();
  const { work } = await import('../../src/tools/work/read-application.ts');
  const source = { policy, words, templates: { giant: template } };
  const read = await work({ bytes, fileName: '申报.docx', forms: [form], source });
  expect(read).toMatchObject({ kind: 'read', state: 'same', compared: 'page', draft: { answers } });
});

test('a worker that receives many compares their worked lines', async () => {
  const content = await fill();
  vi.resetModules();
  const { work } = await import('../../src/tools/work/receive-files.ts');
  const steps: unknown[] = [];
  const desk = {
    policy: policy.id,
    forms: [form],
    titles: { giant: category.title },
    words,
    source: { policy, words, templates: { giant: template } },
  };
  const files = [{ path: '申报.docx', content }];
  await work({ files, done: [], desk }, { onStep: (step) => void steps.push(step) });
  expect(JSON.stringify(steps)).toContain('"state":"same"');
});
