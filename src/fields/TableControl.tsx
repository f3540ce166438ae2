import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX, VNode } from 'preact';

import { say } from '../base/index.ts';
import type { AnswerRow, Column, Field } from '../form/index.ts';
import type { ControlProps } from './context.ts';
import type * as reader from './paste.ts';
import { PasteBox } from './PasteBox.tsx';
import type { Pending } from './PastePreview.tsx';
import { freshKey, moveRow, pasteRows, setCell } from './edit-rows.ts';
import { pageOfRow, rowsOnPage } from './row-pages.ts';
import { RowPager } from './RowPager.tsx';
import { RowView } from './RowView.tsx';
import type { RowActions } from './RowView.tsx';
import { keyedRows, plainRows, rowKey } from './rows.ts';
import type { KeyedRow } from './rows.ts';

const anyNumberOfRows = 200;

/** A row that was removed, for as long as it can be brought back. */
interface Removed {
  readonly row: KeyedRow;
  readonly at: number;
}

/** A row as it was last drawn, and what that was drawn of. */
interface Drawn {
  readonly looks: readonly unknown[];
  readonly node: VNode;
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
  const [view] = useState<Signal<typeof reader | undefined>>(() => signal(undefined));
  const columns = field.columns ?? [];
  const rows = shownRows(keyedRows(props.answer), field.minRows ?? 1);
  const maxRows = field.maxRows ?? anyNumberOfRows;
  // A row that the address, or an error's link, leads to is drawn before the focus looks for it.
  const page = useRef(0);
  const [, redraw] = useState({});
  const wanted = context.wanted?.value;
  const seen = useRef<typeof wanted>(undefined);
  if (wanted !== seen.current) {
    seen.current = wanted;
    const [table, key] = wanted?.control.split('.') ?? [];
    const at = table === name ? rows.findIndex((row) => row[rowKey] === key) : -1;
    if (at >= 0) page.current = pageOfRow(at);
  }
  const goTo = (to: number): void => {
    page.current = to;
    redraw({});
  };
  const { from, to } = rowsOnPage(page.current, rows.length);
  // Where the focus goes once the rows are drawn anew: what held it has moved, or is gone.
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    for (const selector of focusNext.current) {
      const element = root.current?.querySelector<HTMLElement>(selector);
      if (!element) continue;
      focusNext.current = [];
      element.focus();
      return;
    }
  });
  const change = (
    next: readonly KeyedRow[],
    said?: Remark,
    focus: readonly string[] = [],
  ): void => {
    focusNext.current = focus;
    props.onAnswer(next);
    remark.value = said;
  };
  const firstCell = (key: string): readonly string[] => {
    const cells = `[id="f-${name}-${key}"] ~ .row__cells`;
    return [`${cells} input, ${cells} select, ${cells} textarea`];
  };
  const find = (key: string): number => rows.findIndex((row) => row[rowKey] === key);
  const move = (key: string, by: -1 | 1): void => {
    const mine = `[data-row="${key}"]`;
    const ways = by === 1 ? ['down', 'up'] : ['up', 'down'];
    page.current = pageOfRow(find(key) + by);
    change(
      moveRow(rows, key, by),
      undefined,
      ways.map((way) => `${mine}[data-move="${way}"]:not([disabled])`),
    );
  };
  const remove = (key: string): void => {
    const at = find(key);
    const row = rows[at];
    if (row === undefined) return;
    change(
      rows.filter((one) => one !== row),
      { text: say(words, 'fields.row_removed', { row: at + 1 }), removed: { row, at } },
      ['.rows__remark button'],
    );
  };
  const restore = ({ row, at }: Removed): void => {
    const key = freshKey(rows);
    const back = { ...row, [rowKey]: key };
    page.current = pageOfRow(at);
    change([...rows.slice(0, at), back, ...rows.slice(at)], undefined, firstCell(key));
  };
  const add = (): void => {
    const key = freshKey(rows);
    page.current = pageOfRow(rows.length);
    change([...rows, { [rowKey]: key }], undefined, firstCell(key));
  };
  const latest = useRef(rows);
  latest.current = rows;
  /** Nothing of a pasted table counts before its reader has seen what was read out of it. */
  const look = async (text: string, row: string, from: number): Promise<boolean> => {
    try {
      view.value = await import('./paste.ts');
    } catch {
      remark.value = { text: say(words, 'fields.paste_lost') };
      return false;
    }
    const pasted = view.value.parsePastedRows(text, columns, from);
    const at = latest.current.findIndex((one) => one[rowKey] === row);
    const first = at < 0 ? latest.current.length : at;
    const target = latest.current.slice(first, first + pasted.rows.length);
    const used = target.flatMap((one, down) => (plainRows([one]) ? [first + down + 1] : []));
    const over = used.length === 0 ? undefined : { from: Math.min(...used), to: Math.max(...used) };
    const cut = Math.max(0, first + pasted.rows.length - maxRows);
    remark.value = undefined;
    pending.value = { pasted, row, over, cut: Math.min(cut, pasted.rows.length) };
    return true;
  };
  const take = ({ pasted, row }: Pending): void => {
    const onto = rows.some((one) => one[rowKey] === row) ? rows : [...rows, { [rowKey]: row }];
    const { rows: next, placed } = pasteRows(onto, row, pasted.rows, maxRows);
    pending.value = undefined;
    page.current = pageOfRow(next.findIndex((one) => one[rowKey] === row));
    change(next, { text: say(words, 'fields.row_pasted', { rows: placed }) }, firstCell(row));
  };
  /** Below what is filled: a blank row that stands there, or one more. */
  const nextRow = (): string => {
    const filled = rows.map((row) => plainRows([row]) !== undefined);
    return rows[filled.lastIndexOf(true) + 1]?.[rowKey] ?? freshKey(rows);
  };
  const paste = (event: ClipboardEvent, row: string, column: Column): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // One cell's text goes where the cursor is, as anywhere else.
    if (!/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    void look(
      text,
      row,
      columns.findIndex(({ id }) => id === column.id),
    );
  };

  const actions = useRef<RowActions | null>(null);
  actions.current = {
    setCell: (key, column, value) => change(setCell(rows, key, column.id, value)),
    move,
    remove,
    paste,
    leave: props.onLeave,
  };
  // A key changes one row; the others of the page stay the very nodes that they were.
  const drawn = useRef<ReadonlyMap<string, Drawn>>(new Map());
  const draw = (row: KeyedRow, at: number): Drawn => {
    const key = row[rowKey];
    const wrong = columns.filter(({ id }) => context.wrong?.has(`${name}.${key}.${id}`));
    const isLast = at === rows.length - 1;
    const looks = [row, at, isLast, context.echo, ...wrong.map(({ id }) => id)];
    const before = drawn.current.get(key);
    if (before?.looks.length === looks.length && looks.every((one, i) => one === before.looks[i]))
      return before;
    const node = (
      <RowView
        name={name}
        row={row}
        at={at}
        isLast={isLast}
        columns={columns}
        context={context}
        actions={actions}
        key={key}
      />
    );
    return { looks, node };
  };
  const shown = new Map(
    rows.slice(from, to).map((row, down) => [row[rowKey], draw(row, from + down)]),
  );
  drawn.current = shown;
  const pager = (
    <RowPager name={name} words={words} page={pageOfRow(from)} count={rows.length} onPage={goTo} />
  );

  return (
    <div class="rows" ref={root}>
      <p class="field__help no-print">{say(words, 'fields.row_paste_hint')}</p>
      {pager}
      <ol class="rows__list" start={from + 1}>
        {[...shown.values()].map(({ node }) => node)}
      </ol>
      {pending.value && view.value && (
        <view.value.PastePreview
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
