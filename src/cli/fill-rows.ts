import { basename } from 'node:path';

import { foldText } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import {
  describeReading,
  isTotal,
  kindOf,
  plainHeading,
  readShown,
  unitOfHeading,
} from '../form/index.ts';
import type { Answer, Field, Form } from '../form/index.ts';
import { InputError } from './command.ts';
import type { DraftSource } from './draft-source.ts';
import { readTable } from './sheet/read-table.ts';

/** Where a column of the list goes, and the unit its heading names in place of the field's. */
interface Target {
  readonly field: Field;
  readonly unit?: string | undefined;
}

/** A row is a draft; its head names fields by id or label. Tables don't fit into a cell. */
export async function readRows(
  file: string,
  form: Form,
  words: Words,
): Promise<readonly DraftSource[]> {
  const { rows: all, problems, remarks: unread = [] } = await readTable(file);
  const [head = [], ...rows] = all;
  const targets = readHead(file, head, form);
  const name = basename(file);
  const unknown = head.filter((cell, at) => cell.trim() !== '' && targets[at] === undefined);
  const left = rows.filter(isTotal).map(([first = '']) => first.trim());
  const remarks = [
    ...unread.map((sentence) => `${name}：${sentence}`),
    ...unknown.map((cell) => `${name}：没有“${cell}”这一栏，没有写入`),
    ...beyondHead(rows, head).map((column) => `${name}：第 ${column} 列没有表头，没有写入`),
    ...left.map((line) => `${name}：“${line}”这一行不是申报单位，没有生成`),
  ];
  const sources = rows.flatMap((row, at): readonly DraftSource[] => {
    if (isTotal(row)) return [];
    const where = `${file} 第 ${at + 2} 行`;
    const told = problems
      .filter((problem) => problem.row === at + 1)
      .map(({ column, why }) => `${where}${columnOf(column)}：${why}，这一份没有生成`);
    // What has shifted is read into the wrong fields: one reason is enough.
    if (told.length > 0) return [{ where, answers: {}, remarks: [], problems: told }];
    if (row.every((cell) => cell.trim() === '')) return [];
    return [{ where, ...readRow(targets, row, where, words), remarks: [] }];
  });
  return sources.map((source, at) => (at === 0 ? { ...source, remarks } : source));
}

/** The fields that the first row names; an InputError where it names none, or one twice. */
function readHead(
  file: string,
  head: readonly string[],
  form: Form,
): readonly (Target | undefined)[] {
  const fields = form.sections
    .flatMap((section) => section.fields)
    .filter((field) => !['rows', 'picture'].includes(kindOf(field).shape));
  const targets = head.map((name) => findField(fields, name));
  if (targets.every((target) => target === undefined)) {
    throw new InputError([`${file}：第一行应是各栏的名称或 id`]);
  }
  targets.forEach((target, at) => {
    const first = targets.findIndex((other) => other?.field === target?.field);
    if (target === undefined || first === at) return;
    const { label } = target.field;
    throw new InputError([`${file} 第 1 行：第 ${first + 1} 列和第 ${at + 1} 列都是“${label}”`]);
  });
  return targets;
}

function findField(fields: readonly Field[], name: string): Target | undefined {
  const find = (fold: (text: string) => string): Field | undefined => {
    const wanted = fold(name);
    if (wanted === '') return undefined;
    return (
      fields.find(({ label }) => fold(label) === wanted) ??
      fields.find(({ aliases }) => aliases?.some((alias) => fold(alias) === wanted) === true)
    );
  };
  const field = fields.find(({ id }) => id === name.trim()) ?? find(foldText) ?? find(plainHeading);
  return field && { field, unit: unitOfHeading(name, field) };
}

/** Columns, from 1, that hold something and have no heading. */
function beyondHead(
  rows: readonly (readonly string[])[],
  head: readonly string[],
): readonly number[] {
  const filled = rows.flatMap((row) => row.flatMap((cell, at) => (cell.trim() === '' ? [] : [at])));
  return [...new Set(filled)]
    .filter((at) => (head[at] ?? '').trim() === '')
    .sort((one, other) => one - other)
    .map((at) => at + 1);
}

function readRow(
  targets: readonly (Target | undefined)[],
  row: readonly string[],
  where: string,
  words: Words,
): Pick<DraftSource, 'answers' | 'problems'> {
  const answers: Record<string, Answer> = {};
  const problems: string[] = [];
  targets.forEach((target, at) => {
    if (target === undefined) return;
    const { field, unit } = target;
    const reading = readShown(field, row[at] ?? '', unit);
    if (reading.kind === 'answer') answers[field.id] = reading.answer;
    if (reading.kind === 'issue') {
      const why = describeReading(reading, field.label, words);
      problems.push(`${where}${columnOf(at)}（${row[at] ?? ''}）：${why}，这一份没有生成`);
    }
  });
  return { answers, problems };
}

function columnOf(column: number | undefined): string {
  return column === undefined ? '' : `第 ${column + 1} 列`;
}
