import { assertNever, fillLabel } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import {
  kindOf,
  numberOf,
  planPaper,
  sayOther,
  visibleFields,
  workedValues,
  writeAnswer,
  writeRows,
} from '../form/index.ts';
import type { Answers, Field, Form, ListBlock, PaperBlock, PaperEntry } from '../form/index.ts';

/** One field as it is copied into another system. */
export interface TranscriptEntry {
  readonly field: string;
  readonly label: string;
  /** As the document prints it; '' where nothing is answered. */
  readonly text: string;
  /** A number without unit and separators, for boxes that take digits alone. */
  readonly plain?: string;
  /** Rows of a table as the document prints them, below their heads. */
  readonly table?: {
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  /** Pictures are uploaded there as files. */
  readonly isPicture: boolean;
}

export interface TranscriptSection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly TranscriptEntry[];
}

/** 逐项复制清单: every field that is asked, in the document's order, to be copied into an online system. */
export function composeTranscript(
  form: Form,
  answers: Answers,
  year: number,
  words: Words,
): readonly TranscriptSection[] {
  const { cover, parts } = planPaper(form, words);
  const front = form.sections.find(({ layout }) => layout === 'cover');
  const onFront = cover.flatMap((line) =>
    line.kind === 'entry' && front?.fields.includes(line.entry.field) ? [line.entry] : [],
  );
  const visible = visibleFields(form, answers);
  const worked = workedValues(form, answers, words);
  const scope = {
    answers: { ...answers, ...worked },
    year,
    visible,
    asked: new Set([...visible.map(({ id }) => id), ...Object.keys(worked)]),
  };
  return [
    ...(front === undefined
      ? []
      : [{ id: front.id, title: front.title, entries: writeEntries(onFront, scope) }]),
    ...parts
      .filter((part) => part.kind === 'chapter')
      .map(({ id, title, blocks }) => ({
        id,
        title,
        entries: blocks.flatMap((block) => writeBlock(block, scope)),
      })),
  ].filter(({ entries }) => entries.length > 0);
}

interface Scope {
  readonly answers: Answers;
  readonly year: number;
  readonly visible: readonly Field[];
  readonly asked: ReadonlySet<string>;
}

function writeBlock(block: PaperBlock, scope: Scope): readonly TranscriptEntry[] {
  switch (block.kind) {
    case 'labels':
      return writeEntries(block.rows.flat(), scope);
    case 'questions':
    case 'indicators':
      return writeEntries(block.entries, scope);
    case 'figures':
      return writeEntries(
        block.lines.flatMap(({ entries }) => entries),
        scope,
      );
    case 'passage':
    case 'picture':
      return writeEntries([block.entry], scope);
    case 'list':
      return writeList(block, scope);
    case 'evidence':
      return block.added === undefined ? [] : writeList(block.added, scope);
    default:
      return assertNever(block);
  }
}

/** Cells parted by tabs, rows by line breaks: what spreadsheets and web tables take. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');
}

function writeEntries(
  entries: readonly (PaperEntry | undefined)[],
  { answers, year, visible, asked }: Scope,
): readonly TranscriptEntry[] {
  return entries
    .filter((entry) => entry !== undefined)
    .filter(({ field }) => asked.has(field.id))
    .map(({ field, label }) => {
      const answer = answers[field.id];
      const base = { field: field.id, label: fillLabel(label, year) };
      if (kindOf(field).shape === 'picture') return { ...base, text: '', isPicture: true };
      const number = numberOf(field, answer);
      const text = writeAnswer(sayOther(field, visible, answers), answer);
      return {
        ...base,
        text,
        ...(number === undefined ? {} : { plain: number.toFixed() }),
        isPicture: false,
      };
    });
}

function writeList(
  { entry, columns }: ListBlock,
  { answers, year, asked }: Scope,
): readonly TranscriptEntry[] {
  const { field, label } = entry;
  if (!asked.has(field.id)) return [];
  const rows = writeRows(field, answers[field.id]).map((row) =>
    columns.map(({ column }) => row[column.id] ?? ''),
  );
  return [
    {
      field: field.id,
      label: fillLabel(label, year),
      text: tableText(rows),
      table: { heads: columns.map(({ head }) => fillLabel(head, year)), rows },
      isPicture: false,
    },
  ];
}
