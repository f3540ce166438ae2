import { join } from 'node:path';
import { expect, test } from 'vitest';

import { fileWith, projectRoot, run } from './run.ts';

interface Checked {
  readonly inForce: boolean;
  readonly on: string;
  readonly result: string;
  readonly tracks: Readonly<Record<string, string>>;
  readonly criteria: readonly {
    readonly id: string;
    readonly result: string;
    readonly clause: string;
    readonly quote: string;
    readonly because: readonly { readonly text: string }[];
  }[];
}

async function check(
  category: string,
  facts: readonly unknown[],
  ...more: string[]
): Promise<readonly Checked[]> {
  const file = fileWith(JSON.stringify(facts));
  const args = ['check', '--policy', 'fj-2023-1', '--category', category, '--facts', file, ...more];
  const { code, out, err } = await run(args);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as readonly Checked[];
}

async function checkOne(category: string, facts: unknown, ...more: string[]): Promise<Checked> {
  const [checked] = await check(category, [facts], ...more);
  if (checked === undefined) throw new Error('check gave nothing back');
  return checked;
}

function verdictOf(checked: Checked | undefined, id: string): string | undefined {
  return checked?.criteria.find((criterion) => criterion.id === id)?.result;
}

type Boundary = readonly [facts: Readonly<Record<string, unknown>>, id: string, verdict: string];

/** Read in one call a category: an array of facts gives an array back. */
const boundaries: Readonly<Record<string, readonly Boundary[]>> = {
  platform: [
    [{ revenue_last_year: 3000 }, 'platform.revenue', 'met'],
    [{ revenue_last_year: '2999.9999' }, 'platform.revenue', 'unmet'],
    [{ revenue_last_year: 2999.9999 }, 'platform.revenue', 'unmet'],
    [{ platform_enterprises: 100, platform_devices: 0 }, 'platform.demo.scale', 'unmet'],
    [{ platform_enterprises: 101 }, 'platform.demo.scale', 'met'],
    [{ platform_enterprises: 0, platform_devices: 10000 }, 'platform.demo.scale', 'met'],
    [{ platform_enterprises: 0, platform_devices: 9999 }, 'platform.demo.scale', 'unmet'],
    [{ platform_enterprises: 100 }, 'platform.demo.scale', 'unknown'],
    [{ platform_new_enterprises: 100 }, 'platform.empower.new', 'met'],
    [{ platform_new_enterprises: 99 }, 'platform.empower.new', 'unmet'],
  ],
  benchmark: [
    [{ revenue_last_year: 10000 }, 'benchmark.revenue', 'met'],
    [{ revenue_last_year: '1亿元' }, 'benchmark.revenue', 'met'],
    [{ revenue_last_year: '9999.9999' }, 'benchmark.revenue', 'unmet'],
    [{ benchmark_track: 'g5', benchmark_5g_links: 5 }, 'benchmark.g5_links', 'met'],
    [{ benchmark_track: 'g5', benchmark_5g_links: 4 }, 'benchmark.g5_links', 'unmet'],
  ],
  scenario: [
    [{ scenario_months: 12 }, 'scenario.period', 'met'],
    [{ scenario_months: 13 }, 'scenario.period', 'judge'],
  ],
  app: [
    [{ org_kinds: ['it'] }, 'app.subject', 'judge'],
    [{ org_kinds: ['telecom'] }, 'app.subject', 'unmet'],
  ],
};

test.each(Object.entries(boundaries))('holds at every boundary of %s', async (category, cases) => {
  const checked = await check(
    category,
    cases.map(([facts]) => facts),
  );
  const found = cases.map(([facts, id], index) => [facts, id, verdictOf(checked[index], id)]);
  expect(found).toEqual(cases);
});

const scale = {
  identifier_companies: 301,
  identifier_registrations: 30_000_001,
  identifier_resolutions: 100_000_001,
};

