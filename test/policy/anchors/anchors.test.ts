import { expect, test } from 'vitest';

import { anchorQuote, clausePlacer, layOut, readBlocks } from '../../../src/policy/index.ts';
import { measureOfficial } from './measure.ts';

const old = layOut(
  readBlocks(
    [
      '一、条件',
      '（一）企业。具有独立法人资格，上一年度营业收入不少于 3000 万元；近三年无违法行为。',
      '（二）平台。连接企业超过 100 家，具有独立法人资格的服务商不少于 5 家。',
      '（三）案例。成效比较明显。',
    ].join('\n\n'),
  ),
);

function anchor(quote: string, clause: string, ...paragraphs: readonly string[]) {
  return anchorQuote(quote, clause, old, layOut(readBlocks(paragraphs.join('\n\n'))));
}

test('a quote is found where nothing but its surroundings changed, which is told', () => {
  const text = [
    '一、条件',
    '（一）企业。上一年度营业收入不少于 3000 万元，不含税；近三年无违法行为。',
  ];
  expect(anchor('近三年无违法行为', '一（一）', ...text)).toEqual({
    kind: 'found',
    clause: '一（一）',
  });
  expect(anchor('上一年度营业收入不少于 3000 万元', '一（一）', ...text)).toEqual({
    kind: 'found',
    clause: '一（一）',
    sentence: '上一年度营业收入不少于3000万元，不含税',
  });
});

test('a quote moves with its clause, and not to where the same words stood before', () => {
  const swapped = [
    '一、条件',
    '（一）平台。连接企业超过 100 家，具有独立法人资格的服务商不少于 5 家。',
    '（二）企业。具有独立法人资格，上一年度营业收入不少于 3000 万元；近三年无违法行为。',
  ];
  expect(anchor('具有独立法人资格', '一（一）', ...swapped)).toMatchObject({
    kind: 'moved',
    clause: '一（二）',
  });
  // What its own clause lost is not looked for in the other that kept it.
  const lost = [
    '一、条件',
    '（一）平台。连接企业超过 100 家，具有独立法人资格的服务商不少于 5 家。',
  ];
  expect(anchor('具有独立法人资格', '一（一）', ...lost)).toMatchObject({ kind: 'lost' });
});

test('words that stand twice where nothing tells them apart are left to the author', () => {
  const twice = ['一、条件', '（一）另有规定：成效比较明显。', '（二）又一规定：成效比较明显。'];
  expect(anchor('成效比较明显', '一（三）', ...twice)).toEqual({
    kind: 'ambiguous',
    clauses: ['一（一）', '一（二）'],
  });
});

test('changed words are proposed with their place, in two parts where the clause was split', () => {
  const quote = '具有独立法人资格，上一年度营业收入不少于 3000 万元';
  const inserted = [
    '一、条件',
    '（一）企业。具有独立法人资格，上一年度主营业务收入不少于 2000 万元。',
  ];
  expect(anchor(quote, '一（一）', ...inserted)).toMatchObject({
    kind: 'lost',
    proposed: [
      {
        parts: [
          { clause: '一（一）', words: '具有独立法人资格，上一年度主营业务收入不少于2000万元' },
        ],
      },
    ],
  });
  const split = [
    '一、条件',
    '（一）企业。具有独立法人资格。',
    '（二）规模。上一年度营业收入不少于 3000 万元。',
  ];
  const { proposed } = anchor(quote, '一（一）', ...split) as {
    proposed: readonly { parts: readonly { clause: string }[] }[];
  };
  expect(proposed[0]?.parts.map(({ clause }) => clause)).toEqual(['一（一）', '一（二）']);
  expect(anchor('成效比较明显', '一（三）', '一、条件', '（一）别的规定。')).toEqual({
    kind: 'lost',
    proposed: [],
  });
});

test('a clause named alone is placed by what it says', () => {
  const now = layOut(
    readBlocks(
      [
        '一、条件',
        '（一）新增的一条，说的是别的事情。',
        '（二）企业。具有独立法人资格，上一年度营业收入不少于 3000 万元；近三年无违法行为。',
        '（三）平台。连接企业超过 200 家，具有独立法人资格的服务商不少于 5 家。',
      ].join('\n\n'),
    ),
  );
  const labels = ['一', '一（一）', '一（二）', '一（三）'];
  const place = clausePlacer(old, labels, now, labels);
  expect(labels.map(place)).toMatchObject([
    { kind: 'found', clause: '一' },
    { kind: 'moved', clause: '一（二）' },
    { kind: 'moved', clause: '一（三）' },
    { kind: 'lost' },
  ]);
});

test('of the official text edited at random no quote goes wrong, and hardly one is lost', async () => {
  const { total, wrong, proposedWrong, missed } = await measureOfficial(5, 4);
  expect(total).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
  expect(proposedWrong.length + missed.length).toBeLessThanOrEqual(total * 0.05);
});
