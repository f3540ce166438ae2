import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Day } from '../../../src/base/index.ts';
import { loadProject } from '../../../src/build/index.ts';
import { documentFields, makeDocument } from '../../../src/compose/index.ts';
import type { DocumentInput, MadeDocument, PageSource } from '../../../src/compose/index.ts';
import type { Answers, Form } from '../../../src/form/index.ts';
import { compileTemplate } from '../../../src/word/index.ts';
import type { CompiledTemplate } from '../../../src/word/index.ts';

export const root = resolve(import.meta.dirname, '../../..');
export const project = await loadProject(root);

const found = project.policies.find(({ id }) => id === 'fj-2023-1');
if (found === undefined) throw new Error('content has no policy fj-2023-1');
export const policy = found;
export const forms: readonly Form[] = Object.values(policy.forms);

const templates = new Map<string, CompiledTemplate>();

/** The category's own template, compiled once. */
export function templateOf(form: Form): CompiledTemplate {
  const known = templates.get(form.category);
  if (known !== undefined) return known;
  const file = `${root}/templates/${policy.id}/application-${form.category}.docx`;
  const compiled = compileTemplate(readFileSync(file), { fields: documentFields(form) });
  templates.set(form.category, compiled);
  return compiled;
}

/** What the category's documents are printed with, as a reader has it. */
export function sourceOf(form: Form): PageSource {
  const templates = { [form.category]: templateOf(form) };
  return { policy, words: project.words, templates };
}

/** What the category's document is made from, with these answers. */
export function inputOf(form: Form, answers: Answers): DocumentInput {
  return {
    form,
    policy,
    answers,
    verdict: '按您填写的内容：没有不满足的条件，有 3 项由专家评审',
    rules: 'r1',
    on: '2025-06-01' as Day,
    words: project.words,
  };
}

export function make(
  form: Form,
  answers: Answers,
  others: Partial<DocumentInput> = {},
): MadeDocument {
  return makeDocument(templateOf(form), { ...inputOf(form, answers), ...others });
}
