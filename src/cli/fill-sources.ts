import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { isRecord, suggestName } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import { describeDraftIssue, parseDraft, readAnswer } from '../form/index.ts';
import type { Form } from '../form/index.ts';
import { InputError } from './command.ts';
import type { DraftSource } from './draft-source.ts';
import { readRows } from './fill-rows.ts';
import { explainJson } from './read-json.ts';
import { explainUnopened, findInput, readInputText } from './read-input.ts';

/** Drafts of a .json, a folder of them, or the rows of a .csv or .xlsx; `titles` by category id. */
export async function readSources(
  path: string,
  form: Form,
  titles: Readonly<Record<string, string>>,
  words: Words,
): Promise<{ readonly sources: readonly DraftSource[]; readonly isMany: boolean }> {
  const { isFolder } = await findInput(path);
  if (isFolder) {
    const names = (await readdir(path).catch(unlisted(path)))
      .filter((name) => /\.json$/i.test(name))
      .sort();
    if (names.length === 0) throw new InputError([`${path}：文件夹里没有草稿（.json）`]);
    const sources = names.map((name) => readDraftFile(join(path, name), form, titles, words));
    return { sources: await Promise.all(sources), isMany: true };
  }
  if (/\.(csv|xlsx)$/i.test(path))
    return { sources: await readRows(path, form, words), isMany: true };
  return { sources: [await readDraftFile(path, form, titles, words)], isMany: false };
}

/** Says which folder can't be looked into. */
function unlisted(path: string) {
  return (error: unknown): never => {
    throw new InputError([`${path}：${explainUnopened(error)}`]);
  };
}

/** A longer list of what a file holds besides helps nobody. */
const mostNamed = 100;

async function readDraftFile(
  file: string,
  form: Form,
  titles: Readonly<Record<string, string>>,
  words: Words,
): Promise<DraftSource> {
  const read = await readInputText(file).catch(problemsOf);
  if (typeof read !== 'string') return { where: file, answers: {}, remarks: [], problems: read };
  // Of a file of another kind, that it is no draft says more.
  const mistake = /\.json$/i.test(file) ? explainJson(read) : undefined;
  if (mistake !== undefined)
    return {
      where: file,
      answers: {},
      remarks: [],
      problems: [`${file}：这不是草稿文件：${mistake}`],
    };
  const text = withNames(read, form);
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
    ...unknown.slice(0, mostNamed).map((id) => `${file}：${describeUnknown(id, ids)}`),
    ...(unknown.length > mostNamed
      ? [`${file}：另有 ${unknown.length - mostNamed} 项表单里没有，没有写入`]
      : []),
    ...wrong.map(({ id, label }) => `${file}：${id}（${label}）的内容读不懂，没有写入`),
    ...unreadable.map(({ id, label }) => `${file}：${id}（${label}）的内容读不懂，照原样写入`),
  ];
  return { where: file, answers: draft.answers, year: draft.year, remarks, problems: [] };
}

/** One file that can't be had holds up none of a folder's others. */
function problemsOf(error: unknown): readonly string[] {
  if (error instanceof InputError) return error.problems;
  throw error;
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
