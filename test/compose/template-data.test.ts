import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { composeApplication } from '../../src/compose/compose-application.ts';
import { visibleFields } from '../../src/form/index.ts';
import { checkData, compileTemplate } from '../../src/word/index.ts';
import { makeDraft } from './make-drafts.ts';
import { forms, policy, project, root } from './real-project.ts';

test.each(forms.map((form) => [form.category, form] as const))(
  'what compose builds for %s has the shape its template asks for',
  (category, form) => {
    const file = `${root}/templates/${policy.id}/application-${category}.docx`;
    const { tags = {} } = compileTemplate(readFileSync(file));
    expect(checkData(tags, {}), 'the template has tags').not.toEqual([]);
    const answers = makeDraft(form, 'full');
    const data = composeApplication({
      form,
      policy,
      answers,
      verdict: '',
      rules: '',
      on: '2025-06-01' as Day,
      code: '',
      words: project.words,
    });
    const visible = new Set(visibleFields(form, answers).map(({ id }) => id));
    const hidden = new Set(
      form.sections
        .flatMap(({ fields }) => fields.map(({ id }) => id))
        .filter((id) => !visible.has(id)),
    );
    // What is not asked is absent from the data, and prints as nothing.
    const amiss = checkData(tags, data).filter(({ path }) => {
      const [first = '', second = ''] = path.split('.');
      return !hidden.has(first) && !(['show', 'proof'].includes(first) && second !== '');
    });
    expect(amiss).toEqual([]);
  },
);
