import { h } from 'preact';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { createAnswerSignals } from '../../../src/fields/index.ts';
import type { Answers, Field, Form, Section } from '../../../src/form/index.ts';
import { FigureFields } from '../../../src/tools/apply/figures/FigureFields.tsx';
import { planFigures } from '../../../src/tools/apply/figures/plan-figures.ts';
import { takePasted } from '../../../src/tools/apply/figures/grid-moves.ts';
import { realWords } from '../../real-words.ts';

function money(id: string, label: string): Field {
  return { id, kind: 'money', unit: '万元', label, isFact: false, required: true, origin: '' };
}

function sectionOf(fields: readonly Field[], layout?: Section['layout']): Section {
  return { id: 's', title: '', kind: 'fields', fields, ...(layout ? { layout } : {}) };
}

const total = money('whole', '项目总投资');
const parts = [money('soft', '其中：软件'), money('hard', '其中：硬件')];
const checks: Form['checks'] = [{ kind: 'sum', total: 'whole', parts: ['soft', 'hard'] }];

function draw(section: Section, given: Answers): string {
  const answers = createAnswerSignals(section.fields);
  answers.merge(given);
  const html = renderToString(
    h(FigureFields, {
      section,
      checks,
      words: realWords,
      year: 2026,
      answers,
      isRequired: () => true,
      draw: (field: Field): JSX.Element => h('i', null, field.id),
    }),
  );
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

test('yearly figures stand in lines of one name, after what is no figure', () => {
  const fields = [
    money('sales_1', '{year-1} 年度营业收入'),
    { ...money('basis', '口径'), kind: 'text' } as Field,
    money('sales_3', '{year-3} 年度营业收入'),
    { ...money('rate_1', '{year-1} 年末负债率'), kind: 'percent', unit: '%' } as Field,
  ];
  const plan = planFigures(sectionOf(fields, 'figures'), []);
  expect(plan.map(({ kind }) => kind)).toEqual(['field', 'years']);
  const [, years] = plan;
  if (years?.kind !== 'years') throw new Error('no years');
  expect(years.unit).toBe('万元');
  expect(years.lines.map(({ label, of }) => [label, of.map((each) => each?.id)])).toEqual([
    ['营业收入', ['sales_1', undefined, 'sales_3']],
    ['负债率', ['rate_1', undefined, undefined]],
  ]);
  // In a section of another layout each stands by itself.
  expect(planFigures(sectionOf(fields), []).every(({ kind }) => kind === 'field')).toBe(true);
});

test('each question is drawn once: parts before their total, and two of one name and year', () => {
  const drawn = (fields: readonly Field[], layout?: Section['layout']): readonly string[] =>
    planFigures(sectionOf(fields, layout), checks).flatMap((figures) => {
      if (figures.kind === 'field') return [figures.field.id];
      if (figures.kind === 'sum')
        return [figures.total.id, ...figures.parts.flat().map(({ id }) => id)];
      return figures.lines.flatMap(({ of }) => of.flatMap((field) => field?.id ?? []));
    });
  expect(drawn([...parts, total])).toEqual(['soft', 'hard', 'whole']);
  expect(drawn([...parts.slice(0, 1), total, ...parts.slice(1)])).toEqual([
    'soft',
    'whole',
    'hard',
  ]);
  expect(drawn([total, ...parts])).toEqual(['whole', 'soft', 'hard']);
  const yearly = [
    money('sales_1', '{year-1} 年度营业收入'),
    money('abroad_1', '{year-1} 年末营业收入'),
    money('sales_2', '{year-2} 年度营业收入'),
  ];
  expect(drawn(yearly, 'figures')).toEqual(['sales_1', 'sales_2', 'abroad_1']);
});

test('the unit is told once, and of a line that has another there', () => {
  const text = draw(
    sectionOf(
      [
        money('sales_1', '{year-1} 年度营业收入'),
        money('sales_2', '{year-2} 年度营业收入'),
        { ...money('rate_1', '{year-1} 年末负债率'), kind: 'percent', unit: '%' },
      ],
      'figures',
    ),
    {},
  );
  expect(text.match(/万元/g)).toHaveLength(1);
  expect(text).toContain('负债率（%）');
  // Over each column, and on a phone over each figure: never over nothing.
  expect(text.match(/2025 年/g)).toHaveLength(3);
  expect(text.match(/2024 年/g)).toHaveLength(2);
  expect(text).not.toContain('2023 年');
});

test.each([
  [{}, ''],
  [{ soft: '60' }, '合计 60 万元（还有 1 项没有填）'],
  [{ soft: '60', hard: '0.5亿' }, '合计 5,060 万元'],
  [{ whole: '100', soft: '60' }, '合计 60 万元，比“项目总投资”少 40 万元（还有 1 项没有填）'],
  [{ whole: '100', soft: '60', hard: '50' }, '合计 110 万元，比“项目总投资”多 10 万元'],
  [{ whole: '100', soft: '60', hard: '40' }, '合计 100 万元，与“项目总投资”相等'],
  [{ whole: '100', soft: '约六十', hard: '' }, ''],
])('%j: parts come to “%s”', (given, told) => {
  const text = draw(sectionOf([total, ...parts]), given);
  if (told === '') expect(text).not.toContain('合计');
  else expect(text).toContain(told);
});

test('a block of cells is pasted from where one stands, or not at all where it has no room', () => {
  const answers = createAnswerSignals([total, ...parts]);
  const grid = [[total], ...parts.map((part) => [part])];
  const paste = (id: string, text: string): boolean => {
    let taken = false;
    takePasted(
      {
        target: { id: `f-${id}` },
        clipboardData: { getData: () => text },
        preventDefault: () => (taken = true),
      } as unknown as ClipboardEvent,
      grid,
      answers,
    );
    return taken;
  };
  expect(paste('soft', '1,200.00\r\n300\r\n')).toBe(true);
  expect(answers.plain.value).toMatchObject({ soft: '1,200.00', hard: '300' });
  expect(paste('hard', '1\n2')).toBe(false);
  expect(paste('whole', '1\t2')).toBe(false);
  expect(paste('whole', '5')).toBe(false);
  expect(answers.plain.value).toMatchObject({ soft: '1,200.00', hard: '300' });
});

test('a year that no line asks for has no column', () => {
  const years = (...backs: readonly number[]) =>
    sectionOf(
      backs.map((back) => money(`assets_${back}`, `{year-${back}} 年末资产总额`)),
      'figures',
    );
  expect(draw(years(1, 2), {})).toMatch(/2025 年.*2024 年/);
  expect(draw(years(1, 2), {})).not.toContain('2023');
  expect(draw(years(1, 2, 3), {})).toContain('2023 年');
});
