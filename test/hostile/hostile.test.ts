import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';

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
import { makeDraft } from '../compose/kit/make-drafts.ts';
import { forms, make, project, sourceOf } from '../compose/kit/real-project.ts';
import { countProcessorTime } from '../processor-time.ts';
import { broken, brokenZip, numbersFrom } from './broken.ts';
import type { Numbers } from './broken.ts';

/**
 * Some ten thousand inputs over all kinds, as many of each as its cost allows; a million in the long
 * run.
 */
const isLong = process.env['SHENBAO_RUNS'] !== undefined;
/** Milliseconds of processor time that one input may take. */
const most = 10_000;
/** Megabytes that one kind may add to what the process holds, garbage not yet collected with it. */
const mostMemory = 2_000;

/** Runs one kind over and over: no crash, no hang, and every refusal has its sentence. */
async function hold(
  kind: string,
  counts: { readonly short: number; readonly long: number },
  run: (next: Numbers) => unknown,
): Promise<void> {
  const count = isLong ? counts.long : counts.short;
  const told = { ended: 0, refused: 0 };
  const atFirst = process.memoryUsage.rss();
  let slowest = 0;
  let slowestSeed = 0;
  let peak = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    const passed = countProcessorTime();
    let sentence: unknown;
    try {
      sentence = await run(numbersFrom(seed));
    } catch (error) {
      if (!(error instanceof InputError))
        throw new Error(`${kind}, seed ${seed}`, { cause: error });
      sentence = error.problems.join('');
    }
    const took = passed();
    if (took > slowest) [slowest, slowestSeed] = [took, seed];
    peak = Math.max(peak, process.memoryUsage.rss());
    if (typeof sentence === 'string') {
      if (!/\p{Script=Han}{2}/u.test(sentence))
        throw new Error(`${kind}, seed ${seed}: ${JSON.stringify(sentence)}`);
      told.refused += 1;
    } else told.ended += 1;
  }
  const added = (peak - atFirst) / 1e6;
  console.log(
    `${kind}: ${count} inputs, ${told.ended} read, ${told.refused} refused, slowest ${slowest.toFixed(0)} ms (seed ${slowestSeed}), at most ${(peak / 1e6).toFixed(0)} MB (${added.toFixed(0)} MB more than before)`,
  );
  expect(slowest, kind).toBeLessThan(most);
  expect(added, kind).toBeLessThan(mostMemory);
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
  await hold('.docx', { short: 100, long: 6_000 }, (next) => {
    const read = readApplication(brokenZip(application, next), [form], { source: sourceOf(form) });
    return read.kind === 'refused' ? explainOpenIssue(read.issue, words) : undefined;
  });
}, 86_400_000);

test('official forms', async () => {
  await hold('form', { short: 100, long: 8_000 }, (next) => {
    const opened = openForm(brokenZip(application, next));
    return opened.kind === 'refused' ? explainOpenIssue(opened.issue, words) : undefined;
  });
}, 86_400_000);

test('drafts', async () => {
  await hold('draft', { short: 900, long: 190_000 }, (next) => {
    const opened = parseDraft(broken(draft, next), [form]);
    return opened.kind === 'issue' ? describeDraftIssue(opened, words) : undefined;
  });
}, 86_400_000);

test('lists as text', async () => {
  await hold(
    '.csv',
    { short: 1_800, long: 200_000 },
    (next) => void readCsv('名单.csv', strToU8(broken(csv, next))),
  );
}, 86_400_000);

test('workbooks', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const ways = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const book = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${ways}"><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${ways}/worksheet" Target="worksheets/s.xml"/></Relationships>`,
  };
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row>';
  await hold('.xlsx', { short: 500, long: 13_000 }, async (next) => {
    const sheet = broken(
      `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
      next,
    );
    const parts = { ...book, 'xl/worksheets/s.xml': sheet };
    const bytes = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    );
    await readXlsx('名单.xlsx', bytes);
  });
}, 86_400_000);

test('addresses', async () => {
  const [section] = form.sections;
  const known = `#${section?.id ?? ''}/${section?.fields[0]?.id ?? ''}.1.name/back`;
  await hold('address', { short: 2_000, long: 200_000 }, (next) => {
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
  await hold('path', { short: 1_000, long: 150_000 }, (next) => {
    const path = servedPath(broken('/base/fj-2023-1/text/?a=1', next), '/base/');
    if (path !== undefined) expect(`/${path}`).not.toMatch(/\/\.\.?(?:\/|$)|\\|\/\/|\p{Cc}/u);
  });
}, 86_400_000);

test('typed and pasted answers', async () => {
  const fields = allFields(form);
  const kinds = [...new Map(fields.map((field) => [field.kind, field])).values()];
  const table = kinds.find(({ kind }) => kind === 'table');
  const typed = ['3,000 万元', '2025年6月1日 10:20', '91350100M00010NY40', '是', '实用新型、发明'];
  await hold('typed', { short: 1_000, long: 80_000 }, (next) => {
    const text = broken(typed[next(typed.length)] ?? '', next);
    for (const field of kinds) {
      readAnswer(field, text);
      readShown(field, text);
    }
  });
  await hold('pasted rows', { short: 1_000, long: 60_000 }, (next) => {
    parsePastedRows(
      broken('名称\t类型\t日期\n甲\t"发明\n专利"\t2025.1\n', next),
      table?.columns ?? [],
    );
  });
}, 86_400_000);

test('pasted text and YAML', async () => {
  await hold(
    'pasted',
    { short: 1_500, long: 33_000 },
    (next) => void tidyPasted(broken(csv + draft, next)),
  );
  await hold('YAML', { short: 1_000, long: 60_000 }, (next) => {
    const problems: string[] = [];
    parseSource('a.yaml', broken(yaml, next), ({ message }) => problems.push(message));
    return problems.length > 0 ? problems.join('') : undefined;
  });
}, 86_400_000);
