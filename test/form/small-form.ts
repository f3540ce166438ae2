import { makeForm } from '../../src/form/index.ts';
import type { Form, FormContent, FormParts } from '../../src/form/index.ts';

/** A category's parts around the given sections, with two facts and two evidence entries at hand. */
export function partsOf(shared: FormContent, own: FormContent = { sections: [] }): FormParts {
  return {
    policy: 'sample',
    category: 'one',
    title: '某类',
    shared,
    own,
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
  fields: NonNullable<FormContent['sections'][number]['fields']>,
  checks: NonNullable<FormContent['checks']> = [],
): Form {
  const sections = [
    { id: 'main', title: '正文', fields },
    { id: 'proof', title: '佐证材料目录', kind: 'evidence', fields: [] },
  ] as const;
  const { form, mistakes } = makeForm(partsOf({ sections, checks }));
  if (mistakes.length > 0) throw new Error(mistakes.map(({ message }) => message).join('\n'));
  return form;
}

/** What every field of a test form says of itself. */
export const origin = '《办法》三';
