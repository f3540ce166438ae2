import { describe, expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { findIssues } from '../../src/form/index.ts';
import type { Answers, Form, FormContext, Issue } from '../../src/form/index.ts';
import { formOf, origin } from './small-form.ts';

const context: FormContext = { on: '2025-06-01' as Day, year: 2025 };

/** `key field` or `key table[row].column` of each issue. */
function issues(form: Form, answers: Answers, more: Partial<FormContext> = {}): readonly string[] {
  return findIssues(form, answers, { ...context, ...more }).map(
    ({ key, field, row, column }) =>
      `${key} ${field ?? '-'}${row === undefined ? '' : `[${row}]`}${column === undefined ? '' : `.${column}`}`,
  );
}

function first(form: Form, answers: Answers): Issue | undefined {
  return findIssues(form, answers, context)[0];
}

const money = (id: string, label: string) => ({ id, kind: 'money', label, origin }) as const;
const text = (id: string, label: string, max = 50) =>
  ({ id, kind: 'longtext', label, max, origin }) as const;

describe('required', () => {
  const form = formOf([
    { id: 'a', kind: 'text', label: '甲', required: true, origin },
    {
      id: 'list',
      kind: 'table',
      label: '清单',
      origin,
      min_rows: 2,
      columns: [
        { id: 'name', kind: 'text', label: '名称', required: true },
        { id: 'n', kind: 'int', label: '数量' },
      ],
    },
  ]);

  test('names what is missing, in fields and in begun rows', () => {
    expect(issues(form, { list: [{ n: '1' }, {}] })).toEqual([
      'missing_text a',
      'missing_text list[0].name',
      'rows_few list',
    ]);
  });

  test('says nothing of an empty table that is not required', () => {
    expect(issues(form, { a: '某' })).toEqual([]);
  });
});

describe('numbers', () => {
  const form = formOf(
    [
      { fact: 'turnover' },
      { ...money('total', '总投资'), most: 1000000 },
      money('soft', '软件'),
      money('hard', '硬件'),
      { id: 'staff', kind: 'int', label: '职工', unit: '人', least: 1, origin },
      { id: 'rnd', kind: 'int', label: '研发人员', unit: '人', origin },
      { id: 'rate', kind: 'percent', label: '研发占比', origin },
    ],
    [
      { sum: 'total', of: ['soft', 'hard'] },
      { ratio: ['total', 'turnover'], most: 10 },
      { not_more: ['rnd', 'staff'] },
      { share: 'rate', of: ['rnd', 'staff'] },
    ],
  );

  test('warns where 元 may stand for 万元', () => {
    expect(issues(form, { total: '30000000' })).toEqual(['over_money total']);
    expect(issues(form, { turnover: '100', total: '1001' })).toEqual(['ratio total']);
  });

  test('compares a total with its parts once all are answered', () => {
    expect(issues(form, { total: '100', soft: '40' })).toEqual([]);
    expect(issues(form, { total: '100', soft: '40', hard: '60.00' })).toEqual([]);
    expect(first(form, { total: '1.2亿', soft: '40', hard: '50.5' })).toMatchObject({
      key: 'sum_short',
      severity: 'error',
      values: { total: '12,000 万元', sum: '90.5 万元', distance: '11,909.5 万元' },
    });
  });

  test('says what cannot be read instead of taking it for nothing', () => {
    expect(issues(form, { total: '若干', soft: '1', hard: '2' })).toEqual([
      'read_not_number total',
    ]);
  });

  test('keeps a part within its whole, and a rate to both', () => {
    expect(issues(form, { staff: '10', rnd: '12' })).toEqual(['more_than rnd']);
    expect(issues(form, { staff: '3', rnd: '1', rate: '33.3' })).toEqual([]);
    expect(issues(form, { staff: '3', rnd: '1', rate: '35' })).toEqual(['share rate']);
  });

  test('names the year in labels', () => {
    const found = findIssues(form, { turnover: '-1' }, context);
    expect(found).toEqual([]);
    const [issue] = findIssues(form, { turnover: '甲' }, context);
    expect(issue?.values['label']).toBe('2024 年度营业收入');
  });
});

describe('before and after', () => {
  const form = formOf(
    [
      text('note', '成效'),
      {
        id: 'rows',
        kind: 'table',
        label: '对比',
        origin,
        columns: [
          {
            id: 'kind',
            kind: 'choice',
            label: '类别',
            options: { up: '效率提高', down: '成本降低' },
          },
          { id: 'before', kind: 'decimal', label: '前' },
          { id: 'after', kind: 'decimal', label: '后' },
          { id: 'change', kind: 'percent', label: '变化率', change: ['before', 'after'] },
        ],
      },
    ],
    [{ direction: 'rows.change', by: 'kind', rising: ['up'], falling: ['down'] }],
  );

  test('a fall of 100 % is possible, one of 150 % is not', () => {
    expect(issues(form, { rows: [{ before: '10', after: '0' }] })).toEqual([]);
    expect(issues(form, { rows: [{ before: '10', after: '-5' }] })).toEqual([
      'fall_over_100 rows[0].change',
    ]);
    expect(issues(form, { note: '成本降低 120%' })).toEqual(['fall_in_text note']);
    expect(issues(form, { note: '产量提高 120%' })).toEqual([]);
  });

  test('a change from 0 cannot be computed, and says so', () => {
    expect(issues(form, { rows: [{ before: '0', after: '5' }] })).toEqual([
      'change_from_zero rows[0].change',
    ]);
  });

  test('a row goes the way that it says', () => {
    expect(issues(form, { rows: [{ kind: 'down', before: '10', after: '12' }] })).toEqual([
      'wrong_direction rows[0].kind',
    ]);
    expect(issues(form, { rows: [{ kind: 'up', before: '10', after: '12' }] })).toEqual([]);
  });
});

describe('dates', () => {
  const form = formOf(
    [
      { id: 'application_date', kind: 'date', label: '申报日期', origin },
      { id: 'start', kind: 'month', label: '开始', origin },
      { id: 'end', kind: 'month', label: '完成', origin },
      { id: 'months', kind: 'int', label: '攻关周期', unit: '个月', origin },
      {
        id: 'ip',
        kind: 'table',
        label: '知识产权',
        origin,
        columns: [
          { id: 'until', kind: 'date', label: '有效期' },
          {
            id: 'state',
            kind: 'choice',
            label: '状态',
            options: { granted: '有效', open: '审中' },
          },
        ],
      },
    ],
    [
      { order: ['start', 'end'] },
      { order: ['end', 'application_date'] },
      { months: ['start', 'end'], count: 'months', most: 12 },
      { valid: 'ip.until' },
      { not_counted: 'ip.state', values: ['open'] },
    ],
  );

  test('keeps dates in order, and takes today where no application date stands', () => {
    expect(issues(form, { start: '2025-05', end: '2025-04' })).toEqual(['order start']);
    expect(issues(form, { end: '2025-07' })).toEqual(['order end']);
    expect(issues(form, { end: '2025-07', application_date: '2025年8月1日' })).toEqual([]);
    expect(issues(form, { end: '2025-06', application_date: '2025-06-01' })).toEqual([]);
  });

  test('counts both months, and only hints beyond twelve', () => {
    const at = { application_date: '2027-01-01' };
    expect(issues(form, { ...at, start: '2025-01', end: '2025-12', months: '12' })).toEqual([]);
    const [issue] = findIssues(form, { ...at, start: '2025-01', end: '2026-01' }, context);
    expect(issue).toMatchObject({
      key: 'months_over',
      severity: 'warning',
      values: { months: '13' },
    });
    expect(issues(form, { ...at, start: '2025-01', end: '2025-06', months: '8' })).toEqual([
      'months_differ end',
    ]);
  });

  test('a right is valid on the day of application, and what is pending is not had', () => {
    const rows = [
      { until: '2025-05-31', state: 'granted' },
      { until: '2025-06-01', state: 'open' },
    ];
    expect(issues(form, { ip: rows })).toEqual([
      'expired_right ip[0].until',
      'not_counted ip[1].state',
    ]);
  });
});

describe('lists', () => {
  const form = formOf(
    [
      { id: 'count', kind: 'int', label: '企业数', unit: '家', origin },
      { id: 'fresh', kind: 'int', label: '新增', unit: '家', origin },
      { id: 'last_year', kind: 'int', label: '上一年度接入', unit: '家', origin },
      {
        id: 'list',
        kind: 'table',
        label: '清单',
        origin,
        max_rows: 3,
        columns: [
          { id: 'code', kind: 'uscc', label: '信用代码' },
          { id: 'is_new', kind: 'yesno', label: '新增' },
          { id: 'since', kind: 'date', label: '接入日期' },
        ],
      },
    ],
    [
      { rows: 'list', equal: 'count' },
      { rows: 'list', equal: 'fresh', where: { is_new: ['true'] } },
      { rows: 'list', equal: 'last_year', where: { since: ['{year-1}'] } },
      { unique: 'list.code' },
    ],
  );
  const row = { code: '91350100M000100Y43', is_new: true };

  test('has as many rows as the number says', () => {
    expect(issues(form, { count: '2', list: [row] })).toEqual(['rows_differ list']);
    expect(issues(form, { count: '1', fresh: '0', list: [row] })).toEqual([
      'rows_differ_where list',
    ]);
    expect(issues(form, { count: '5' })).toEqual([]);
  });

  test('counts the rows of a year by their days', () => {
    const list = ['2023-12-31', '2024-01-01', '2024-12-31'].map((since) => ({ since }));
    expect(issues(form, { last_year: '2', list })).toEqual([]);
    expect(issues(form, { last_year: '3', list })).toEqual(['rows_differ_where list']);
    expect(issues(form, { last_year: '1', list }, { year: 2024 })).toEqual([]);
  });

  test('holds no code twice, and none with a wrong digit unremarked', () => {
    expect(issues(form, { list: [row, { code: '91350100 m000100y43' }] })).toEqual([
      'twice list[1].code',
    ]);
    expect(issues(form, { list: [{ code: '91350100M000100Y44' }] })).toEqual([
      'code_digit list[0].code',
    ]);
  });
});

describe('texts', () => {
  const form = formOf([
    {
      id: 'companies',
      kind: 'int',
      label: '平台连接服务企业数（累计）',
      unit: '家',
      aliases: ['连接服务企业'],
      origin,
    },
    { fact: 'turnover' },
    text('essay', '有效性', 60),
  ]);
  const essay = (words: string, more: Answers = {}) => issues(form, { ...more, essay: words });

  test('are told of the length that is advised, counted as Word counts', () => {
    expect(first(form, { essay: '字'.repeat(61) })?.severity).toBe('warning');
    expect(essay('字'.repeat(60))).toEqual([]);
    expect(essay('字'.repeat(61))).toEqual(['too_long essay']);
    expect(essay('platform '.repeat(20))).toEqual([]);
  });

  test.each([
    '共××家',
    '共 XXX 家',
    '【待补】',
    '另行待补充',
    '名称＿＿＿',
    '数量？？？',
    '此处填写成效',
  ])('keep no placeholder: %s', (words) => {
    expect(essay(words)).toEqual(['placeholder essay']);
  });

  test.each(['同上', '见附件', '详见后附', '见上文', '—', '/'])('stand alone: %s', (words) => {
    expect(essay(words)).toEqual(['no_answer essay']);
  });

  test('are more than 无 where they must be given', () => {
    const must = formOf([{ id: 'site', kind: 'text', label: '地点', required: true, origin }]);
    expect(issues(must, { site: '无' })).toEqual(['no_answer site']);
    expect(issues(must, { site: '无锡' })).toEqual([]);
    expect(essay('无')).toEqual([]);
  });

  test.each([
    ['abc', ['no_phone tel']],
    ['同上', ['no_phone tel', 'no_answer tel']],
    ['0591-8765 4321 转 801', []],
    ['(0591) 87654321、１３８００００００００', []],
  ])('where a telephone is asked, %s is found to be %j', (words, found) => {
    const form = formOf([{ id: 'tel', kind: 'text', label: '法定代表人电话', origin }]);
    expect(issues(form, { tel: words })).toEqual(found);
  });

  test.each(['MAXX 型设备', '福建某某科技有限公司', '【图 1】架构', '有待补充的空间', '真的？'])(
    'may say %s',
    (words) => {
      expect(essay(words)).toEqual([]);
    },
  );

  test('refer to evidence that is listed', () => {
    // 附件 1 is 营业执照, 附件 2 审计报告 once the turnover is answered.
    expect(essay('见附件 1、附件2', { turnover: '5000' })).toEqual([]);
    expect(essay('见附件三', { turnover: '5000' })).toContain('no_such_evidence essay');
    expect(essay('见附件 1', { turnover: '5000' })).toEqual(['evidence_unused -']);
    expect(essay('没有引用', { turnover: '5000' })).toEqual([]);
  });

  test('say no other figure than the field does', () => {
    const with120 = { companies: '120' };
    expect(essay('平台连接服务企业 120 家', with120)).toEqual([]);
    expect(essay('平台连接服务企业 130 家', with120)).toEqual(['contradiction essay']);
    expect(essay('连接服务企业达130家，覆盖全省', with120)).toEqual(['contradiction essay']);
    expect(essay('预计连接服务企业 500 家', with120)).toEqual([]);
    expect(essay('连接服务企业超过 100 家', with120)).toEqual([]);
    expect(essay('连接服务企业分布在 9 个设区市', with120)).toEqual([]);
  });

  test('are compared with a figure of the same year only, in any unit of it', () => {
    const revenue = { turnover: '12000' };
    expect(essay('2024年营业收入 1.2 亿元', revenue)).toEqual([]);
    expect(essay('2024 年度营业收入 1.3 亿元', revenue)).toEqual(['contradiction essay']);
    expect(essay('2024年营业收入 1.2 亿元', { turnover: '12034.5' })).toEqual([]);
    expect(essay('2022年营业收入 8000 万元', revenue)).toEqual([]);
    expect(essay('平台营业收入 300 万元', revenue)).toEqual([]);
  });
});

test('project leader and contact are two people', () => {
  const form = formOf(
    [
      { id: 'leader', kind: 'text', label: '负责人', origin },
      { id: 'contact', kind: 'text', label: '联系人', origin },
    ],
    [{ differ: ['leader', 'contact'] }],
  );
  expect(issues(form, { leader: '张某某', contact: '张 某某' })).toEqual(['same_person contact']);
  expect(issues(form, {})).toEqual([]);
});

test('an answer that may mean a repeated application is pointed out', () => {
  const form = formOf(
    [{ id: 'before', kind: 'yesno', label: '曾获支持', origin }],
    [{ attention: 'before', is: true, text: '请写清关系' }],
  );
  expect(first(form, { before: true })).toMatchObject({
    kind: 'repeat',
    values: { text: '请写清关系' },
  });
  expect(issues(form, { before: false })).toEqual([]);
});

test('the end of the policy is said on the day', () => {
  const form = formOf([{ fact: 'turnover' }]);
  const validTo = '2025-12-31' as Day;
  expect(issues(form, {}, { validTo, on: '2025-12-31' as Day })).toEqual([]);
  expect(issues(form, {}, { validTo, on: '2026-01-01' as Day })).toEqual(['policy_ended -']);
});

test('hidden answers are not checked', () => {
  const form = formOf([
    { fact: 'is_built' },
    {
      id: 'day',
      kind: 'date',
      label: '竣工',
      origin,
      visible_when: { field: 'is_built', is: true },
    },
  ]);
  expect(issues(form, { is_built: false, day: '昨天' })).toEqual([]);
  expect(issues(form, { is_built: true, day: '昨天' })).toEqual(['read_not_date day']);
});
