import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { composeApplication } from '../../src/compose/compose-application.ts';
import { composeReviewRecord } from '../../src/compose/documents/review-record.ts';
import { documentKind } from '../../src/compose/index.ts';
import { composeSelfCheck } from '../../src/compose/documents/self-check.ts';
import { visibleFields } from '../../src/form/index.ts';
import type { Form } from '../../src/form/index.ts';
import { judgeAnswers } from '../../src/rules/index.ts';
import { compileTemplate } from '../../src/word/index.ts';
import { checkData } from '../word/check-data.ts';
import type { TagShape } from '../../src/word/template/index.ts';
import { recordSample } from '../long/record-sample.ts';
import { makeDraft } from './kit/make-drafts.ts';
import { forms, policy, project, root } from './kit/real-project.ts';

const { words } = project;
const on = '2025-06-01' as Day;

function tagsOf(template: string): TagShape {
  const file = `${root}/templates/${policy.id}/${template}`;
  const { tags = {} } = compileTemplate(readFileSync(file));
  expect(Object.keys(tags), 'the template has tags').not.toEqual([]);
  return tags;
}

/** Where the data of a full draft and the tags differ, but for what is not asked. */
function amiss(template: string, form: Form) {
  const answers = makeDraft(form, 'full');
  const data = composeApplication({
    form,
    policy,
    answers,
    rules: '',
    on,
    code: '',
    words,
  });
  const visible = new Set(visibleFields(form, answers).map(({ id }) => id));
  const fields = form.sections.flatMap((section) => section.fields.map(({ id }) => id));
  const hidden = new Set(fields.filter((id) => !visible.has(id)));
  // What is not asked is absent from the data, and prints as nothing.
  return checkData(tagsOf(template), data).filter(({ path }) => {
    const [first = '', second = ''] = path.split('.');
    return !hidden.has(first) && !(['show', 'proof'].includes(first) && second !== '');
  });
}

describe('what compose builds has the shape its template asks for', () => {
  const pages = policy.documents
    .filter(({ id }) => id !== 'self_check' && documentKind(id).from.application !== undefined)
    .flatMap(({ template }) =>
      forms.map((form) => [template.replace('{category}', form.category), form] as const),
    );

  test.each(pages)('%s', (template, form) => {
    expect(amiss(template, form)).toEqual([]);
  });
  test.each(policy.categories.map(({ id, rules }) => [id, rules] as const))(
    'self-check.docx for %s',
    (category, rules) => {
      const judged = judgeAnswers(rules, {}, policy.facts, words);
      const { evidence } = policy;
      const input = {
        policy,
        category,
        unit: '',
        judged,
        forward: '',
        evidence,
        on,
        words,
      };
      expect(checkData(tagsOf('self-check.docx'), composeSelfCheck(input, '', category))).toEqual(
        [],
      );
    },
  );
  test('review-record.docx', () => {
    const data = composeReviewRecord(recordSample(true));
    expect(checkData(tagsOf('review-record.docx'), data)).toEqual([]);
  });
});
