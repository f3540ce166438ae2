import { derivationKeys, ruleKeys } from '../../rules/index.ts';
import { means } from './ids.ts';

type Meaning = ReturnType<typeof means>;

/**
 * What each key of a rule means; what may stand in it, its reader in src/rules/ tells. Its examples
 * are written of facts that a test has.
 */
const ofRules: Readonly<Record<string, Meaning>> = {
  test: means(
    '看一个事实。是非写 is；选择写 any_of、not_in、level、not_level；数字写政策原词（不少于、超过、（含）以上……）或 区间；日期写 期间；文字、信用代码写 名单内、名单外（facts.yaml 的 lists）。另可写 judge_if（选了哪些交人判断）、otherwise: judge（不合的交人判断，不是不满足）、implied: true 和 note（引文里没有的词，说明理由）',
    { fact: 'legal', is: true },
    { fact: 'revenue', 不少于: '3000 万元' },
    { fact: 'level', any_of: ['province', 'nation'] },
    { fact: 'revenue', 区间: '5000 万元（含）—1 亿元（不含）', implied: true, note: '原文这样分' },
  ),
  pick: means('多选题里至少选中几项；只选“其他”的交人判断写 other: judge', {
    fact: 'kinds',
    至少: '两项',
  }),
  bands: means('一个数分几档，各有结论：result 是 met、judge 或 unmet', {
    fact: 'enterprises',
    implied: true,
    note: '原文分两档',
    rows: [
      { 不少于: '100 家', result: 'met' },
      { 少于: '100 家', result: 'unmet' },
    ],
  }),
  judge: means('须由人判断：by 谁判断，guide 怎么看，look_at 对照哪些材料，aspects 看哪几方面', {
    by: '专家评审',
    guide: '原文没有数值',
    aspects: ['成长潜力较强'],
  }),
  all: means('所列的都要满足', [
    { test: { fact: 'legal', is: true } },
    { test: { fact: 'revenue', 不少于: '3000 万元' } },
  ]),
  any: means('所列的有一项满足就行', [
    { test: { fact: 'enterprises', 不少于: '100 家' } },
    { test: { fact: 'devices', 不少于: '1 万套（件）' } },
  ]),
  at_least: means('所列的至少满足 count 项', {
    count: 1,
    of: [{ test: { fact: 'legal', is: true } }, { test: { fact: 'revenue', 不少于: '3000 万元' } }],
  }),
  by: means('门槛随另一个数变：一档一行，见“分档与范围”', {
    fact: 'revenue',
    rows: [
      { 区间: '小于 5,000 万元（含）', test: { fact: 'enterprises', 不少于: '10 家' } },
      { 区间: '5,000 万元以上（不含）', test: { fact: 'enterprises', 不少于: '20 家' } },
    ],
  }),
  score: means('按评分表打分，见“评分与直通”', {
    full: 10,
    不低于: '6 分',
    parts: [
      {
        title: '连接企业',
        full: 10,
        fact: 'enterprises',
        rows: ['100 家以上：10', '不足 100 家：0'],
      },
    ],
  }),
};

/** How a derived fact is worked out. */
const ofDerivations: Readonly<Record<string, Meaning>> = {
  ratio: means('前一个占后一个的比例', ['rd_cost', 'revenue']),
  growth: means('前一个比后一个增长多少', ['output', 'output_before']),
  difference: means('前一个减后一个', ['output', 'output_before']),
  sum: means('合计', ['output', 'output_before']),
  mean: means('平均', ['output', 'output_before']),
  lowest: means('其中最低的', ['output', 'output_before']),
  highest: means('其中最高的', ['output', 'output_before']),
  since: means('从一天到另一天；on 是申报日，deadline 是批次的截止日', ['founded', 'on']),
  product: means('相乘，单位要对得上', ['amount', 'price']),
  rate: means('按比例：of 哪个数，按 多少', { of: 'more', 按: '0.3%' }),
  fixed: means('原文写定的数：一次性给予多少、单价、几年', '10 万元'),
  limit: means('封顶与不低于：of 哪个数，最高、最低', { of: 'award', 最高: '200 万元' }),
  tier: means('按档定额：of 哪个数，rows 各档', {
    of: 'output',
    rows: ['50 亿元以上：100 万元', '不满 50 亿元：0 万元'],
  }),
  staircase: means('每满一级加一次：of 哪个数，从 哪里起，每 多少，起 多少，加 多少', {
    of: 'invest',
    从: '10 亿元',
    每: '5 亿元',
    起: '6000 万元',
    加: '1000 万元',
  }),
  pieces: means('累进：各段分别算，再加起来', {
    of: 'booths',
    rows: ['2 个以下：5 万元', '超过 2 个：2.5 万元'],
  }),
  choose: means('看哪个数随选项变：by 哪道单选题，of 各项看哪个数', {
    by: 'size',
    of: { large: 'share_large', small: 'share_small' },
  }),
  chosen: means('一道多选题选了几项（“都没有”不算）：择一、至多两类', 'kinds'),
  lookup: means('查附表：in 哪份 lists，by 按哪道题（日期按年份），otherwise 表里没有的按多少', {
    in: 'lpr',
    by: 'signed_on',
  }),
  rows: means(
    '由表格的各行算：of 哪张表；where 每行要怎样、except 哪些行不算；不写别的就是数行数，或 sum、highest、lowest 一列、repeats 几列都相同的行数。见“记录与附表”',
    { of: 'penalties', where: [{ column: 'amount', 区间: '5 万元以上（含）' }] },
  ),
};

function meaningsOf(
  keys: readonly string[],
  meanings: Readonly<Record<string, Meaning>>,
): readonly (readonly [string, Meaning])[] {
  return keys.map((key) => {
    const found = meanings[key];
    if (found === undefined) throw new Error(`no meaning of ${key} is written`);
    return [key, found];
  });
}

/** Every key that says what a rule is, with its meaning. */
export function ruleMeanings(): readonly (readonly [string, Meaning])[] {
  return meaningsOf(ruleKeys(), ofRules);
}

/** Every key that says how a fact is worked out, with its meaning. */
export function derivationMeanings(): readonly (readonly [string, Meaning])[] {
  return meaningsOf(derivationKeys(), ofDerivations);
}
