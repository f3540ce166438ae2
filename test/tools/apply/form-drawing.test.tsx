import { signal } from '@preact/signals';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import type { Day } from '../../../src/base/index.ts';
import {
  drawOfficialForm,
  fillOfficialForm,
  openOfficialForm,
} from '../../../src/compose/index.ts';
import { FormDrawing } from '../../../src/tools/apply/outputs/official/FormDrawing.tsx';
import type { Official } from '../../../src/tools/apply/outputs/official/official.ts';
import { placeNames } from '../../../src/tools/apply/outputs/official/place-names.ts';
import { placeStates } from '../../../src/tools/apply/outputs/official/place-states.ts';
import type { DrawnOfficial } from '../../../src/tools/work/fill-official.ts';
import { policy, project } from '../../compose/kit/real-project.ts';
import { makeDocx } from '../../word/open/make-zip.ts';
import { paragraph, table } from '../../word/read/body.ts';
import { answers } from '../../word/strangers/asked.ts';

const form = policy.forms['benchmark'];
if (form === undefined) throw new Error('content has no form of benchmark');
const benchmark = form;
const words = policy.words;

const blank = makeDocx(
  paragraph('某某申报书') +
    table(
      ['>4一、申报单位基本情况'],
      ['单位名称', '', '注册地址', ''],
      ['吉祥物', '', '推荐意见', '（盖章）  年  月  日'],
    ) +
    paragraph('二、担保机构基本情况') +
    table(['单位名称', '', '联系人', '']),
);

function filledWith(texts: Readonly<Record<string, string>> = {}): DrawnOfficial {
  const official = openOfficialForm(blank, '申报表.docx', project.words);
  if (official.kind === 'refused') throw new Error(official.sentence);
  const day = '2025-06-01' as Day;
  const input = { form: benchmark, policy, answers, on: day, year: 2025, words, texts };
  return { ...fillOfficialForm(official, input), drawing: drawOfficialForm(official, input) };
}

/** The drawing as a page has it, with one place opened. */
function draw(looked?: string, texts?: Readonly<Record<string, string>>): string {
  const filled = filledWith(texts);
  const official = { looked: signal(looked), look: () => undefined } as Partial<Official>;
  const names = placeNames(filled, words);
  return renderToString(
    <FormDrawing words={words} official={official as Official} filled={filled} names={names} />,
  );
}

const plain = (html: string): string => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

test('each place stands in one of filled, left, and another’s or an office’s', () => {
  const states = placeStates(filledWith({ 'b1.r2.c1': '小申' }));
  const kinds = [...states].map(([where, { kind }]) => `${where} ${kind}`).sort();
  expect(kinds).toEqual([
    'b1.r1.c1 filled',
    'b1.r1.c3 filled',
    'b1.r2.c1 typed',
    'b1.r2.c3 others',
    'b3.r0.c1 others',
    'b3.r0.c3 others',
  ]);
});

test('the form is drawn with its texts, its tables and a button at each place', () => {
  const html = draw();
  expect(html.match(/<table/g)).toHaveLength(2);
  expect(html).toContain('colspan="4"');
  const buttons = [...html.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, text = '']) =>
    plain(text),
  );
  expect(buttons).toEqual([
    '单位名称（第 1 处） 已填 福建某某智联科技有限公司',
    expect.stringContaining('注册地址 已填'),
    '吉祥物 留给您',
    '推荐意见 不由您填',
    '单位名称（第 2 处） 不由您填',
    '联系人 不由您填',
  ]);
  expect(plain(html)).toContain('已填 2 处，留给您 1 处，不由您填 3 处');
});

test('a place that is opened tells its reason, and takes what can stand there', () => {
  const unknown = draw('b1.r2.c1');
  expect(plain(unknown)).toContain('没有认出这一栏问什么');
  expect(unknown).toContain('<select');
  const office = draw('b1.r2.c3');
  expect(plain(office)).toContain('由手写、盖章或有关部门填写');
  expect(office).not.toContain('<select');
  expect(plain(draw('b3.r0.c3'))).toContain('“二、担保机构基本情况”');
  expect(plain(draw('b1.r1.c1'))).toContain('按“单位名称”填入“单位名称”：福建某某智联科技有限公司');
  expect(plain(draw('b1.r2.c1', { 'b1.r2.c1': '小申' }))).toContain('您在这里手填：小申');
});
