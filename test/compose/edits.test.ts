import { test } from 'vitest';

import { expectExactDifferences } from './kit/expect-differences.ts';
import { makeDraft } from './kit/make-drafts.ts';
import { forms, make } from './kit/real-project.ts';

test.each(forms.map((form) => [form.category, form] as const))(
  'whatever is edited in a %s application, exactly that is told',
  (_, form) => {
    const answers = makeDraft(form, 'full');
    expectExactDifferences(form, make(form, answers).bytes, answers);
  },
  120_000,
);
