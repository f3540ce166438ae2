import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { reviewPayload } from '../../src/payloads/index.ts';
import { describeFinding, examineDesk } from '../../src/review/index.ts';
import type { DeskApplication, EarlierRow } from '../../src/review/index.ts';
import type { Answers } from '../../src/form/index.ts';
import { forms, policy, project } from '../compose/kit/real-project.ts';
import { cleanAnswers, pairs, spoils, textOf } from './plant-applications.ts';

/** A hundred of each take a minute: `npm run test:long` sets it. */
const count = Number(process.env['SHENBAO_PLANTED'] ?? 20);

const made = reviewPayload(policy);
if (made === undefined) throw new Error(`${policy.id} has no review`);
const round = { title: '2025 年通知', year: 2025, level: '县级', closes: '2025-07-01' as Day };
const desk = {
  ...made,
  categories: made.categories.map((category) => ({ ...category, rounds: [round] })),
};

function examine(
  applications: readonly { readonly category: string; readonly shown: Answers }[],
  earlier: readonly EarlierRow[] = [],
) {
  const all: readonly DeskApplication[] = applications.map((one) => ({ ...one, edited: [] }));
  return examineDesk(all, earlier, desk, '2025-06-01' as Day).map((one) => one?.findings ?? []);
}

function kindsOf(findings: ReturnType<typeof examine>[number]): readonly string[] {
  return [...new Set(findings.map(({ kind }) => kind))];
}

function formAt(number: number) {
  const form = forms[number % forms.length];
  if (form === undefined) throw new Error('content has no forms');
  return form;
}

test(`${count} clean applications of every category give no finding, side by side`, () => {
  const clean = Array.from({ length: count }, (_, at) => ({
    category: formAt(at).category,
    shown: cleanAnswers(formAt(at), at + 1),
  }));
  const found = examine(clean).flat();
  expect(found.map((finding) => describeFinding(finding, project.words))).toEqual([]);
});

test('each fault that is planted in one application is told by its kind, and nothing else', () => {
  const spoiled = spoils.flatMap(([kind, spoil], at) =>
    Array.from({ length: Math.ceil(count / 20) }, (_, copy) => {
      const form = formAt(at + copy);
      return {
        kind,
        category: form.category,
        shown: spoil(cleanAnswers(form, 1000 + at * 50 + copy)),
      };
    }),
  );
  const told = examine(spoiled).map((findings, at) => [spoiled[at]?.kind, ...kindsOf(findings)]);
  expect(told).toEqual(spoiled.map(({ kind }) => [kind, kind]));
});

test('each fault that two applications show together is told of both, each naming the other', () => {
  for (const [kind, category, spoil] of pairs) {
    const form = forms.find((one) => one.category === category);
    if (form === undefined) throw new Error(`content has no ${category}`);
    const first = cleanAnswers(form, 31);
    const batch = [
      { category, shown: first },
      { category: formAt(1).category, shown: cleanAnswers(formAt(1), 32) },
      { category, shown: spoil(first)(cleanAnswers(form, 33)) },
    ];
    const [one = [], between = [], other = []] = examine(batch);
    expect([kind, between]).toEqual([kind, []]);
    for (const [findings, at] of [
      [one, 2],
      [other, 0],
    ] as const)
      expect(findings.find((finding) => finding.kind === kind)?.with, kind).toEqual([at]);
    for (const findings of [one, other])
      for (const finding of findings)
        expect(describeFinding(finding, project.words)).not.toMatch(/undefined|\{/);
  }
});

test('a line of an earlier year’s list is told of the application that it names', () => {
  const form = formAt(0);
  const shown = cleanAnswers(form, 51);
  const row = {
    list: '2023年名单.xlsx',
    where: '2023年名单.xlsx 第 12 行',
    unit: '',
    code: '',
    project: '',
  };
  const told = (line: Partial<EarlierRow>) =>
    kindsOf(examine([{ category: form.category, shown }], [{ ...row, ...line }])[0] ?? []);
  expect(told({ code: textOf(shown['uscc']) })).toEqual(['earlier']);
  expect(told({ unit: textOf(shown['org_name']).replace('福建', '福建省') })).toEqual(['earlier']);
  expect(told({ project: `${textOf(shown['project_name'])} ` })).toEqual(['earlier']);
  expect(told({ unit: '厦门某某贸易有限公司', project: '别的' })).toEqual([]);
  // A line without a name is nobody's.
  expect(told({})).toEqual([]);
});

test('what stands in the policy or in the form is nobody’s own text', () => {
  const quoted = policy.blocks.map(({ text }) => text).find((text) => text.length > 60) ?? '';
  const form = formAt(0);
  const batch = [61, 62].map((number) => ({
    category: form.category,
    shown: { ...cleanAnswers(form, number), next_plan: quoted },
  }));
  expect(quoted.length).toBeGreaterThan(60);
  expect(
    examine(batch)
      .flat()
      .filter(({ kind }) => kind === 'copied-text'),
  ).toEqual([]);
});
