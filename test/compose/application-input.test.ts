import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { calendarOf, currentRound, standingOn } from '../../src/base/index.ts';
import { loadProject } from '../../src/build/index.ts';
import { applyPayload } from '../../src/payloads/index.ts';
import { caseOf } from '../../src/cli/fill-documents.ts';
import { applicationInput } from '../../src/compose/index.ts';
import type { Answers } from '../../src/form/index.ts';
import { allFields } from '../../src/form/index.ts';
import { applicationCase } from '../../src/tools/apply/making/make-application.ts';
import type { ApplyPayload } from '../../src/tools/apply/payload.ts';
import { createApplyStore } from '../../src/tools/apply/store.ts';
import { makeDraft } from './kit/make-drafts.ts';
import { root } from './kit/real-project.ts';

const roots = [root, `${root}/test/fixtures/policies/sample`];

/** What the page and the command line freeze of the same draft on the same day. */
async function frozen(contentRoot: string, on: Day) {
  const project = await loadProject(contentRoot);
  return project.policies.flatMap((policy) =>
    policy.categories.flatMap((category) => {
      const form = policy.forms[category.id];
      const parts = applyPayload(project, policy, category);
      if (form === undefined || parts === undefined) return [];
      // The page reads its data from JSON.
      const links = { guide: '', check: '', template: '', documents: [] };
      const payload = JSON.parse(JSON.stringify({ ...parts, links })) as ApplyPayload;
      return (['empty', 'full'] as const).map((size) => {
        const answers = makeDraft(form, size);
        const page = onPage(payload, answers, on);
        const filling = { policy, category, form, on, carry: true };
        const source = { where: '', answers, remarks: [], problems: [] };
        const command = applicationInput(caseOf({ ...filling, printCode: true }, source));
        return { name: `${category.id}-${size}`, page, command };
      });
    }),
  );
}

function onPage(payload: ApplyPayload, answers: Answers, on: Day) {
  const store = createApplyStore(payload);
  store.day.value = on;
  for (const { id } of allFields(payload.form)) {
    const answer = answers[id];
    if (answer !== undefined) store.answers.set(id, answer);
  }
  return applicationInput({ ...applicationCase(store), on });
}

test.each(roots)('page and command freeze the same verdict and rules below %s', async (folder) => {
  const cases = await frozen(folder, '2026-06-01' as Day);
  expect(cases.length).toBeGreaterThan(1);
  for (const { name, page, command } of cases) {
    const shared = ({ rules, verdict, verdicts, round, fileName }: typeof page) => ({
      rules,
      verdict,
      verdicts,
      round,
      fileName,
    });
    expect(shared(page), name).toEqual(shared(command));
    expect(page.rules).toMatch(/^[0-9a-f]{8}$/);
  }
});

test('in an open round both name it, its year and its pattern of file names', async () => {
  const [, sample = ''] = roots;
  const project = await loadProject(sample);
  const [policy] = project.policies;
  if (policy === undefined) throw new Error('no sample policy');
  const on = '2026-06-01' as Day;
  const id = currentRound(standingOn(on, calendarOf(policy)));
  const round = policy.rounds.find((one) => one.id === id);
  expect(round).toBeDefined();
  const [first] = await frozen(sample, on);
  expect(first?.page.round).toBe(round?.title);
  expect(first?.command.fileName).toBe(round?.fileName);
  expect([first?.page.year, first?.command.year]).toEqual([2026, 2026]);
});
