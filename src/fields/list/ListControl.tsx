import { signal, useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { inSlices, say, writeLabel } from '../../base/index.ts';
import type { ListProps } from '../context.ts';
import { freshKey, setCell } from '../blank-rows.ts';
import { readLists } from '../ready-lists.ts';
import { isFilledRow, rowKey } from '../rows.ts';
import type { KeyedRow } from '../rows.ts';
import { isSamePlace, moveRow, pasteRows, placePasted } from './edit-rows.ts';
import type { RowActions } from './list-view.ts';
import { ListTools } from './ListTools.tsx';
import type { Sorting } from './ListTools.tsx';
import { orderRows } from './order-rows.ts';
import type * as reader from './paste.ts';
import { PasteBox } from './PasteBox.tsx';
import type { Pending } from './PastePreview.tsx';
import { pageOfRow, rowsOnPage } from './row-pages.ts';
import type { PageSize } from './row-pages.ts';
import { RowPager } from './RowPager.tsx';
import { RowsView } from './RowsView.tsx';

const anyNumberOfRows = 200;
/** Rows that are there at once, and how many more are drawn at a time: between, keys are answered. */
const firstRows = 2;
const moreRows = 4;

/** What the list last said about itself, for everyone and for screen readers. */
interface Remark {
  readonly text: string;
  /** The rows before, for as long as nothing else was changed. */
  readonly before?: readonly KeyedRow[];
  /** Key of the row that comes back with them. */
  readonly row?: string;
}

/**
 * A list that is edited: a grid where there is room, lines that open where there isn't. Rows are
 * added, removed, moved, put in order, found and pasted; whatever is done to many can be undone.
 */
export function ListControl(props: ListProps): JSX.Element {
  const { field, name, context, rows } = props;
  const { words } = context;
  const columns = field.columns ?? [];
  const maxRows = field.maxRows ?? anyNumberOfRows;
  const isWide = context.isWide?.value ?? true;
  const size: PageSize = isWide ? 20 : 10;
  const [remark] = useState<Signal<Remark | undefined>>(() => signal(undefined));
  const [pending] = useState<Signal<Pending | undefined>>(() => signal(undefined));
  const [view] = useState<Signal<typeof reader | undefined>>(() => signal(undefined));
  /** On a phone, the row that stands open. */
  const opened = useSignal<string | undefined>(undefined);
  /** The row that was last led to. */
  const marked = useSignal<string | undefined>(undefined);
  const page = useSignal(0);
  const drawn = useSignal(firstRows);
  useEffect(() => {
    if (drawn.value >= size) return undefined;
    const timer = setTimeout(() => (drawn.value += moreRows), 20);
    return () => clearTimeout(timer);
  }, [size, drawn.value]);
  const wanted = context.wanted?.value;
  const seen = useRef<typeof wanted>(undefined);
  /** Turns to a page; of another one the rows up to this are there at once, the others follow. */
  const turn = (next: number, upTo = firstRows): void => {
    drawn.value = next === page.value ? Math.max(drawn.value, upTo) : upTo;
    page.value = next;
  };
  const turnToRow = (at: number): void =>
    turn(pageOfRow(at, size), Math.max(firstRows, (at % size) + 1));
  const showRow = (at: number): void => {
    turnToRow(at);
    opened.value = marked.value = rows[at]?.[rowKey];
  };
  // A row that the address, or an error's link, leads to is drawn before the focus looks for it.
  if (wanted !== seen.current) {
    seen.current = wanted;
    const [table, key] = wanted?.control.split('.') ?? [];
    const at = table === name ? rows.findIndex((row) => row[rowKey] === key) : -1;
    if (at >= 0) showRow(at);
  }
  const { from, to: end } = rowsOnPage(page.value, rows.length, size);
  const to = Math.min(end, from + drawn.value);

  // Where the focus goes once the rows are drawn anew: what held it has moved, or is gone.
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useRef<readonly string[]>([]);
  const [, redraw] = useState({});
  useLayoutEffect(() => {
    for (const selector of focusNext.current) {
      const element = root.current?.querySelector<HTMLElement>(selector);
      if (!element) continue;
      focusNext.current = [];
      element.focus();
      if (element instanceof HTMLInputElement && element.type === 'text') element.select();
      return;
    }
  });
  const focusOn = (...selectors: readonly string[]): void => {
    focusNext.current = selectors;
    redraw({});
  };
  const cell = (key: string, column: string): string => `[id="f-${name}.${key}.${column}"]`;
  const firstCell = (key: string): string => cell(key, columns[0]?.id ?? '');

  const change = (next: readonly KeyedRow[], said?: Remark): void => {
    props.onAnswer(next);
    remark.value = said;
  };
  const find = (key: string): number => rows.findIndex((row) => row[rowKey] === key);
  const add = (): void => {
    const key = freshKey(rows);
    turnToRow(rows.length);
    opened.value = key;
    change([...rows, { [rowKey]: key }]);
    focusOn(firstCell(key));
  };
  const goToCell = (at: number, column: string): void => {
    const row = rows[at];
    if (row !== undefined) {
      showRow(at);
      focusOn(cell(row[rowKey], column));
    } else if (at === rows.length && rows.length < maxRows && isFilled(rows[at - 1])) add();
  };
  const actions = useRef<RowActions | null>(null);
  actions.current = {
    setCell: (key, column, value) => change(setCell(rows, key, column.id, value)),
    move: (key, by) => {
      const ways = by === 1 ? ['down', 'up'] : ['up', 'down'];
      turnToRow(Math.min(Math.max(find(key) + by, 0), rows.length - 1));
      change(moveRow(rows, key, by));
      focusOn(...ways.map((way) => `[data-row="${key}"][data-move="${way}"]:not([disabled])`));
    },
    remove: (key) => {
      const row = find(key) + 1;
      const next = rows.filter((one) => one[rowKey] !== key);
      change(next, { text: say(words, 'fields.row_removed', { row }), before: rows, row: key });
      focusOn('.rows__remark button');
    },
    paste: (event, row, column) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // One cell's text goes where the cursor is, as anywhere else.
      if (!/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
      event.preventDefault();
      void look(text, row, columns.indexOf(column));
    },
    leave: props.onLeave,
    goToCell,
  };

  const latest = useRef(rows);
  latest.current = rows;
  const placeOf = (into: string | undefined, lines: number) =>
    placePasted(latest.current, into, lines, maxRows);
  /** Nothing of a pasted table counts before its reader has seen what was read out of it. */
  const look = async (text: string, into: string | undefined, first: number): Promise<boolean> => {
    try {
      view.value = await import('./paste.ts');
    } catch {
      remark.value = { text: say(words, 'fields.paste_lost') };
      return false;
    }
    const pasted = await inSlices(view.value.readPastedRows(text, columns, first));
    remark.value = undefined;
    pending.value = { pasted, into, place: placeOf(into, pasted.rows.length) };
    return true;
  };
  const take = async (seen: Pending): Promise<void> => {
    const { pasted, into } = seen;
    pending.value = undefined;
    const lines = pasted.rows.length;
    for (;;) {
      const now = latest.current;
      const place = placeOf(into, lines);
      // What would be written over is told before it is.
      if (!isSamePlace(place, seen.place)) {
        pending.value = { pasted, into, place };
        return;
      }
      const { row } = place;
      const onto = now.some((one) => one[rowKey] === row) ? now : [...now, { [rowKey]: row }];
      const made = pasteRows(onto, row, pasted.rows, maxRows);
      // Rows are read before they count, in slices; what was typed meanwhile is not written over.
      await inSlices(readLists([field], () => made.rows));
      if (now !== latest.current) continue;
      const text = say(words, 'fields.row_pasted', { rows: made.placed });
      turnToRow(made.rows.findIndex((one) => one[rowKey] === row));
      opened.value = row;
      change(made.rows, { text, before: now });
      // To focus what was just drawn has it laid out: not on top of the drawing.
      setTimeout(() => focusOn(firstCell(row)));
      return;
    }
  };
  const sort = ({ column, way }: Sorting): void => {
    const label = writeLabel(column.label, words, context.year);
    const how = say(words, `fields.sort_${way}`);
    turn(0);
    change(orderRows(rows, column, way), {
      text: say(words, 'fields.sorted', { column: label, way: how }),
      before: rows,
    });
    focusOn('.rows__remark button');
  };
  const pager = (
    <RowPager
      name={name}
      words={words}
      label={writeLabel(field.label, words, context.year)}
      page={pageOfRow(from, size)}
      count={rows.length}
      size={size}
      onPage={turn}
      onRow={(at) => goToCell(at, columns[0]?.id ?? '')}
    />
  );
  const shown = { ...props, columns, actions, from, to, marked: marked.value, isWide, opened };

  return (
    <div class="rows" ref={root}>
      <ListTools
        name={name}
        rows={rows}
        columns={columns}
        context={context}
        isGrid={isWide}
        onSort={sort}
        onShow={showRow}
        onCell={goToCell}
        from={marked.value === undefined ? from - 1 : find(marked.value)}
      />
      <RowsView {...shown} />
      {pager}
      {pending.value && view.value && (
        <view.value.PastePreview
          pending={pending.value}
          maxRows={maxRows}
          context={context}
          onTake={() => pending.value && void take(pending.value)}
          onDrop={() => {
            pending.value = undefined;
          }}
        />
      )}
      <p class="rows__remark" role="status">
        {remark.value?.text}
        {remark.value?.before && (
          <button
            type="button"
            class="button button--link"
            onClick={() => {
              const { before, row } = remark.value ?? {};
              if (before === undefined) return;
              if (row !== undefined) {
                turnToRow(before.findIndex((one) => one[rowKey] === row));
                opened.value = row;
              }
              change(before);
              focusOn(row === undefined ? `#f-${name}` : firstCell(row));
            }}
          >
            {say(words, 'fields.undo')}
          </button>
        )}
      </p>
      {rows.length < maxRows ? (
        <p class="rows__ways no-print">
          <button
            type="button"
            class="button"
            id={`f-${name}`}
            aria-describedby={props.describedBy}
            onClick={add}
            onBlur={props.onLeave}
          >
            {say(words, 'fields.row_add')}
          </button>
        </p>
      ) : (
        <p class="count" id={`f-${name}`} tabIndex={-1}>
          {say(words, 'fields.rows_full', { max: maxRows })}
        </p>
      )}
      {rows.length < maxRows && (
        <PasteBox name={name} words={words} onPasted={(text) => look(text, undefined, 0)} />
      )}
    </div>
  );
}

function isFilled(row: KeyedRow | undefined): boolean {
  return row !== undefined && isFilledRow(row);
}
