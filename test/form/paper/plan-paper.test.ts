import { expect, test } from 'vitest';

import { breakTitle, planPaper } from '../../../src/form/index.ts';
import type { Field, Form, PaperBlock, PaperPart, Section } from '../../../src/form/index.ts';
import { forms, project } from '../../compose/kit/real-project.ts';

function field(id: string, kind: Field['kind'], label: string, more: Partial<Field> = {}): Field {
  return { id, kind, label, required: true, isFact: false, origin: '', ...more };
}

function section(id: string, title: string, fields: Field[], more: Partial<Section> = {}): Section {
  return { id, title, kind: 'fields', fields, ...more };
}

function partsOf(...sections: readonly Section[]): readonly PaperPart[] {
  const form: Form = {
    policy: 'p',
    category: 'c',
    title: '',
    version: '',
    sections,
    evidence: [],
    checks: [],
  };
  return planPaper(form, project.words).parts;
}

function blocksOf(...parts: Parameters<typeof section>): readonly PaperBlock[] {
  const [part] = partsOf(section(...parts));
  return part?.kind === 'chapter' ? part.blocks : [];
}

const when = { kind: 'answered', field: 'name' } as const;

test('sections count 一、二、; narratives that follow one another share a chapter', () => {
  const told = partsOf(
    section('unit', '基本情况', []),
    section('why', '背景', [], { layout: 'narrative' }),
    section('how', '做法', [], { layout: 'narrative' }),
    section('oath', '承诺书', [], { kind: 'commitment' }),
    section('lists', '附表', [], { layout: 'annex' }),
  );
  const headings = told.map((part) =>
    part.kind === 'chapter' ? [part.chapter, part.heading] : [part.title],
  );
  expect(headings).toEqual([
    ['一、基本情况', ''],
    ['二、正文', '（一）背景'],
    ['', '（二）做法'],
    ['承诺书'],
    ['三、附表', ''],
  ]);
});

test('two short entries share a row; long ones, options in a row and conditions stand alone', () => {
  const [block] = blocksOf('unit', '基本情况', [
    field('name', 'text', '名称', { max: 20 }),
    field('day', 'date', '日期'),
    field('code', 'uscc', '代码'),
    field('place', 'text', '地址', { max: 80 }),
    field('hidden', 'text', '补充', { max: 20, visibleWhen: when }),
    field('phone', 'mobile', '手机'),
  ]);
  if (block?.kind !== 'labels') throw new Error(block?.kind);
  const rows = block.rows.map((row) => row.map((entry) => entry?.field.id));
  expect(rows).toEqual([['name', 'day'], ['code'], ['place'], ['hidden'], ['phone']]);
});

// The page once counted {year-1} as eight characters, and set such entries alone.
test('a label is no longer for the year that stands in it', () => {
  const [block] = blocksOf('unit', '基本情况', [
    field('turnover', 'money', '{year-1} 年度营业收入', { unit: '万元' }),
    field('tax', 'money', '{year-1} 年度税金', { unit: '万元' }),
  ]);
  if (block?.kind !== 'labels') throw new Error(block?.kind);
  expect(block.rows.map((row) => row.map((entry) => entry?.label))).toEqual([
    ['{year-1}年度营业收入', '{year-1}年度税金'],
  ]);
});

test('a hand finds the unit, boxes to tick and the parts of a day', () => {
  const [block] = blocksOf('unit', '基本情况', [
    field('sum', 'money', '金额', { unit: '万元' }),
    field('months', 'int', '期限', { unit: '个月以上的' }),
    field('sure', 'yesno', '是否'),
    field('day', 'date', '日期'),
    field('name', 'text', '名称'),
  ]);
  if (block?.kind !== 'labels') throw new Error(block?.kind);
  expect(block.rows.flatMap((row) => row.map((entry) => entry?.blank))).toEqual([
    '　　　万元',
    '　个月以上的',
    '☐是　☐否',
    '　　年　　月　　日',
    '',
  ]);
});

test('figures stand side by side by the years that are asked, the words before them', () => {
  const blocks = blocksOf(
    'finance',
    '财务',
    [
      field('a2', 'money', '{year-2} 年末资产总额'),
      field('a1', 'money', '{year-1} 年末资产总额'),
      field('source', 'choice', '来源', { options: [] }),
    ],
    { layout: 'figures' },
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['labels', 'figures']);
  const [, block] = blocks;
  if (block?.kind !== 'figures') throw new Error(block?.kind);
  expect(block.caption).toBe('近两年主要经济指标');
  expect(block.heads).toEqual(['指标', '{year-1} 年', '{year-2} 年']);
  expect(block.widths).toEqual([28, 36, 36]);
  expect(block.lines.map(({ label }) => label)).toEqual(['资产总额（万元）']);
  expect(block.lines[0]?.entries.map((entry) => entry?.field.id)).toEqual(['a1', 'a2']);
});

