import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';

import { explainOpenIssue, readApplication } from '../../src/compose/index.ts';
import { parseSource } from '../../src/build/load/source.ts';
import { InputError } from '../../src/cli/command.ts';
import { readCsv } from '../../src/cli/sheet/read-csv.ts';
import { readXlsx } from '../../src/cli/sheet/read-xlsx.ts';
import { describeDraftIssue, parseDraft, tidyPasted } from '../../src/form/index.ts';
import { openForm } from '../../src/word/index.ts';
import { makeDraft } from '../compose/make-drafts.ts';
import { forms, make, project, sourceOf } from '../compose/real-project.ts';

/** Inputs of each kind; a million in all: SHENBAO_RUNS=16000. */
const runs = 10 * Number(process.env['SHENBAO_RUNS'] ?? 100);
/** Milliseconds of processor time that one input may take. */
const most = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'shenbao-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whole numbers from a seed (mulberry32), so that a failure can be made again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Numbers = ReturnType<typeof numbersFrom>;

const pieces = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufffe',
  '<',
  '&',
  ']]>',
  '<!DOCTYPE x>',
  '&#0;',
  '__proto__',
  'constructor',
  '{{x}}',
  '"',
  '\\',
  '\n',
  ',',
  '[',
  '{',
  '*a',
  '&a ',
  '1e999',
  '-0',
  '=1+1',
  '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>',
  '<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:gridSpan w:val="99999999"/>',
  '<w:vMerge/>',
];

/** A text broken at some places: pieces put in, taken out, doubled, repeated without end. */
function broken(text: string, next: Numbers): string {
  let made = text;
  for (let count = 1 + next(4); count > 0; count -= 1) {
    const at = next(made.length + 1);
    const length = next(next(10) === 0 ? 2_000 : 40);
    const piece = pieces[next(pieces.length)] ?? '';
    const own = made.slice(at, at + length);
    const put = [piece, piece.repeat(next(3_000)), own + own, own.repeat(1 + next(50)), ''][
      next(5)
    ];
    made = made.slice(0, at) + (put ?? '') + made.slice(at + (next(2) === 0 ? 0 : length));
    if (made.length > 2_000_000) break;
  }
  return made;
}

function brokenZip(bytes: Uint8Array, next: Numbers): Uint8Array {
  if (next(6) === 0) {
    const copy = bytes.slice(0, next(8) === 0 ? next(bytes.length) : bytes.length);
    for (let count = next(8); count >= 0; count -= 1) copy[next(copy.length || 1)] = next(256);
    return copy;
  }
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = next(2) === 0 ? 'word/document.xml' : (names[next(names.length)] ?? '');
  const own = parts[name];
  if (own !== undefined) parts[name] = strToU8(broken(strFromU8(own), next));
  if (next(12) === 0) parts[`../${name}`] = strToU8('x');
  return zipSync(parts, { level: 1 });
}

/** Runs one kind over and over: no crash, no hang, and every refusal has its sentence. */
async function hold(kind: string, count: number, run: (next: Numbers) => unknown): Promise<void> {
  const told = { ended: 0, refused: 0 };
  let slowest = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    const before = process.cpuUsage();
    let sentence: unknown;
    try {
      sentence = await run(numbersFrom(seed));
    } catch (error) {
      if (!(error instanceof InputError))
        throw new Error(`${kind}, seed ${seed}`, { cause: error });
      sentence = error.problems.join('');
    }
    const { user, system } = process.cpuUsage(before);
    slowest = Math.max(slowest, (user + system) / 1000);
    if (typeof sentence === 'string') {
      expect(sentence, `${kind}, seed ${seed}`).toMatch(/\p{Script=Han}{2}/u);
      told.refused += 1;
    } else told.ended += 1;
  }
  console.log(
    `${kind}: ${told.ended} read, ${told.refused} refused, slowest ${slowest.toFixed(0)} ms`,
  );
  expect(slowest, kind).toBeLessThan(most);
}

const [form] = forms;
if (form === undefined) throw new Error('no form');
const { words } = project;
const application = make(form, makeDraft(form, 'full')).bytes;
const draft = JSON.stringify({
  policy: form.policy,
  category: form.category,
  answers: makeDraft(form, 'full'),
});
const yaml =
  'facts:\n  a: &a {kind: money, label: "甲", least: 0}\n  b: [1, 2, *a]\n  c: |\n    文\n';
const csv = '单位名称,注册资本\n"福建某某科技有限公司","1,260"\n';

test('Word files', async () => {
  await hold('.docx', runs, (next) => {
    const read = readApplication(brokenZip(application, next), [form], { source: sourceOf(form) });
    return read.kind === 'refused' ? explainOpenIssue(read.issue, words) : undefined;
  });
}, 86_400_000);

test('official forms', async () => {
  await hold('form', runs, (next) => {
    const opened = openForm(brokenZip(application, next));
    return opened.kind === 'refused' ? explainOpenIssue(opened.issue, words) : undefined;
  });
}, 86_400_000);

test('drafts', async () => {
  await hold('draft', runs, (next) => {
    const opened = parseDraft(broken(draft, next), [form]);
    return opened.kind === 'issue' ? describeDraftIssue(opened, words) : undefined;
  });
}, 86_400_000);

test('lists', async () => {
  await hold('.csv', runs, (next) => void readCsv('名单.csv', strToU8(broken(csv, next))));
  const path = join(folder, 'a.xlsx');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const ways = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const book = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${ways}"><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${ways}/worksheet" Target="worksheets/s.xml"/></Relationships>`,
  };
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row>';
  await hold('.xlsx', runs, async (next) => {
    const sheet = broken(
      `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
      next,
    );
    const parts = { ...book, 'xl/worksheets/s.xml': sheet };
    const bytes = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    );
    writeFileSync(path, bytes);
    await readXlsx('名单.xlsx', bytes);
  });
}, 86_400_000);

test('pasted text and YAML', async () => {
  await hold('pasted', runs, (next) => void tidyPasted(broken(csv + draft, next)));
  await hold('YAML', runs, (next) => {
    const problems: string[] = [];
    parseSource('a.yaml', broken(yaml, next), ({ message }) => problems.push(message));
    return problems.length > 0 ? problems.join('') : undefined;
  });
}, 86_400_000);
