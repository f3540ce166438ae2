import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strFromU8, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';

import { readDesk, textAt } from '../../src/desk/index.ts';
import { forms } from '../compose/kit/real-project.ts';
import { cleanAnswers, textOf } from '../review/plant-applications.ts';
import { fileWith, run } from './run.ts';

/** What the command prints of one application. */
interface Told {
  readonly file: string;
  readonly readable: boolean;
  readonly category?: string;
  readonly unit?: string;
  readonly code?: string;
  readonly verdict?: string;
  readonly frozenVerdict?: string;
  readonly attachments: readonly { readonly file: string }[];
  readonly findings: readonly {
    readonly kind: string;
    readonly message: string;
    readonly with?: readonly string[];
  }[];
  readonly receiptState?: string;
  readonly receipt?: Readonly<Record<'rules' | 'form' | 'facts' | 'verdict', string>>;
}

const [one] = forms;
if (one === undefined) throw new Error('content has no forms');
const form = one;
const first = cleanAnswers(form, 1);
const folder = mkdtempSync(join(tmpdir(), 'shenbao-review-'));
/** A folder as it is handed in: one unit in a folder, one in a zip, one alone, and one spoilt. */
const batch = join(folder, '收件');

async function review(...args: readonly string[]): Promise<readonly Told[]> {
  const { code, out, err } = await run(['review', '--policy', 'fj-2023-1', ...args]);
  if (code !== 0) throw new Error(err);
  return (JSON.parse(out) as { readonly applications: readonly Told[] }).applications;
}

function unitOf(told: readonly Told[], number: number): Told | undefined {
  return told.find(({ code }) => code === cleanAnswers(form, number)['uscc']);
}

function kindsOf(told: Told | undefined): readonly string[] | undefined {
  return told?.findings.map(({ kind }) => kind);
}

// Each command reads the whole content: they are few, and each is asked for much.
vi.setConfig({ testTimeout: 120_000 });