test('takes all three of 超 300 家, 超 3000 万, 超 1 亿次 strictly', async () => {
  expect(verdictOf(await checkOne('identifier', scale), 'identifier.scale')).toBe('met');
  for (const [fact, value] of Object.entries(scale)) {
    const checked = await checkOne('identifier', { ...scale, [fact]: value - 1 });
    expect(verdictOf(checked, 'identifier.scale')).toBe('unmet');
  }
});

const good = {
  region: '泉州',
  legal_entity: true,
  crime_3y: false,
  abnormal_list: false,
  dishonest_list: false,
  fraud_bar: false,
};

test('counts 13 months in no verdict', async () => {
  const facts = {
    ...good,
    org_kinds: ['industrial'],
    revenue_last_year: 3000,
    scenario_role: 'taker',
    scenario_lead_count: 1,
    scenario_outputs: ['patent'],
  };
  expect((await checkOne('scenario', { ...facts, scenario_months: 12 })).result).toBe('judge');
  expect((await checkOne('scenario', { ...facts, scenario_months: 13 })).result).toBe('judge');
});

test('sets no bar of revenue for 工业 APP', async () => {
  const { criteria } = await checkOne('app', {});
  expect(
    criteria.some(({ id, quote }) => id.includes('.revenue') && quote.includes('营业收入')),
  ).toBe(false);
  const facts = {
    ...good,
    org_kinds: ['software'],
    revenue_last_year: 0,
    app_ip: true,
    app_deployed: true,
    app_measurable: true,
  };
  expect((await checkOne('app', facts)).result).toBe('judge');
});

test.each(['platform', 'benchmark', 'scenario', 'identifier', 'app'])(
  'says neither met nor unmet of %s while nothing is answered',
  async (category) => {
    const { result, tracks, criteria } = await checkOne(category, {});
    expect(result).toBe('unknown');
    expect(new Set([...Object.values(tracks), 'unknown'])).toEqual(new Set(['unknown']));
    for (const { result: each, because } of criteria) {
      expect(['unknown', 'judge']).toContain(each);
      expect(because.length).toBeGreaterThan(0);
    }
  },
);

test('reaches met in a policy without judgements', async () => {
  const root = join(projectRoot, 'test/fixtures/policies/sample');
  const facts = {
    legal_entity: true,
    revenue_last_year: 500,
    employees: 20,
    years: 2,
    machines: 30,
    systems: ['plan', 'store'],
  };
  const file = fileWith(JSON.stringify(facts));
  const { code, out, err } = await run(
    ['check', '--policy', 'sample-2026-1', '--category', 'maker', '--facts', file],
    root,
  );
  expect(err).toBe('');
  expect(code).toBe(0);
  expect((JSON.parse(out) as Checked).result).toBe('met');
});

test('says whether the policy is in force on the day, without touching the verdict', async () => {
  const last = await checkOne('platform', good, '--on', '2025-12-31');
  const next = await checkOne('platform', good, '--on', '2026-01-01');
  expect([last.inForce, next.inForce]).toEqual([true, false]);
  expect(next.result).toBe(last.result);
});

test('gives one object back for one, an array for an array', async () => {
  const args = ['check', '--policy', 'fj-2023-1', '--category', 'platform', '--facts'];
  const one = await run([...args, fileWith('{}')]);
  expect((JSON.parse(one.out) as Checked).result).toBe('unknown');
  const two = await run([...args, fileWith('[{}, {}]')]);
  expect((JSON.parse(two.out) as readonly Checked[]).length).toBe(2);
});

test('explains a near miss by the words of the policy', async () => {
  const checked = await checkOne('platform', { platform_enterprises: 100, platform_devices: 0 });
  const scaleOf = checked.criteria.find(({ id }) => id === 'platform.demo.scale');
  expect(scaleOf?.clause).toBe('三（一）2');
  expect(scaleOf?.because.map(({ text }) => text).join()).toContain(
    '原文为“超过 100 家”（100 家不含），您填 100 家，尚不满足',
  );
});

