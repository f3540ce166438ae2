import type { z } from 'zod';

import { findMistakes } from '../../src/build/form/find-mistakes.ts';
import { makeForm } from '../../src/build/form/make-form.ts';
import type { FormParts } from '../../src/build/form/make-form.ts';
import type { Form } from '../../src/form/index.ts';
import { formSchema } from '../../src/policy/index.ts';

/** A form.yaml as its author writes it. */
export type FormSource = z.input<typeof formSchema>;

/** A category's parts around the given sections, with two facts and two evidence entries at hand. */
export function partsOf(shared: FormSource, own: FormSource = { sections: [] }): FormParts {
  return {
    policy: 'sample',
    category: 'one',
    title: '某类',
    shared: formSchema.parse(shared),
    own: formSchema.parse(own),
    parties: { all: [], label: (_, label) => label },
    facts: [
      {
        id: 'turnover',
        kind: 'money',
        label: '{year-1} 年度营业收入',
        unit: '万元',
        evidence: ['audit'],
      },
      { id: 'is_built', kind: 'yesno', label: '是否建成', evidence: [] },
    ],
    derived: [],
    evidence: [
      { id: 'licence', title: '营业执照', proves: ['general.legal'] },
      { id: 'audit', title: '审计报告', proves: ['turnover'] },
      { id: 'elsewhere', title: '别类才要的材料', proves: ['other.thing'] },
    ],
    criteria: ['general.legal', 'one.scale'],
  };
}

/** A form of one section, fit for looking at one thing. */
export function formOf(
  fields: NonNullable<FormSource['sections'][number]['fields']>,
  checks: NonNullable<FormSource['checks']> = [],
): Form {
  const sections: FormSource['sections'] = [
    { id: 'main', title: '正文', fields },
    { id: 'proof', title: '佐证材料目录', kind: 'evidence', fields: [] },
  ];
  const parts = partsOf({ sections, checks });
  const form = makeForm(parts);
  const mistakes = findMistakes(parts, form);
  if (mistakes.length > 0) throw new Error(mistakes.map(({ message }) => message).join('\n'));
  return form;
}

/** What every field of a test form says of itself. */
export const origin = '《办法》三';
