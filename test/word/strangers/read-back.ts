import { documentShape, shapeValues } from '../../../src/compose/document-shape.ts';
import { writtenAnswers } from '../../../src/form/index.ts';
import { openDocument, readDocument } from '../../../src/word/index.ts';
import { policy } from '../../compose/kit/real-project.ts';
import { answers } from './asked.ts';
import { plainText } from './read-sheet.ts';
import type { Sheet, SheetPlace } from './sheet.ts';

const form = policy.forms['benchmark'];
if (form === undefined) throw new Error('content has no form of benchmark');
const shape = documentShape(form, 2025);
const ours = shapeValues(form, writtenAnswers(form, answers));

/** What somebody else writes into what is asked of him. */
function foreign({ label }: SheetPlace): string {
  if (/代码/.test(label)) return '91350200M00020AB30';
  if (/电话|手机|方式/.test(label)) return '13700000009';
  if (/邮箱|信箱|邮件|mail/i.test(label)) return 'other@example.com';
  if (/地|住所/.test(label)) return '另一市另一路9号';
  if (/资|收入|额/.test(label)) return '77777';
  if (/时间|日期/.test(label)) return '1999年9月9日';
  if (/数|人员|职工/.test(label)) return '777';
  if (/人|代表/.test(label)) return '王某某';
  return '另一某某有限公司';
}

/** A form of strangers filled by hand by the truth, others' places by the others, read by its labels. */
export function readBack(sheet: Sheet): {
  readonly wrong: readonly string[];
  readonly right: number;
  readonly all: number;
} {
  const bytes = sheet.bytes((place) => {
    const { truth } = place;
    if (truth.kind === 'value') return truth.texts[0];
    return truth.kind === 'empty' && truth.whose === 'other' ? foreign(place) : undefined;
  });
  const opened = openDocument(bytes);
  if (opened.kind === 'refused') throw new Error(opened.issue.kind);
  const read = readDocument(opened, shape);
  if (read.kind === 'refused') throw new Error(read.issue.kind);
  const { visible } = read;
  const asked = new Set(
    sheet.places.flatMap(({ truth }) => (truth.kind === 'value' ? truth.texts.map(plainText) : [])),
  );
  const wrong: string[] = [];
  let right = 0;
  let all = 0;
  for (const { id, kind, unit = '' } of shape.fields) {
    const own = ours[id];
    const shown = visible[id];
    if (typeof own === 'string' && kind !== 'table') {
      const texts = amounts(own, unit);
      const isAsked = texts.some((text) => asked.has(text));
      if (isAsked) all += 1;
      const back = typeof shown === 'string' ? chosen(plainText(shown)) : '';
      if (back === '') continue;
      if (texts.includes(back)) right += isAsked ? 1 : 0;
      else wrong.push(`${id}: ${back}`);
      // Who works with the applicant is asked of it, too.
    } else if (
      own === undefined &&
      typeof shown === 'string' &&
      !/^(?:另一某某有限公司)?$/.test(shown.trim())
    )
      wrong.push(`${id}: ${shown}`);
  }
  return { wrong, right, all };
}

/** □有☑无 says 否. */
function chosen(text: string): string {
  const name = /☑([^□☑]+)/.exec(text)?.[1] ?? text;
  return name === '无' ? '否' : name === '有' ? '是' : name;
}

/** A figure as forms ask for it: in our unit, with and without it, and in other units of money. */
function amounts(text: string, unit: string): readonly string[] {
  const bare = plainText(text).replace(new RegExp(`${unit}$`), '');
  if (unit === '' || !/^-?[\d.]+$/.test(bare)) return [plainText(text)];
  if (unit !== '万元') return [bare, `${bare}${unit}`];
  const others = [
    ['元', 10_000],
    ['千元', 10],
    ['亿元', 0.0001],
  ] as const;
  return [
    bare,
    `${bare}万元`,
    ...others.flatMap(([name, power]) => {
      const amount = String(Number((Number(bare) * power).toFixed(6)));
      return [amount, `${amount}${name}`];
    }),
  ];
}