test('takes what the form takes: labels and 是, amounts with their unit', async () => {
  const given = { legal_entity: true, revenue_last_year: 3000, platform_enterprises: 100 };
  const written = {
    legal_entity: '是',
    revenue_last_year: '3000万元',
    platform_enterprises: '100 家',
  };
  expect(await checkOne('platform', written)).toEqual(await checkOne('platform', given));
});

test('refuses a count below zero', async () => {
  const file = fileWith(JSON.stringify({ platform_enterprises: -1 }));
  const args = ['check', '--policy', 'fj-2023-1', '--category', 'platform', '--facts', file];
  const { code, err } = await run(args);
  expect(code).toBe(1);
  expect(err).toContain('platform_enterprises（-1）：“平台连接服务企业数”不能是负数');
});

test('names every problem of a facts file, with the nearest right name', async () => {
  const file = fileWith(
    JSON.stringify([
      { revenue_last_yea: 3000, org_kinds: ['its'], platform_enterprises: 'abc' },
      { legal_entity: 'yes', platform_devices: 1.5 },
    ]),
  );
  const args = ['check', '--policy', 'fj-2023-1', '--category', 'platform', '--facts', file];
  const { code, out, err } = await run(args);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err.split('\n')).toHaveLength(5);
  expect(err).toContain('第 1 份 revenue_last_yea：没有这个事实，是不是“revenue_last_year”');
  expect(err).toContain('没有选项“its”，是不是“it”');
  expect(err).toContain('第 2 份 legal_entity（"yes"）');
});

test.each([
  ['softwar', '是不是“software”'],
  ['工业企叶', '是不是“工业企业”'],
  ['个体户', '没有选项“个体户”，请重新选择'],
])('an option %s is told with the id or label that it is near: %s', async (option, said) => {
  const file = fileWith(JSON.stringify({ org_kinds: [option] }));
  const args = ['check', '--policy', 'fj-2023-1', '--category', 'platform', '--facts', file];
  expect((await run(args)).err).toContain(said);
});
test.each<[string[], number, string]>([
  [
    ['check', '--policy', 'fj-2023-2', '--category', 'platform', '--facts', 'X'],
    1,
    '是不是“fj-2023-1”',
  ],
  [
    ['check', '--policy', 'fj-2023-1', '--category', 'platfrom', '--facts', 'X'],
    1,
    '是不是“platform”',
  ],
  [
    ['check', '--policy', 'fj-2023-1', '--category', 'app', '--facts', '/no/file'],
    1,
    '没有这个文件',
  ],
  [['check', '--policy', 'fj-2023-1', '--category', 'app'], 2, '缺少选项“--facts”'],
  [['check', '--polcy', 'fj-2023-1'], 2, '是不是“--policy”'],
  [
    ['check', '--policy', 'p', '--category', 'c', '--facts', 'X', '--on', '2025-02-30'],
    1,
    '应是日期',
  ],
  [['chek'], 2, '是不是“check”'],
  [[], 2, '用法'],
])('refuses %j with exit code %i', async (args, expected, part) => {
  const file = fileWith('{}');
  const { code, err, out } = await run(args.map((each) => (each === 'X' ? file : each)));
  expect(code).toBe(expected);
  expect(err).toContain(part);
  expect(out).toBe('');
});

test('says of a file that is not JSON that it is not', async () => {
  const file = fileWith('{facts');
  const { code, err } = await run([
    'check',
    '--policy',
    'fj-2023-1',
    '--category',
    'app',
    '--facts',
    file,
  ]);
  expect(code).toBe(1);
  expect(err).toContain('不是 JSON');
});

test('says how a command is used when asked', async () => {
  const { code, err, out } = await run(['check', '--help']);
  expect(code).toBe(0);
  expect(err).toContain('check --policy P --category C --facts facts.json');
  expect(out).toBe('');
});