test('a folder, a zip and a file in it are read, judged and compared; a bad one stops nothing', async () => {
  const drafts = join(folder, 'drafts');
  const made = join(folder, 'made');
  mkdirSync(drafts);
  const { policy, category } = form;
  const formula = '=HYPERLINK("http://example.com","查询")';
  const phone = { contact_mobile: first['contact_mobile'], project_name: formula };
  for (const [name, more] of Object.entries({ 1: {}, 2: {}, 3: phone })) {
    const answers = { ...cleanAnswers(form, Number(name)), ...more };
    writeFileSync(join(drafts, `${name}.json`), JSON.stringify({ policy, category, answers }));
  }
  const of = ['--policy', policy, '--category', category];
  const filled = await run(['fill', ...of, '--draft', drafts, '--out', made]);
  expect(filled.code).toBe(0);
  const [one = '', two = '', three = ''] = (
    JSON.parse(filled.out) as readonly { readonly file: string }[]
  ).map(({ file }) => file);
  mkdirSync(join(batch, '甲'), { recursive: true });
  copyFileSync(one, join(batch, '甲', '申报书.docx'));
  writeFileSync(join(batch, '甲', '营业执照.pdf'), '%PDF-1.7');
  writeFileSync(join(batch, '乙.zip'), zipSync({ '申报书.docx': readFileSync(two) }));
  copyFileSync(three, join(batch, '丙.docx'));
  writeFileSync(join(batch, '坏.docx'), 'not a package');
  const name = textOf(first['org_name'] ?? '');
  const list = fileWith(`序号,单位名称\n1,${name}\n2,某某无关的厂\n`, '2023年名单.csv');

  const ledger = join(folder, 'out', '台账.xlsx');
  const desk = join(folder, 'out', '台账.json');
  const told = await review('--earlier', list, '--out', ledger, '--desk', desk, batch);
  const read = told.filter(({ readable }) => readable);
  expect(read).toHaveLength(3);
  for (const each of read) {
    expect(each.category).toBe(category);
    expect(each.verdict).toBe(each.frozenVerdict);
    expect(each.receipt?.verdict).toBe(each.verdict);
    for (const hash of ['rules', 'form', 'facts'] as const)
      expect(each.receipt?.[hash]).toMatch(/^\S{6,}$/);
  }
  const [own, zipped, alone] = [1, 2, 3].map((number) => unitOf(told, number));
  expect(own?.attachments.map(({ file }) => file)).toEqual(['收件/甲/营业执照.pdf']);
  expect(kindsOf(own)).toEqual(['duplicate-phone', 'earlier']);
  expect(own?.findings.find(({ kind }) => kind === 'earlier')?.message).toContain('2023年名单');
  expect(kindsOf(zipped)).toEqual([]);
  expect(kindsOf(alone)).toEqual(['duplicate-phone']);
  expect(alone?.findings[0]?.with).toEqual([own?.file]);
  const bad = told.filter(({ readable }) => !readable);
  expect(bad.map(({ file }) => file)).toEqual(['收件/坏.docx']);
  expect(kindsOf(bad[0])).toEqual(['unreadable']);
  expect(bad[0]?.findings[0]?.message).toMatch(/\p{Script=Han}/u);

  const sheets = await readWorkbook(ledger);
  const [lines, unread] = sheets.map(({ data }) => data);
  expect(sheets).toHaveLength(2);
  expect(lines?.map((cells) => cells[0])).toEqual(['单位', ...read.map((each) => each.unit)]);
  // Codes, phones and what begins as a formula are texts; counts alone are numbers.
  const [head = [], ...cells] = lines ?? [];
  const column = (title: string) => cells.map((row) => row[head.indexOf(title)]);
  expect(column('统一社会信用代码')).toEqual(read.map(({ code }) => code));
  expect(column('项目名称')).toContain(formula);
  expect(column('发现')).toEqual(read.map(({ findings }) => findings.length));
  expect(unread?.[1]?.[0]).toBe('收件/坏.docx');
  const parts = Object.entries(unzipSync(readFileSync(ledger))).filter(([name]) =>
    name.startsWith('xl/worksheets/sheet'),
  );
  expect(parts).toHaveLength(2);
  for (const [, bytes] of parts) expect(strFromU8(bytes)).not.toMatch(/<f[ >/]|t="str"/);

  // The page opens the desk file: the same rows, each with its number.
  const opened = readDesk(readFileSync(desk, 'utf8'), policy);
  const rows = opened?.kind === 'rows' ? opened.rows : [];
  expect(rows.map(({ register }) => register.path)).toEqual(told.map(({ file }) => file));
  expect(new Set(rows.map(({ register }) => register.number)).size).toBe(4);
  const shown = rows.flatMap((row) =>
    row.kind === 'read' ? [textAt(row.record.application, 'org_name')] : [],
  );
  expect(shown).toEqual(read.map(({ unit }) => unit));

  // Under another name, alone and without the list: the same receipt, whoever makes it.
  const renamed = join(folder, '改名.docx');
  copyFileSync(three, renamed);
  const [again] = await review(renamed);
  expect(again?.receipt).toBeDefined();
  expect(again?.receipt).toEqual(alone?.receipt);

  // Held against the desk file, or against what was printed before.
  const statesBy = async (receipts: string): Promise<readonly unknown[]> => {
    const again = await review('--receipts', receipts, batch);
    return [1, 2, 3].map((number) => unitOf(again, number)?.receiptState);
  };
  expect(await statesBy(desk)).toEqual(['same', 'same', 'same']);
  const printed = [
    { ...own, receipt: { ...own?.receipt, facts: '0' } },
    { ...zipped, receipt: { ...zipped?.receipt, rules: '0' } },
    { ...alone, receipt: { ...alone?.receipt, verdict: 'met' } },
  ];
  const before = fileWith(JSON.stringify({ applications: printed }), '上次.json');
  expect(await statesBy(before)).toEqual(['content-changed', 'rules-changed', 'content-changed']);
  const none = await run(['review', '--policy', 'fj-2023-1', '--receipts', list, batch]);
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('没有结论的凭据')]);
});

test('what it cannot use it says', async () => {
  expect((await run(['review'])).code).toBe(2);
  for (const wrong of [
    ['--out', 'x.csv'],
    ['--desk', 'x.xlsx'],
  ])
    expect((await run(['review', ...wrong, folder])).code).toBe(2);
  const none = await run(['review', join(folder, '没有')]);
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('没有这个文件')]);
});
