import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { describeFinding } from '../../src/review/index.ts';
import { forms, policy, project } from '../compose/kit/real-project.ts';
import { anyDraft } from '../compose/kit/random-drafts.ts';
import { agreeingDraft } from '../form/agreeing-draft.ts';
import { findIn, frozenOf } from './submissions.ts';

describe.each(forms.map((form) => [form.category, form] as const))('%s', (id, form) => {
  const rules = policy.categories.find((category) => category.id === id)?.rules;
  if (rules === undefined) throw new Error(`no category ${id}`);

  test('an application that agrees with itself comes back without a finding', () => {
    const answers = agreeingDraft(form);
    const frozen = frozenOf(rules, answers);
    const found = findIn(form, answers, { rules, frozen, date: '2025-06-01' });
    expect(found.map((finding) => describeFinding(finding, project.words))).toEqual([]);
  });

  test('of whatever was filled in, an untouched document has no edit and no changed verdict', () => {
    fc.assert(
      fc.property(anyDraft(form), (answers) => {
        const found = findIn(form, answers, { rules, frozen: frozenOf(rules, answers) });
        const kinds = found.map(({ kind }) => kind);
        for (const kind of ['edited', 'verdict-changed', 'late']) expect(kinds).not.toContain(kind);
        for (const finding of found)
          expect(describeFinding(finding, project.words)).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 15 },
    );
  });
});
