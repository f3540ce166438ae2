import { say, writeLabel } from '../base/index.ts';
import { allFields, describeAnswer, isAnswered, numberOf, sayOther } from '../form/index.ts';
import type { Field } from '../form/index.ts';
import { numberKinds } from '../rules/index.ts';
import { isSamePaper, noPaper, textAt } from './application.ts';
import type { ReviewRecord } from './application.ts';
import { receiptState } from './examined.ts';
import type { RowExamined } from './examined.ts';
import type { DeskPolicy } from './policy.ts';
import type { DeskRow } from './rows.ts';
import type { RowState } from './row-state.ts';

/** A row with all that its cells are made of. */
export interface LedgerRow {
  readonly row: DeskRow;
  readonly state: RowState;
  readonly examined: RowExamined | undefined;
}

/** A column of the ledger: what stands in a cell, and what it is sorted by. */
export interface LedgerColumn {
  readonly id: string;
  readonly title: string;
  readonly isNumber?: boolean;
  /** A count that the program made, in digits alone. */
  readonly isCount?: boolean;
  /** A verdict's name, for its sign and colour. */
  readonly verdict?: (row: LedgerRow) => string;
  readonly text: (row: LedgerRow) => string;
  readonly sort?: (row: LedgerRow) => number | string;
}

/**
 * The columns in their order; the first names the row and stays in sight. `writeTime` writes a moment,
 * in milliseconds.
 */
export function ledgerColumns(
  payload: DeskPolicy,
  writeTime: (at: number) => string,
): readonly LedgerColumn[] {
  const { words, categories, review } = payload;
  const title = (id: string): string => say(words, `desk.column.${id}`);
  const fields = new Map(
    categories.flatMap(({ form }) => allFields(form)).map((one) => [one.id, one]),
  );
  const verdictWord = (verdict: string): string =>
    words[`document.self_check.verdict.${verdict}`] ?? '';
  const of = (id: string, field: string): LedgerColumn => ({
    id,
    title: title(id),
    text: ({ row }) => (row.kind === 'read' ? textAt(row.record.application, field) : ''),
  });
  return [
    { id: 'unit', title: title('unit'), text: ({ row }) => unitOf(row, payload) },
    { id: 'number', title: title('number'), text: ({ row }) => row.register.number },
    {
      id: 'received',
      title: title('received'),
      text: ({ row }) => writeTime(row.register.receivedAt),
      sort: ({ row }) => row.register.receivedAt,
    },
    of('uscc', 'uscc'),
    {
      id: 'category',
      title: title('category'),
      text: ({ row }) => categoryTitle(row, payload),
    },
    of('project', 'project_name'),
    ...review.ledger.flatMap((id) => {
      const field = fields.get(id);
      return field === undefined ? [] : [ofField(field, [...fields.values()], payload)];
    }),
    {
      id: 'missing',
      title: title('missing'),
      isNumber: true,
      isCount: true,
      text: ({ examined }) => (examined === undefined ? '' : String(examined.missing)),
      sort: ({ examined }) => examined?.missing ?? -1,
    },
    {
      id: 'code',
      title: title('code'),
      text: ({ row }) => (row.kind === 'read' ? (row.record.application.code ?? '') : ''),
    },
    {
      id: 'page',
      title: title('page'),
      text: ({ row }) => {
        if (row.kind === 'unread') return '';
        const { state } = row.record.application;
        if (state === undefined) return say(words, 'desk.page.labels');
        return say(words, `desk.page.${state === 'same' ? 'same' : 'altered'}`);
      },
    },
    {
      id: 'copies',
      title: title('copies'),
      isNumber: true,
      text: ({ row }) => (row.kind === 'read' ? (row.record.paper?.count ?? '') : ''),
      sort: ({ row }) => Number((row.kind === 'read' && row.record.paper?.count) || -1),
    },
    {
      id: 'paper',
      title: title('paper'),
      text: ({ row }) => (row.kind === 'read' ? paperText(row.record, payload) : ''),
    },
    { id: 'state', title: title('state'), text: ({ state }) => stateText(state, payload) },
    {
      id: 'verdict',
      title: title('verdict'),
      verdict: ({ examined }) => examined?.verdict ?? '',
      text: ({ examined }) => verdictWord(examined?.verdict ?? ''),
    },
    {
      id: 'frozen',
      title: title('frozen'),
      text: ({ row }) =>
        row.kind === 'read' ? verdictWord(row.record.application.frozenVerdict ?? '') : '',
    },
    {
      id: 'receipt',
      title: title('receipt'),
      text: ({ row, examined }) => {
        const state = receiptState(row, examined);
        return state === undefined ? '' : say(words, `desk.receipt.${state}`);
      },
    },
    {
      id: 'found',
      title: title('found'),
      isNumber: true,
      isCount: true,
      text: ({ examined }) => (examined === undefined ? '' : String(examined.findings.length)),
      sort: ({ examined }) => examined?.findings.length ?? -1,
    },
    {
      id: 'files',
      title: title('files'),
      isNumber: true,
      isCount: true,
      text: ({ row }) =>
        row.register.beside.length === 0 ? '' : String(row.register.beside.length),
      sort: ({ row }) => row.register.beside.length,
    },
  ];
}

/** Whether the paper is of the file's text, by the 版本码 at its foot; what wasn't looked at says so. */
export function paperText(
  { application, paper = noPaper }: Pick<ReviewRecord, 'application' | 'paper'>,
  { words }: Pick<DeskPolicy, 'words'>,
): string {
  if (application.source.kind === 'hand') return say(words, 'desk.paper.alone');
  if (application.code === undefined) return say(words, 'desk.paper.none');
  const isSame = isSamePaper(application, paper);
  if (isSame === undefined) return say(words, 'desk.paper.open');
  return say(words, `desk.paper.${isSame ? 'same' : 'other'}`);
}

function ofField(field: Field, fields: readonly Field[], { words }: DeskPolicy): LedgerColumn {
  const shownIn = ({ row }: LedgerRow) => (row.kind === 'read' ? row.record.application.shown : {});
  const answerOf = (row: LedgerRow) => shownIn(row)[field.id];
  const number = (row: LedgerRow): number => Number(numberOf(field, answerOf(row)) ?? -Infinity);
  const isNumber = numberKinds.some((kind) => kind === field.kind);
  return {
    id: field.id,
    title: writeLabel(field.label, words),
    isNumber,
    text: (row) => {
      const answer = answerOf(row);
      if (!isAnswered(answer)) return '';
      return describeAnswer(sayOther(field, fields, shownIn(row)), answer, words);
    },
    ...(isNumber ? { sort: number } : {}),
  };
}

/** Who it is from; of what could not be read, where it lay. */
export function unitOf(row: DeskRow, { words }: DeskPolicy): string {
  if (row.kind === 'unread') return row.register.path;
  return textAt(row.record.application, 'org_name') || say(words, 'review.unnamed');
}

function categoryTitle(row: DeskRow, { categories }: DeskPolicy): string {
  if (row.kind === 'unread') return '';
  return categories.find(({ id }) => id === row.record.application.category)?.title ?? '';
}

function stateText({ kind, outcome, isOverdue }: RowState, { words }: DeskPolicy): string {
  if (kind === 'done') return outcome?.title ?? '';
  const state = say(words, `desk.state.${kind}`);
  return isOverdue ? say(words, 'desk.overdue', { state }) : state;
}
