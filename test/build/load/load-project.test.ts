import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ContentError } from '../../../src/base/index.ts';
import type { Problem } from '../../../src/base/index.ts';
import { coverageOf, loadProject } from '../../../src/build/index.ts';
import { evaluate } from '../../../src/rules/index.ts';

const sample = join(import.meta.dirname, '../../fixtures/policies/sample');
const policyFolder = 'content/policies/sample-2026-1';
const roots: string[] = [];

afterEach(async () => {
  await Promise.all(roots.splice(0).map((root) => rm(root, { recursive: true })));
});

/** A copy of the sample with `[file, found, written instead]` done to it. */
async function breakSample(edits: readonly (readonly [string, string, string])[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'shenbao-content-'));
  roots.push(root);
  await cp(sample, root, { recursive: true, dereference: true });
  for (const [file, found, instead] of edits) {
    const path = join(root, file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(found)) throw new Error(`${file} has no ${found}`);
    await writeFile(path, text.replace(found, instead));
  }
  return root;
}

async function problemsOf(root: string): Promise<readonly Problem[]> {
  try {
    return (await loadProject(root)).warnings;
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

test('loads the sample whole, its round open', async () => {
  const { policies, site, regions, warnings } = await loadProject(sample);
  const [policy] = policies;
  expect(warnings).toEqual([]);
  expect(site.name).toBe('样例站');
  expect(regions['甲市']?.counties).toEqual(['东区', '西县']);
  expect(policy?.rounds).toMatchObject([
    { id: '2026', year: 2026, categories: ['maker'], opens: '2026-03-01', copies: 3 },
  ]);
  expect(policy?.rounds[0]?.deadlines[0]).toEqual({
    level: '县级',
    day: '2026-11-30',
    note: '下班前',
  });
  expect(policy?.evidence.find(({ id }) => id === 'machine_list')?.proves).toEqual([
    'maker.machines',
    'machines',
  ]);
});

test('a round dates only what something is to be done after', async () => {
  const round = 'content/policies/sample-2026-1/rounds/2026.yaml';
  const root = await breakSample([[round, 'copies: 3', 'copies: 3\nevents: {获评: 2026-12-31}']]);
  const told = (await problemsOf(root)).map(({ file, message }) => [file, message]);
  expect(told).toEqual([[round, 'duties 里没有从“获评”起算的事']]);
});

test('reaches met in a category that nobody has to judge', async () => {
  const { policies } = await loadProject(sample);
  const maker = policies[0]?.categories.find(({ id }) => id === 'maker');
  const whole = maker?.cases.find(({ name }) => name === '全部够线');
  expect(maker && whole && evaluate(maker.rules, whole.facts).verdict).toBe('met');
});

test('counts what the criteria cover', async () => {
  const { policies } = await loadProject(sample);
  const coverage = policies.map(coverageOf);
  expect(coverage.map(({ covered, total }) => covered === total && total > 20)).toEqual([
    true,
    true,
  ]);
});

test('names every mistake at once, each with file, line and the nearest right name', async () => {
  const root = await breakSample([
    ['content/site.yaml', 'keeper:', 'keepr:'],
    ['content/site.yaml', 'checked_on: 2026-06-01', 'checked_on: 2026-06-31'],
    [`${policyFolder}/facts.yaml`, 'kind: int, unit: 人', 'knd: int, unit: 人'],
    [`${policyFolder}/facts.yaml`, 'kind: percent', 'kind: precent'],
    [`${policyFolder}/evidence.yaml`, 'title: 营业执照', 'titel: 营业执照'],
    [`${policyFolder}/form.yaml`, 'required: true, max: 60', 'requird: true, max: 60'],
    [`${policyFolder}/rounds/2026.yaml`, 'categories: [maker]', 'categories: [makr]'],
    [`${policyFolder}/general.yaml`, 'quote: 申报单位', 'quote: 申报主体'],
  ]);
  const problems = await problemsOf(root);
  const lines = problems.map(({ file, line, at, message }) => {
    return `${file.replace(`${policyFolder}/`, '')}:${line ?? 0} ${at ?? ''} ${message}`;
  });
  expect(lines).toEqual([
    'evidence.yaml:3 licence.titel 不认识的键“titel”，是不是“title”？',
    'facts.yaml:9 facts.employees.knd 不认识的键“knd”，是不是“kind”？',
    expect.stringMatching(
      /^facts.yaml:12 facts.connected_share.kind 只能是 .*，是不是“percent”？$/,
    ),
    'form.yaml:6 sections.0.fields.0.requird 不认识的键“requird”，是不是“required”？',
    'general.yaml:2 criteria.0.quote 引文与 二 的原文不一致：从“申报”之后起对不上',
    'policy.yaml:10 conditions_in 二 的“申报单位应当具有独立法人资格”没有条件引用；请补进某个条件的 quote，或在 not_encoded 里说明原因',
    'rounds/2026.yaml:4 categories.0 没有“makr”这一类，是不是“maker”？',
    'content/site.yaml:4 keepr 不认识的键“keepr”，是不是“keeper”？',
    'content/site.yaml:7 checked_on 日期须写作 2025-12-31 的样子，且日历上有这一天',
  ]);
});

test.each([
  ['最高: 50 万元', '最高: 60 万元', '引文里没有“60 万元”'],
  ['最高: 50 万元', '最高: 50 元', '引文里没有“50 元”'],
  ['按: 15%', '按: 1.5%', '引文里没有“1.5%”'],
] as const)('lets no award say other than its text: %s as %s', async (found, typed, message) => {
  const root = await breakSample([[`${policyFolder}/facts.yaml`, found, typed]]);
  const problems = await problemsOf(root);
  expect(problems.map((each) => each.message).join()).toContain(message);
  expect(problems.every(({ file }) => file.endsWith('maker/criteria.yaml'))).toBe(true);
});

test('lets a criterion quote several clauses, each checked where it stands', async () => {
  const maker = `${policyFolder}/categories/maker/criteria.yaml`;
  const legal = `${policyFolder}/general.yaml`;
  const clauses = (quote: string) =>
    [
      [
        maker,
        'quote: 在册员工 20 人以上, test',
        `quote: 在册员工, also: [{clause: 二（一）, quote: ${quote}}], test`,
      ],
      [
        legal,
        'quote: 申报单位应当具有独立法人资格, test',
        'quote: 申报单位应当, also: [{clause: 二, quote: 具有独立法人资格}], test',
      ],
    ] as const;
  const { policies } = await loadProject(await breakSample(clauses('20 人以上')));
  const category = policies[0]?.categories.find(({ id }) => id === 'maker');
  const employees = category?.rules.criteria.find(({ id }) => id === 'maker.employees');
  expect(employees?.also).toEqual([{ clause: '二（一）', quote: '20 人以上', anchor: 'c-2-1' }]);
  const problems = await problemsOf(await breakSample(clauses('二十人及以上')));
  expect(problems.map(({ at, message }) => `${at ?? ''} ${message}`).join('\n')).toContain(
    'criteria.1.also.0.quote 引文与 二（一） 的原文不一致',
  );
});

test('names an award’s mistakes where they stand', async () => {
  const maker = `${policyFolder}/categories/maker/criteria.yaml`;
  const root = await breakSample([
    [maker, 'amount: equipment_grant', 'amount: equipment_grnt'],
    [maker, 'amounts: {equipment: 0—50}', 'amounts: {equipmnt: 0—50}'],
  ]);
  const lines = (await problemsOf(root)).map(({ at, message }) => `${at ?? ''} ${message}`);
  expect(lines.join('\n')).toContain(
    'awards.equipment.amount 没有算出的事实“equipment_grnt”，是不是“equipment_grant”？',
  );
});

test('names what one file says wrongly of another', async () => {
  const maker = `${policyFolder}/categories/maker/criteria.yaml`;
  const root = await breakSample([
    [maker, 'quote: 在册员工 20 人以上, test', 'quote: 在册职工 20 人以上, test'],
    [maker, '不少于: 500 万元', '超过: 500 万元'],
    [maker, 'fact: systems', 'fact: system'],
    [maker, 'with: {employees: 19}', 'with: {employes: 19}'],
    [maker, '{maker.years: judge, category: met}', '{maker.years: met, maker.yers: met}'],
    [`${policyFolder}/policy.yaml`, 'quote: 鼓励先改先得', 'quote: 鼓励先改后得'],
    [`${policyFolder}/facts.yaml`, 'ask: [machines, connected_share', 'ask: [machines, share'],
    [`${policyFolder}/rounds/2026.yaml`, 'categories: [maker]', 'categories: [makr]'],
    [`${policyFolder}/evidence.yaml`, 'maker.machines', 'maker.machine'],
  ]);
  const problems = (await problemsOf(root)).map(
    ({ file, line, message }) => `${file.replace(`${policyFolder}/`, '')}:${line ?? 0} ${message}`,
  );
  const file = 'categories/maker/criteria.yaml';
  expect(problems).toEqual(
    expect.arrayContaining([
      `${file}:13 引文与 二（一） 的原文不一致：从“在册”之后起对不上`,
      `${file}:11 引文里“500 万元”的界限词是“不少于”（不小于，含本数），写的是“超过 500 万元”（大于，不含本数）；请写“不少于: 500 万元”`,
      `${file}:22 没有事实“system”，是不是“systems”？`,
      'policy.yaml:12 引文与 二 的原文不一致：从“鼓励先改”之后起对不上',
      'policy.yaml:10 二 的“鼓励先改先得”没有条件引用；请补进某个条件的 quote，或在 not_encoded 里说明原因',
      'facts.yaml:3 没有“share”这道题',
      'facts.yaml:12 “connected_share”没有哪一页问它',
      'rounds/2026.yaml:4 没有“makr”这一类，是不是“maker”？',
      'evidence.yaml:2 没有“maker.machine”这个事实、条件或栏目，是不是“maker.machines”？',
    ]),
  );
});

test('demands what the words of a quote demand', async () => {
  const maker = `${policyFolder}/categories/maker/criteria.yaml`;
  const tool = `${policyFolder}/categories/tool/criteria.yaml`;
  const root = await breakSample([
    [maker, ' strength: soft,', ''],
    [tool, ', otherwise: judge}', '}'],
    [tool, 'judge: {by: 专家评审}', 'test: {fact: clients, 至少: 1, implied: true, note: 有}'],
    [tool, '不少于: 10 家}', '不少于: 11 家}'],
  ]);
  const problems = (await problemsOf(root)).map(({ file, line, message }) => {
    return `${file.replace(`${policyFolder}/categories/`, '')}:${line ?? 0} ${message}`;
  });
  expect(problems).toEqual(
    expect.arrayContaining([
      'maker/criteria.yaml:14 引文有“一般”，这一条应是 strength: soft',
      expect.stringMatching(/^tool\/criteria.yaml:7 引文的列举以“等”收尾/) as unknown,
      'tool/criteria.yaml:9 引文有判断词“良好”，须有 judge：机器不能代人判断',
      expect.stringMatching(/^tool\/criteria.yaml:8 .*11 家/) as unknown,
    ]),
  );
});

test('names what no one looks at: facts without use, conditions on the applicant', async () => {
  const root = await breakSample([
    [`${policyFolder}/facts.yaml`, 'systems, clients]', 'systems, clients, floor]'],
    [
      `${policyFolder}/facts.yaml`,
      '  clients:',
      '  floor: {kind: yesno, label: 有无厂房}\n  clients:',
    ],
    [`${policyFolder}/review.yaml`, '"*.revenue", maker.employees', '"*.revenu"'],
    [`${policyFolder}/review.yaml`, 'look_at: [licence]', 'look_at: [license]'],
    [`${policyFolder}/review.yaml`, 'reason_for: [bad]', 'reason_for: [bd]'],
    [`${policyFolder}/review.yaml`, 'all: [ok, na]', 'all: [oke, na]'],
  ]);
  const problems = (await problemsOf(root)).map(({ file, line, message }) => {
    return `${file.replace(`${policyFolder}/`, '')}:${line ?? 0} ${message}`;
  });
  expect(problems).toEqual([
    'facts.yaml:14 “floor”没有条件、申报方向或表单用到它',
    'review.yaml:5 没有“bd”这个标记，是不是“bad”？',
    'review.yaml:7 没有“license”这份材料，是不是“licence”？',
    'review.yaml:8 没有条件“*.revenu”，是不是“*.revenue”？',
    'review.yaml:13 没有“oke”这个标记，是不是“ok”？',
  ]);
});

test('names dates that contradict and names that pages need', async () => {
  const root = await breakSample([
    [`${policyFolder}/policy.yaml`, 'to: 2028-12-31', 'to: 2028-12-30'],
    [`${policyFolder}/policy.yaml`, 'id: sample-2026-1', 'id: sample-2026-2'],
    [`${policyFolder}/policy.yaml`, 'categories: [maker, tool]', 'categories: [maker, tol, check]'],
    [`${policyFolder}/rounds/2026.yaml`, 'day: 2026-12-31', 'day: 2026-10-31'],
  ]);
  const messages = (await problemsOf(root)).map(({ message }) => message);
  expect(messages).toEqual(
    expect.arrayContaining([
      '2028-12-30 与引文里的 2026年1月1日、2028年12月31日 不一致',
      'id 应与文件夹同名：sample-2026-1',
      '“check”是页面的名称，不能用作类别的名称',
      '文件夹 categories/tool 没有列在 categories 里，是不是“tol”？',
      '市级的 2026-10-31 早于县级的 2026-11-30',
    ]),
  );
});

test('runs the cases beside the criteria', async () => {
  const root = await breakSample([
    [
      `${policyFolder}/categories/maker/criteria.yaml`,
      'with: {employees: 19}, expect: {maker.employees: unmet',
      'with: {employees: 20}, expect: {maker.employees: unmet',
    ],
    [`${policyFolder}/categories/tool/criteria.yaml`, 'org_kinds: [other]', 'org_kinds: [othr]'],
    [
      `${policyFolder}/categories/tool/criteria.yaml`,
      'expect: {category: unmet}',
      'expect: {categry: unmet}',
    ],
  ]);
  const messages = (await problemsOf(root)).map(({ message }) => message);
  expect(messages).toContain('用例“员工 19 人”：maker.employees 应为 unmet，算得 met');
  expect(messages.join('\n')).toContain('“org_kinds”没有选项“othr”，是不是“other”');
  expect(messages).toContain('没有“categry”这个条件或路径，是不是“category”？');
});

test('warns of a condition that no case guards, and stops nothing', async () => {
  const maker = `${policyFolder}/categories/maker/criteria.yaml`;
  const root = await breakSample([
    [
      maker,
      '  - {name: 营收在上限, with: {revenue_last_year: 5000}, expect: {maker.revenue: met, category: met}}\n',
      '',
    ],
  ]);
  const { warnings } = await loadProject(root);
  expect(warnings.map(({ file, line, message }) => [file, line, message.split('：')[0]])).toEqual([
    [maker, 7, '这个条件没有用例守着'],
    [maker, 7, '这个条件没有用例守着'],
  ]);
  expect(warnings[0]?.message).toContain('maker.revenue: 1.<');
});

test('holds an author to what is listed as equivalent', async () => {
  const maker = `${policyFolder}/categories/maker/criteria.yaml`;
  const root = await breakSample([
    [
      maker,
      '"maker.systems: other judge"',
      '"maker.systems: other judge", "maker.employees: >", "maker.emploees: <"',
    ],
  ]);
  expect((await problemsOf(root)).map(({ line, message }) => `${line ?? 0} ${message}`)).toEqual([
    '37 “maker.employees: >”已有用例守着，不必列在这里',
    '37 没有“maker.emploees: <”这种改动，是不是“maker.employees: <”？',
  ]);
});

test('tells YAML that cannot be read from content that is wrong', async () => {
  const root = await breakSample([
    [`${policyFolder}/general.yaml`, 'criteria:\n', 'criteria:\n\t- {}\n'],
    ['content/regions.yaml', '甲市: {', '甲市: {title: 甲市, '],
  ]);
  const problems = await problemsOf(root);
  expect(problems.find(({ file }) => file === 'content/regions.yaml')).toMatchObject({
    line: 1,
    message: 'YAML 写法有误：“title”写了两次，请留下一个',
  });
  expect(problems.some(({ file }) => file.endsWith('general.yaml'))).toBe(true);
});

test('says which file is missing', async () => {
  const root = await breakSample([]);
  await rm(join(root, policyFolder, 'facts.yaml'));
  const files = (await problemsOf(root)).map(({ file, message }) => `${file} ${message}`);
  expect(files).toContain(`${policyFolder}/facts.yaml 没有这个文件`);
});

const wordsFile = `${policyFolder}/words.yaml`;

test.each([
  [
    'a key that no general sentence has',
    [wordsFile, 'apply.next_hand:', 'apply.next_hnd:'],
    {
      file: wordsFile,
      line: 3,
      message: '通用的句子里没有“apply.next_hnd”，是不是“apply.next_hand”？',
    },
  ],
  [
    'a blank that the program does not fill',
    [wordsFile, '{bureau}', '{bureua}'],
    {
      file: wordsFile,
      line: 3,
      message: '程序不填“{bureua}”，这句话可以用 {bureau}，是不是“bureau”？',
    },
  ],
  [
    'a word that is not among the terms',
    [wordsFile, '{terms.department}', '{terms.departmnt}'],
    {
      file: wordsFile,
      line: 3,
      message: 'content/words/terms.yaml 里没有“terms.departmnt”这个词，是不是“terms.department”？',
    },
  ],
  [
    'a sentence of the whole site',
    [wordsFile, 'apply.next_hand:', 'search.help:'],
    { file: wordsFile, line: 3, message: '这句话属于全站，不随政策：请在 content/words/ 里改' },
  ],
  [
    'a word of terms that names another',
    [wordsFile, '工业主管部门', '"{terms.measures}部门"'],
    { file: wordsFile, line: 1, message: '词里不能再引用别的词：“{terms.measures}”' },
  ],
  [
    'a general sentence with a word that is not there',
    ['content/words/apply.yaml', '本{terms.measures}', '本{term.measures}'],
    {
      file: 'content/words/apply.yaml',
      message: 'content/words/terms.yaml 里没有“term.measures”这个词，是不是“terms.measures”？',
    },
  ],
] as const)('names %s in words', async (_, edit, expected) => {
  const problems = await problemsOf(await breakSample([edit]));
  expect(problems).toEqual(expect.arrayContaining([expect.objectContaining(expected)]));
});

test('does not call the keys of an unreadable file of words wrong', async () => {
  const edit = ['content/words/apply.yaml', 'tasks: ', 'tasks'] as const;
  const files = (await problemsOf(await breakSample([edit]))).map(({ file }) => file);
  expect([...new Set(files)]).toEqual(['content/words/apply.yaml']);
});

test('says what to copy where a folder of content stands alone', async () => {
  const root = await breakSample([]);
  await rm(join(root, 'content/words'), { recursive: true });
  await rm(join(root, 'content/lexicon.yaml'));
  await rm(join(root, 'content/regions.yaml'));
  const problems = await problemsOf(root);
  expect(problems.map(({ file }) => file)).toEqual(['content/lexicon.yaml', 'content/words']);
  expect(problems[1]?.message).toContain('从本项目的 content/words 复制一份');
});
