import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';

import { explainOpenIssue, readApplication } from '../../src/compose/index.ts';
import { parseSource } from '../../src/build/load/source.ts';
import { InputError } from '../../src/cli/command.ts';
import { readCsv } from '../../src/cli/sheet/read-csv.ts';
import { readXlsx } from '../../src/cli/sheet/read-xlsx.ts';
import {
  allFields,
  describeDraftIssue,
  parseDraft,
  parsePastedRows,
  readAnswer,
  readShown,
  tidyPasted,
} from '../../src/form/index.ts';
import { servedPath } from '../../src/cli/serve/served-path.ts';
import { readRoute } from '../../src/tools/apply/route.ts';
import { openForm } from '../../src/word/index.ts';
import { makeDraft } from '../compose/make-drafts.ts';
import { forms, make, project, sourceOf } from '../compose/real-project.ts';
import { broken, brokenZip, numbersFrom } from './broken.ts';
import type { Numbers } from './broken.ts';

/**
 * Some ten thousand inputs over all kinds, as many of each as its cost allows; a hundred times that,
 * a million, in the long run.
 */
const times = Number(process.env['SHENBAO_RUNS'] ?? 1);
/** Milliseconds of processor time that one input may take. */
const most = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'shenbao-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs one kind over and over: no crash, no hang, and every refusal has its sentence. */
async function hold(kind: string, each: number, run: (next: Numbers) => unknown): Promise<void> {
  const count = each * times;
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
  await hold('.docx', 100, (next) => {
    const read = readApplication(brokenZip(application, next), [form], { source: sourceOf(form) });
    return read.kind === 'refused' ? explainOpenIssue(read.issue, words) : undefined;
  });
}, 86_400_000);

test('official forms', async () => {
  await hold('form', 100, (next) => {
    const opened = openForm(brokenZip(application, next));
    return opened.kind === 'refused' ? explainOpenIssue(opened.issue, words) : undefined;
  });
}, 86_400_000);

test('drafts', async () => {
  await hold('draft', 900, (next) => {
    const opened = parseDraft(broken(draft, next), [form]);
    return opened.kind === 'issue' ? describeDraftIssue(opened, words) : undefined;
  });
}, 86_400_000);

test('lists', async () => {
  await hold('.csv', 1800, (next) => void readCsv('名单.csv', strToU8(broken(csv, next))));
  const path = join(folder, 'a.xlsx');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const ways = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const book = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${ways}"><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${ways}/worksheet" Target="worksheets/s.xml"/></Relationships>`,
  };
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row>';
  await hold('.xlsx', 500, async (next) => {
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

test('addresses', async () => {
  const [section] = form.sections;
  const known = `#${section?.id ?? ''}/${section?.fields[0]?.id ?? ''}.1.name/back`;
  await hold('address', 2_000, (next) => {
    const kind = readRoute(broken(known, next), form).kind;
    expect([
      'tasks',
      'section',
      'answers',
      'draft',
      'done',
      'official',
      'transcript',
      'print',
    ]).toContain(kind);
  });
  await hold('path', 1_000, (next) => {
    const path = servedPath(broken('/base/fj-2023-1/text/?a=1', next), '/base/');
    if (path !== undefined) expect(`/${path}`).not.toMatch(/\/\.\.?(?:\/|$)|\\|\/\/|\p{Cc}/u);
  });
}, 86_400_000);

test('typed and pasted answers', async () => {
  const fields = allFields(form);
  const kinds = [...new Map(fields.map((field) => [field.kind, field])).values()];
  const table = kinds.find(({ kind }) => kind === 'table');
  const typed = ['3,000 万元', '2025年6月1日 10:20', '91350100M00010NY40', '是', '实用新型、发明'];
  await hold('typed', 1_000, (next) => {
    const text = broken(typed[next(typed.length)] ?? '', next);
    for (const field of kinds) {
      readAnswer(field, text);
      readShown(field, text);
    }
  });
  await hold('pasted rows', 1_000, (next) => {
    parsePastedRows(
      broken('名称\t类型\t日期\n甲\t"发明\n专利"\t2025.1\n', next),
      table?.columns ?? [],
    );
  });
}, 86_400_000);

test('pasted text and YAML', async () => {
  await hold('pasted', 1500, (next) => void tidyPasted(broken(csv + draft, next)));
  await hold('YAML', 1000, (next) => {
    const problems: string[] = [];
    parseSource('a.yaml', broken(yaml, next), ({ message }) => problems.push(message));
    return problems.length > 0 ? problems.join('') : undefined;
  });
}, 86_400_000);
