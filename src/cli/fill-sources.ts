import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { foldText, isRecord, suggestName } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import { describeDraftIssue, kindOf, parseDraft, readAnswer } from '../form/index.ts';
import type { Answer, Answers, Field, Form } from '../form/index.ts';
import { InputError } from './command.ts';
import { readTable } from './read-table.ts';

/** One draft to be made into a document, or why it can't be. */
export interface DraftSource {
  /** `drafts/a.json`, `list.xlsx 第 3 行`. */
  readonly where: string;
  readonly answers: Answers;
  readonly year?: number | undefined;
  /** What was left out, in words: unknown answers, unreadable ones. */
  readonly remarks: readonly string[];
  /** No document comes of it. */
  readonly problems: readonly string[];
}

/** Drafts of a .json, a folder of them, or the rows of a .csv or .xlsx; `titles` by category id. */
export async function readSources(
  path: string,
  form: Form,
  titles: Readonly<Record<string, string>>,
  words: Words,
): Promise<{ readonly sources: readonly DraftSource[]; readonly isMany: boolean }> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch {
    throw new InputError([`${path}：打不开这个文件`]);
  }
  if (isFolder) {
    const names = (await readdir(path)).filter((name) => /\.json$/i.test(name)).sort();
    if (names.length === 0) throw new InputError([`${path}：文件夹里没有草稿（.json）`]);
    const sources = names.map((name) => readDraftFile(join(path, name), form, titles, words));
    return { sources: await Promise.all(sources), isMany: true };
  }
  if (/\.(csv|xlsx)$/i.test(path)) return { sources: await readRows(path, form), isMany: true };
  return { sources: [await readDraftFile(path, form, titles, words)], isMany: false };
}

async function readDraftFile(
  file: string,
  form: Form,
  titles: Readonly<Record<string, string>>,
  words: Words,
): Promise<DraftSource> {
  const text = withNames(await readFile(file, 'utf8'), form);
  const opened = parseDraft(text, [form]);
  if (opened.kind === 'issue') {
    const problem = describeDraftIssue(opened, words, titles);
    return { where: file, answers: {}, remarks: [], problems: [`${file}：${problem}`] };
  }
  const { draft, unknown, wrong } = opened;
  const fields = form.sections.flatMap((section) => section.fields);
  const ids = fields.map(({ id }) => id);
  const unreadable = fields.filter(
    (field) => readAnswer(field, draft.answers[field.id]).kind === 'issue',
  );
  const remarks = [
    ...unknown.map((id) => `${file}：${describeUnknown(id, ids)}`),
    ...wrong.map(({ id, label }) => `${file}：${id}（${label}）的内容读不懂，没有写入`),
    ...unreadable.map(({ id, label }) => `${file}：${id}（${label}）的内容读不懂，照原样写入`),
  ];
  return { where: file, answers: draft.answers, year: draft.year, remarks, problems: [] };
}

/** A draft that names neither policy nor category is taken for the ones of the command. */
function withNames(text: string, form: Form): string {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (!isRecord(parsed) || !('answers' in parsed)) return text;
    return JSON.stringify({ policy: form.policy, category: form.category, ...parsed });
  } catch {
    return text;
  }
}

function describeUnknown(id: string, ids: readonly string[]): string {
  return `${id}：表单里没有这一项，没有写入${suggestName(id, ids)}`;
}

/** A row is a draft; its head names fields by id or label. Tables don't fit into a cell. */
async function readRows(file: string, form: Form): Promise<readonly DraftSource[]> {
  const [head = [], ...rows] = await readTable(file);
  const fields = form.sections
    .flatMap((section) => section.fields)
    .filter((field) => !['rows', 'picture'].includes(kindOf(field).shape));
  const columns = head.map((name) => findField(fields, name));
  const named = head.filter((name, index) => name.trim() !== '' && columns[index] === undefined);
  const remarks = named.map((name) => `${basename(file)}：没有“${name}”这一栏，没有写入`);
  if (!columns.some((column) => column !== undefined)) {
    throw new InputError([`${file}：第一行应是各栏的名称或 id`]);
  }
  return rows.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const where = `${file} 第 ${index + 2} 行`;
    const { answers, problems } = readRow(columns, row, where);
    return [{ where, answers, remarks: index === 0 ? remarks : [], problems }];
  });
}

function findField(fields: readonly Field[], name: string): Field | undefined {
  const wanted = foldText(name);
  return (
    fields.find(({ id }) => id === name.trim()) ??
    fields.find(({ label }) => foldText(label) === wanted) ??
    fields.find(({ aliases }) => aliases?.some((alias) => foldText(alias) === wanted) === true)
  );
}

function readRow(
  columns: readonly (Field | undefined)[],
  row: readonly string[],
  where: string,
): { readonly answers: Answers; readonly problems: readonly string[] } {
  const answers: Record<string, Answer> = {};
  const problems: string[] = [];
  columns.forEach((field, index) => {
    if (field === undefined) return;
    const reading = readAnswer(field, row[index] ?? '');
    if (reading.kind === 'answer') answers[field.id] = reading.answer;
    if (reading.kind === 'issue') {
      problems.push(`${where}：${field.label}（${row[index] ?? ''}）读不懂，这一份没有生成`);
    }
  });
  return { answers, problems };
}
