import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { fileWith, projectRoot, run } from './run.ts';

const fixtures = join(projectRoot, 'test/fixtures/policies');
const province = 'content/policies/sample-2026-1';
const city = 'content/policies/city-2026';

/** Ten edits of the province's text: `[found, instead]`, in their order. */
const tenEdits: readonly (readonly [string, string])[] = [
  ['样例〔2026〕1号', '样例〔2027〕2号'],
  // A clause is put in front: all behind it move.
  ['（一）小工厂\n', '（一）范围\n\n本市各县的小工厂和工具商。\n\n（二）小工厂\n'],
  ['（二）工具商\n', '（三）工具商\n'],
  // Words put in, and a number changed.
  ['在册员工 20 人以上', '在册全职员工 20 人以上'],
  ['不少于 500 万元且', '不少于 800 万元且'],
  // Two points change places.
  [
    '1. 设备：联网设备达到 30 台（含）以上，或设备联网率高于 60%。\n\n2. 系统：至少使用排产、仓储、质检中的两项系统。',
    '1. 系统：至少使用排产、仓储、质检中的两项系统。\n\n2. 设备：联网设备达到 30 台（含）以上，或设备联网率高于 60%。',
  ],
  // A sentence is split in two points.
  [
    '申报单位包括软件企业、设备企业等，服务小工厂不少于 10 家，用户评价良好。',
    '1. 申报单位包括软件企业、设备企业等。\n\n2. 服务小工厂不少于 10 家，用户评价良好。',
  ],
  // Words are taken out.
  ['，鼓励先改先得。', '。'],
  ['有效期至2028年12月31日', '有效期至2029年12月31日'],
  [
    '（二）本办法由样例厅负责解释。',
    '（二）本办法所称年度为自然年。\n\n（三）本办法由样例厅负责解释。',
  ],
];

function pair(): string {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-pair-'));
  cpSync(join(fixtures, 'sample'), root, { recursive: true, dereference: true });
  cpSync(join(fixtures, 'city'), join(root, city), { recursive: true });
  return root;
}

interface Told {
  readonly file: string;
  readonly quote?: string;
  readonly clause?: string;
  readonly became: string;
  readonly proposed?: readonly { readonly parts: readonly { readonly words: string }[] }[];
}

test('the province’s text changed by ten edits is anchored anew in both, and no more is left than was told', async () => {
  const root = pair();
  const old = readFileSync(join(root, province, 'text.md'), 'utf8');
  const now = tenEdits.reduce((text, [found, instead]) => {
    if (!text.includes(found)) throw new Error(`no ${found}`);
    return text.replace(found, instead);
  }, old);
  const given = fileWith(now, 'new.txt');
  const args = ['reanchor', '--policy', 'sample-2026-1', '--text', given, '--write'];
  const { out, code } = await run(args, root);
  expect(code).toBe(0);
  const { counts, anchors } = JSON.parse(out) as { counts: object; anchors: readonly Told[] };
  expect(counts).toEqual({ 找到: 3, 移动了: 13, 不唯一: 0, 失锚: 5 });
  expect(anchors.some(({ file }) => file.startsWith(city))).toBe(true);
  // The city's conditions follow the clause that they change.
  const changed = readFileSync(join(root, city, 'extension.yaml'), 'utf8');
  expect(changed).toContain('title: 在册员工 15 人以上\n    clause: 二（二）');
  const squeeze = (text: string) => text.replace(/\s/g, '');
  for (const { quote, became } of anchors)
    if (quote !== undefined && (became === '找到' || became === '移动了'))
      expect(squeeze(now)).toContain(squeeze(quote));
  const lost = anchors.filter(({ became }) => became === '失锚');
  expect(new Set(lost.map(({ quote }) => quote))).toEqual(
    new Set([
      '上一年度营业收入不少于 500 万元且不超过 5000 万元',
      '在册员工 20 人以上',
      '自2026年1月1日起施行，有效期至2028年12月31日',
      '鼓励先改先得',
    ]),
  );
  const isProposed = ({ proposed = [] }: Told) => proposed.length > 0;
  expect(lost.filter((each) => !isProposed(each)).map(({ quote }) => quote)).toEqual([
    '鼓励先改先得',
  ]);
  const words = ({ proposed = [] }: Told) =>
    proposed.map(({ parts }) => parts.map((part) => part.words).join());
  expect(lost.flatMap(words)).toEqual(
    expect.arrayContaining([
      '上一年度营业收入不少于800万元且不超过5000万元',
      '在册全职员工20人以上',
      '自2026年1月1日起施行，有效期至2029年12月31日',
    ]),
  );
  // Nothing but what is lost is left to mend, and none of it is the city's.
  const { err } = await run(['lint'], root);
  const files = err
    .split('\n')
    .flatMap((line) => /^content\/policies\/([^：:]+)/.exec(line)?.[1] ?? []);
  expect(new Set(files.map((file) => file.split('/')[0]))).toEqual(new Set(['sample-2026-1']));
  const quotes = err.match(/(?<= )[a-z_]+(?:\.\d+)?\.quote/g);
  expect(quotes).toEqual([
    'scope.quote',
    'criteria.0.quote',
    'criteria.1.quote',
    'validity.quote',
    'not_encoded.0.quote',
  ]);
});