test('a long text has a number and heading of its own unless its section says the same', () => {
  const headings = blocksOf(
    'why',
    '背景',
    [
      field('why', 'longtext', '背景'),
      field('net', 'longtext', '5G 的应用'),
      field('more', 'longtext', '其他'),
    ],
    { layout: 'narrative' },
  ).map((block) => (block.kind === 'passage' ? block.heading : block.kind));
  expect(headings).toEqual(['', '2.　5G 的应用', '3.其他']);
});

test('the columns of each list of the real forms fill the line, numbers carrying their unit', () => {
  const lists = forms
    .flatMap((form) => planPaper(form, project.words).parts)
    .flatMap((part) => (part.kind === 'chapter' ? part.blocks : []))
    .filter((block) => block.kind === 'list');
  expect(lists.length).toBeGreaterThan(10);
  for (const { columns, widths } of lists) {
    expect(widths).toHaveLength(columns.length + 1);
    expect(Math.min(...widths)).toBeGreaterThan(300);
    for (const { column, head } of columns)
      if (column.kind === 'money') expect(head).toContain('万元');
  }
});

test('an office is asked what the policy has it look at, then for its advice', () => {
  const [part] = partsOf(
    section('advice', '推荐意见', [], {
      kind: 'recommendation',
      lines: [
        { text: '县级意见：', origin: '' },
        { text: '市级意见：', quote: '主体资格、材料', origin: '' },
      ],
      seals: ['县局（盖章）'],
    }),
  );
  if (part?.kind !== 'recommendation') throw new Error(part?.kind);
  expect(part.opinions.map(({ label, seal }) => [label, seal])).toEqual([
    ['县级意见', '县局（盖章）'],
    ['市级意见', '（盖章）'],
  ]);
  expect(part.opinions.map(({ written }) => written.length)).toEqual([0, 3]);
});

test('a long title breaks behind 与 or 和 near its middle', () => {
  expect(breakTitle('短的标题')).toEqual(['短的标题']);
  expect(breakTitle('福建省省级新一代信息技术与制造业融合发展项目')).toEqual([
    '福建省省级新一代信息技术与',
    '制造业融合发展项目',
  ]);
});

test('the unit of a figure stands in its caption, once, whatever the label says besides', () => {
  const [block] = blocksOf('money', '资金', [
    field('capital', 'money', '注册资本'),
    field('staff', 'int', '团队人数', { unit: '人' }),
    field('noted', 'money', '研发费用（万元）'),
    field('taxed', 'money', '金额（万元，含税）'),
    field('years', 'decimal', '投产年均用时', { unit: '年' }),
    field('rate', 'percent', '占比'),
    field('count', 'int', '份数'),
    field('name', 'text', '名称'),
  ]);
  if (block?.kind !== 'labels') throw new Error(block?.kind);
  expect(block.rows.flat().map((entry) => entry?.caption)).toEqual([
    '注册资本（万元）',
    '团队人数',
    '研发费用（万元）',
    '金额（万元，含税）',
    '投产年均用时（年）',
    '占比（%）',
    '份数',
    '名称',
  ]);
});

test('one figure over three years has its unit in the line; another unit is another line', () => {
  const [block] = blocksOf(
    'money',
    '财务',
    [
      field('now', 'money', '{year-1} 年度收入'),
      field('then', 'money', '{year-2} 年度收入'),
      field('once', 'money', '{year-3} 年度收入', { unit: '元' }),
    ],
    { layout: 'figures' },
  );
  if (block?.kind !== 'figures') throw new Error(block?.kind);
  expect(
    block.lines.map(({ label, entries }) => [label, ...entries.map((one) => one?.field.id)]),
  ).toEqual([
    ['收入（万元）', 'now', 'then', undefined],
    ['收入（元）', undefined, undefined, 'once'],
  ]);
});

test('an amount of ten figures stands whole, however many words stand beside it', () => {
  for (const form of forms) {
    const lists = planPaper(form, project.words).parts.flatMap((part) =>
      part.kind === 'chapter' ? part.blocks.filter((block) => block.kind === 'list') : [],
    );
    for (const { entry, columns, widths, isSmall } of lists) {
      // 1,234,567,890: figures are half a character wide, commas a quarter.
      const need = 5.75 * (isSmall ? 180 : 210) + 170;
      const scale = Math.min(1, 8845 / widths.reduce((sum, width) => sum + width, 0));
      for (const [index, { column }] of columns.entries()) {
        if (column.kind !== 'money') continue;
        expect((widths[index + 1] ?? 0) * scale, `${entry.field.id} ${column.id}`).toBeGreaterThan(
          need,
        );
      }
    }
  }
});
