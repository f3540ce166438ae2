import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { say, writeLabel } from '../base/index.ts';
import { parsePastedRows } from '../form/index.ts';
import type { AnswerRow, Column, Field } from '../form/index.ts';
import { CellControl } from './CellControl.tsx';
import type { ControlProps } from './context.ts';
import { PasteBox } from './PasteBox.tsx';
import { PastePreview } from './PastePreview.tsx';
import type { Pending } from './PastePreview.tsx';
import { freshKey, moveRow, pasteRows, setCell } from './edit-rows.ts';
import { keyedRows, plainRows, rowKey } from './rows.ts';
import type { KeyedRow } from './rows.ts';

const anyNumberOfRows = 200;

/** A row that was removed, for as long as it can be brought back. */
interface Removed {
  readonly row: KeyedRow;
  readonly at: number;
}

/** What the table last said about itself, for everyone and for screen readers. */
interface Remark {
  readonly text: string;
  readonly removed?: Removed;
}

/** Rows that are added, removed (and brought back), moved by buttons and pasted from a spreadsheet. */
export function TableControl(props: ControlProps & { readonly field: Field }): JSX.Element {
  const { field, name, context } = props;
  const words = context.words;
  const [remark] = useState<Signal<Remark | undefined>>(() => signal(undefined));
  const [pending] = useState<Signal<Pending | undefined>>(() => signal(undefined));
  const columns = field.columns ?? [];
  const rows = shownRows(keyedRows(props.answer), field.minRows ?? 1);
  const maxRows = field.maxRows ?? anyNumberOfRows;
  // Where the focus goes once the rows are drawn anew: what held it has moved, or is gone.
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    for (const selector of wanted.current) {
      const element = root.current?.querySelector<HTMLElement>(selector);
      if (!element) continue;
      wanted.current = [];
      element.focus();
      return;
    }
  });
  const change = (
    next: readonly KeyedRow[],
    said?: Remark,
    focus: readonly string[] = [],
  ): void => {
    wanted.current = focus;
    props.onAnswer(next);
    remark.value = said;
  };
  const firstCell = (key: string): readonly string[] => {
    const cells = `[id="f-${name}-${key}"] ~ .row__cells`;
    return [`${cells} input, ${cells} select, ${cells} textarea`];
  };
  const move = (row: KeyedRow, by: -1 | 1): void => {
    const mine = `[data-row="${row[rowKey]}"]`;
    const ways = by === 1 ? ['down', 'up'] : ['up', 'down'];
    change(
      moveRow(rows, row[rowKey], by),
      undefined,
      ways.map((way) => `${mine}[data-move="${way}"]:not([disabled])`),
    );
  };

  const remove = (row: KeyedRow, at: number): void =>
    change(
      rows.filter((one) => one !== row),
      { text: say(words, 'fields.row_removed', { row: at + 1 }), removed: { row, at } },
      ['.rows__remark button'],
    );
  const restore = ({ row, at }: Removed): void => {
    const key = freshKey(rows);
    const back = { ...row, [rowKey]: key };
    change([...rows.slice(0, at), back, ...rows.slice(at)], undefined, firstCell(key));
  };
  const add = (): void => {
    const key = freshKey(rows);
    change([...rows, { [rowKey]: key }], undefined, firstCell(key));
  };
  // Nothing of a pasted table counts before its reader has seen what was read out of it.
  const look = (text: string, row: string, from: number): void => {
    const pasted = parsePastedRows(text, columns, from);
    const at = rows.findIndex((one) => one[rowKey] === row);
    const first = at < 0 ? rows.length : at;
    const target = rows.slice(first, first + pasted.rows.length);
    const used = target.flatMap((one, down) => (plainRows([one]) ? [first + down + 1] : []));
    const over = used.length === 0 ? undefined : { from: Math.min(...used), to: Math.max(...used) };
    const cut = Math.max(0, first + pasted.rows.length - maxRows);
    remark.value = undefined;
    pending.value = { pasted, row, over, cut: Math.min(cut, pasted.rows.length) };
  };
  const take = ({ pasted, row }: Pending): void => {
    const onto = rows.some((one) => one[rowKey] === row) ? rows : [...rows, { [rowKey]: row }];
    const { rows: next, placed } = pasteRows(onto, row, pasted.rows, maxRows);
    pending.value = undefined;
    change(next, { text: say(words, 'fields.row_pasted', { rows: placed }) }, firstCell(row));
  };
  /** Below what is filled: a blank row that stands there, or one more. */
  const nextRow = (): string => {
    const filled = rows.map((row) => plainRows([row]) !== undefined);
    return rows[filled.lastIndexOf(true) + 1]?.[rowKey] ?? freshKey(rows);
  };
  const paste = (event: ClipboardEvent, row: KeyedRow, column: Column): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // One cell's text goes where the cursor is, as anywhere else.
    if (!/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    look(
      text,
      row[rowKey],
      columns.findIndex(({ id }) => id === column.id),
    );
  };

  return (
    <div class="rows" ref={root}>
      <p class="field__help no-print">{say(words, 'fields.row_paste_hint')}</p>
      <ol class="rows__list">
        {rows.map((row, at) => (
          <li class="row" key={row[rowKey]}>
            <p class="row__name" id={`f-${name}-${row[rowKey]}`}>
              {say(words, 'fields.row', { row: at + 1 })}
            </p>
            <div class="row__cells" role="group" aria-labelledby={`f-${name}-${row[rowKey]}`}>
              {columns.map((column) => (
                <div
                  class={`cell cell--${column.kind}`}
                  key={column.id}
                  onPaste={(event) => paste(event, row, column)}
                >
                  <label class="cell__label" for={`f-${name}.${row[rowKey]}.${column.id}`}>
                    {writeLabel(column.label, words, context.year)}
                  </label>
                  <CellControl
                    column={column}
                    columns={columns}
                    row={row}
                    name={`${name}.${row[rowKey]}.${column.id}`}
                    context={context}
                    onLeave={props.onLeave}
                    onCell={(value) => change(setCell(rows, row[rowKey], column.id, value))}
                  />
                </div>
              ))}
            </div>
            <div class="row__moves no-print">
              <RowButton
                label={say(words, 'fields.row_up')}
                name={say(words, 'fields.row_up_named', { row: at + 1 })}
                row={row[rowKey]}
                move="up"
                disabled={at === 0}
                onClick={() => move(row, -1)}
              />
              <RowButton
                label={say(words, 'fields.row_down')}
                name={say(words, 'fields.row_down_named', { row: at + 1 })}
                row={row[rowKey]}
                move="down"
                disabled={at === rows.length - 1}
                onClick={() => move(row, 1)}
              />
              <RowButton
                label={say(words, 'fields.row_remove')}
                name={say(words, 'fields.row_remove_named', { row: at + 1 })}
                disabled={false}
                onClick={() => remove(row, at)}
              />
            </div>
          </li>
        ))}
      </ol>
      {pending.value && (
        <PastePreview
          pending={pending.value}
          maxRows={maxRows}
          context={context}
          onTake={() => pending.value && take(pending.value)}
          onDrop={() => {
            pending.value = undefined;
          }}
        />
      )}
      <p class="rows__remark" role="status">
        {remark.value?.text}
        {remark.value?.removed && (
          <button
            type="button"
            class="button button--link"
            onClick={() => remark.value?.removed && restore(remark.value.removed)}
          >
            {say(words, 'fields.row_undo')}
          </button>
        )}
      </p>
      {rows.length < maxRows && (
        <PasteBox name={name} words={words} onPasted={(text) => look(text, nextRow(), 0)} />
      )}
      {rows.length < maxRows ? (
        <button
          type="button"
          class="button no-print"
          id={`f-${name}`}
          aria-describedby={props.describedBy}
          onClick={add}
          onBlur={props.onLeave}
        >
          {say(words, 'fields.row_add')}
        </button>
      ) : (
        <p class="count" id={`f-${name}`} tabIndex={-1}>
          {say(words, 'fields.rows_full', { max: maxRows })}
        </p>
      )}
    </div>
  );
}

/** An empty table shows as many blank rows as it needs at least, on screen and on paper. */
function shownRows(rows: readonly KeyedRow[], least: number): readonly KeyedRow[] {
  const blank: KeyedRow[] = [];
  for (let at = rows.length; at < Math.max(1, least); at++)
    blank.push({ [rowKey]: freshKey([...rows, ...blank]) } satisfies AnswerRow);
  return [...rows, ...blank];
}

function RowButton(props: {
  readonly label: string;
  readonly name: string;
  readonly row?: string;
  readonly move?: 'up' | 'down';
  readonly disabled: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="button button--quiet"
      aria-label={props.name}
      data-row={props.row}
      data-move={props.move}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.label}
    </button>
  );
}
