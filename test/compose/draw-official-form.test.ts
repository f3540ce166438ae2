import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { drawOfficialForm, fillOfficialForm, openOfficialForm } from '../../src/compose/index.ts';
import type { DrawnBlock, DrawnForm, FilledOfficial } from '../../src/compose/index.ts';
import { makeDocx } from '../word/open/make-zip.ts';
import { paragraph, run, table } from '../word/read/body.ts';
import { answers } from '../word/strangers/asked.ts';
import { composeForm } from '../word/strangers/compose-form.ts';
import { documentText } from './kit/document-text.ts';
import { policy, project } from './kit/real-project.ts';

const form = policy.forms['benchmark'];
if (form === undefined) throw new Error('content has no form of benchmark');
const benchmark = form;

function drawn(
  bytes: Uint8Array,
  texts: Readonly<Record<string, string>> = {},
): { readonly filled: FilledOfficial; readonly drawing: DrawnForm } {
  const official = openOfficialForm(bytes, '申报表.docx', project.words);
  if (official.kind === 'refused') throw new Error(official.sentence);
  const day = '2025-06-01' as Day;
  const input = {
    form: benchmark,
    policy,
    answers,
    on: day,
    year: 2025,
    words: project.words,
    texts,
  };
  return { filled: fillOfficialForm(official, input), drawing: drawOfficialForm(official, input) };
}

function partsOf(blocks: readonly DrawnBlock[]): readonly (string | { readonly where: string })[] {
  return blocks.flatMap((block) =>
    block.kind === 'line' ? block.parts : block.rows.flat().flatMap((cell) => partsOf(cell.blocks)),
  );
}

const placesIn = ({ blocks }: DrawnForm): readonly string[] =>
  partsOf(blocks).flatMap((part) => (typeof part === 'string' ? [] : [part.where]));

test.each(Array.from({ length: 30 }, (_, seed) => seed + 1))(
  'every place of the stranger’s form %i that is told stands in its drawing once',
  (seed) => {
    const { filled, drawing } = drawn(composeForm(seed).bytes());
    const told = [...filled.placed, ...filled.open].map(({ where }) => where);
    expect([...placesIn(drawing)].sort()).toEqual([...told].sort());
  },
);

test('a place stands where its blank is, between the texts around it', () => {
  const blank = run('        ', '<w:rPr><w:u w:val="single"/></w:rPr>');
  const body =
    paragraph('申报书') +
    paragraph('申报单位：', blank, run('（盖章）')) +
    table(['>2二、单位情况'], ['注册地址', ''], ['推荐意见', '（盖章）  年  月  日']);
  const { drawing } = drawn(makeDocx(body));
  expect(drawing.blocks[1]).toEqual({
    kind: 'line',
    parts: ['申报单位：', { where: 'b1#0' }, '（盖章）'],
  });
  const grid = drawing.blocks[2];
  if (grid?.kind !== 'table') throw new Error('the table is drawn as something else');
  expect(grid.rows.map((row) => row.map(({ columns }) => columns))).toEqual([[2], [1, 1], [1, 1]]);
  expect(partsOf(grid.rows[1]?.[1]?.blocks ?? [])).toEqual([{ where: 'b2.r1.c1' }]);
  expect(partsOf(grid.rows[2]?.[1]?.blocks ?? [])).toContainEqual({ where: 'b2.r2.c1' });
});

test('what is typed at one place is written there, whatever its label says', () => {
  const bytes = makeDocx(
    table(['单位名称', ''], ['口号', ''], ['企业性质', '□国有 □民营 □其他'], ['意向', '□甲 □乙']),
  );
  const { filled } = drawn(bytes, {
    'b0.r0.c1': '另写的名称',
    'b0.r1.c1': '实业兴邦',
    'b0.r2.c1': '集体',
    'b0.r3.c1': '乙',
  });
  const text = documentText(filled.bytes);
  for (const written of ['另写的名称', '实业兴邦', '☑乙']) expect(text).toContain(written);
  expect(text).not.toContain('集体');
  expect(filled.typed.map(({ failure }) => failure)).toEqual([
    undefined,
    undefined,
    'option',
    undefined,
  ]);
  // It is nobody's to keep: a mapping holds places and fields only.
  expect(JSON.stringify(filled.mapping)).not.toContain('实业兴邦');
});
