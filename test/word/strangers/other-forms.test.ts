import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { makeDocx } from '../open/make-zip.ts';
import { paragraph, table } from '../read/body.ts';
import { fillSheet } from './measure.ts';
import { otherForms } from './other-forms.ts';
import type { OtherForm } from './other-forms.ts';
import { plainText } from './read-sheet.ts';

/** What may stand at a place, by the key that names it. */
const values: Readonly<Record<string, readonly string[]>> = {
  org: ['福建某某智联科技有限公司'],
  uscc: ['91350100M00010NY40'],
  legal: ['陈某某'],
  lphone: ['0591-83330000'],
  leader: ['林某某', '林某某13900000002', '林某某，13900000002', '林某某 13900000002'],
  leaderMobile: ['13900000002'],
  biz: ['福州市闽侯县某某园区8号楼'],
  reg: ['福州市闽侯县某某路1号'],
  contact: ['李某某'],
  mobile: ['13800000001'],
  email: ['contact@example.com'],
  staff: ['326'],
  rnd: ['58'],
  cap: ['3000万元', '3,000万元', '3,000 万元'],
  capn: ['3000', '3,000'],
  founded: ['2015年3月2日'],
  industry: ['塑料零件制造'],
  nature: ['民营'],
  size: ['中型'],
  region: ['福州市', '福州'],
  county: ['闽侯县'],
  project: ['某某注塑工业互联网平台'],
  summary: ['平台把注塑机联网，服务中小注塑厂。'],
  inv: ['5200万元', '5,200万元', '5,200 万元'],
  invn: ['5200', '5,200'],
  site: ['福州市闽侯县某某园区3号车间'],
  period: ['2023年6月至2025年5月', '2023年6月—2025年5月', '2023年6月-2025年5月'],
  date: ['2025年6月1日'],
  recommender: ['福州市工业和信息化局'],
  rev1: ['30124', '30,124', '30,124 万元'],
  rev2: ['28650', '28,650'],
  rev3: ['25010', '25,010'],
  profit1: ['2310', '2,310', '2,310 万元'],
  profit2: ['2105', '2,105'],
  profit3: ['1980', '1,980'],
  tax1: ['1120', '1,120', '1,120 万元'],
};

interface Place {
  readonly where: string;
  /** What is printed before the blank, after it, and the blank itself. */
  readonly before: string;
  readonly after: string;
  readonly keys: readonly string[];
  readonly isOptional: boolean;
}

/** A text unit of a form: as it is printed, and the places in it; `undefined` where it is not judged. */
interface Unit {
  readonly printed: string;
  readonly places: readonly Place[] | undefined;
}

const mark = /\{?([=~])([A-Za-z0-9/]+)\}?/g;

/** Takes what is to be written out of a line or a cell. */
function unitOf(text: string, where: string): Unit {
  const prefix = /^(?:>\d)?[v^]?/.exec(text)?.[0] ?? '';
  const own = text.slice(prefix.length);
  if (own.endsWith('*')) return { printed: prefix + own.slice(0, -1), places: undefined };
  const pieces = own.split(mark);
  const printed = pieces.filter((_, at) => at % 3 === 0).join('');
  const places = [...own.matchAll(mark)].map((match, at): Place => {
    const blanks = /[＿\s]*$/;
    const label = (pieces[at * 3] ?? '').replace(blanks, '').replace(/^[＿\s]*/, '');
    // 万元 in a cell is printed behind what is written.
    const isUnit = /^(?:万元|人|%)$/.test(label);
    const before = isUnit ? '' : label;
    const after = isUnit ? label : (pieces[at * 3 + 3] ?? '').replace(/^[＿\s]*/, '');
    return {
      where,
      before,
      after: /^[^＿]*/.exec(after)?.[0] ?? '',
      keys: (match[2] ?? '').split('/'),
      isOptional: match[1] === '~',
    };
  });
  return { printed: prefix + printed, places };
}

/** The body of a form, and its text units in the order in which they are printed. */
function build({ lines }: OtherForm): { readonly body: string; readonly units: readonly Unit[] } {
  const units: Unit[] = [];
  let body = '';
  let rows: string[][] = [];
  const close = (): void => {
    if (rows.length > 0) body += table(...rows);
    rows = [];
  };
  for (const line of lines) {
    if (typeof line === 'string') {
      close();
      const unit = unitOf(line, line);
      units.push(unit);
      body += line === '' ? '<w:p/>' : paragraph(unit.printed);
      continue;
    }
    const row = line.map((cell, at) => unitOf(cell, `${line[at - 1] ?? ''} | ${cell}`));
    units.push(...row);
    rows.push(row.map(({ printed }) => printed));
  }
  close();
  return { body, units };
}

/** Texts of lines and cells in order. */
function textsOf(bytes: Uint8Array): readonly string[] {
  const source = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const body = source.replace(/^[^]*<w:body>/, '').replace(/<w:sectPr[^]*$/, '');
  const texts: string[] = [];
  const text = (xml: string): string =>
    xml
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/\n+$/, '');
  for (const [piece] of body.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p\/>|<w:p[ >].*?<\/w:p>/gs)) {
    if (!piece.startsWith('<w:tbl>')) texts.push(text(piece));
    else for (const [cell] of piece.matchAll(/<w:tc>.*?<\/w:tc>/gs)) texts.push(text(cell));
  }
  return texts;
}

function measure(form: OtherForm) {
  const { body, units } = build(form);
  const blank = makeDocx(body);
  const [before, after] = [textsOf(blank), textsOf(fillSheet(blank).bytes)];
  expect(before).toHaveLength(units.length);
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  units.forEach(({ places }, at) => {
    const [old, now] = [before[at] ?? '', after[at] ?? ''];
    if (places === undefined) return;
    if (places.length === 0) {
      if (old !== now) wrong.push(`${form.name}: ${old} → ${now}`);
      return;
    }
    let rest = now;
    for (const place of places) {
      const from = rest.indexOf(place.before) + place.before.length;
      const end = place.after === '' ? rest.length : rest.indexOf(place.after, from);
      const written = plainText(rest.slice(from, end < 0 ? undefined : end).replace(/＿/g, ''));
      rest = rest.slice(end < 0 ? rest.length : end);
      const texts = place.keys.flatMap((key) => values[key] ?? [key]);
      const isRight = texts.some((text) => plainText(text) === written);
      if (written !== '' && !isRight) wrong.push(`${form.name} ${place.where}: ${written}`);
      else if (!place.isOptional && !isRight) missed.push(place.where);
      else if (!place.isOptional) right += 1;
    }
  });
  return { name: form.name, right, missed, wrong };
}

const measured = otherForms.map(measure);

// When they were first filled, 88 of the 102 places were right and none was wrong.
test('twenty public forms of other offices get nothing in a wrong place', () => {
  expect(measured.flatMap(({ wrong }) => wrong)).toEqual([]);
});

test('of what a person would write into them at least 85 % is written', () => {
  console.table(
    measured.map(({ name, right, missed }) => ({ name, right, missed: missed.join('；') })),
  );
  expect(measured).toHaveLength(20);
  const right = measured.reduce((total, each) => total + each.right, 0);
  const missed = measured.reduce((total, each) => total + each.missed.length, 0);
  console.log(`${right} right of ${right + missed}`);
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.85);
});
