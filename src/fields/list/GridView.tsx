import { useRef, useState } from 'preact/hooks';
import type { JSX, RefObject, VNode } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import type { Column } from '../../form/index.ts';
import { CellControl } from '../CellControl.tsx';
import type { FieldContext } from '../context.ts';
import { rowKey } from '../rows.ts';
import type { KeyedRow } from '../rows.ts';
import { readGridKey } from './grid-keys.ts';
import { headOf } from './head-of.ts';
import type { ListView, RowActions } from './list-view.ts';
import { RowMoves } from './RowMoves.tsx';

/** A row as it was last drawn, and what that was drawn of. */
interface Drawn {
  readonly looks: readonly unknown[];
  readonly node: VNode;
}

/**
 * One row a line, its number, the first column and the heads held in sight. A plain table of inputs:
 * Tab goes from cell to cell as anywhere, arrows and Enter go between rows as in a spreadsheet.
 */
export function GridView(props: ListView): JSX.Element {
  const { name, rows, columns, context, actions, from, to } = props;
  const { words } = context;
  // The row whose ⋯ is open.
  const [open, setOpen] = useState<string | undefined>(undefined);
  const held = useRef<{ readonly name: string; readonly answer: KeyedRow[string] } | null>(null);
  const typed = columns.filter(({ change }) => change === undefined);
  const placeOf = (target: EventTarget | null) => {
    const id =
      target instanceof Element ? (target.closest('td, th')?.getAttribute('data-cell') ?? '') : '';
    const [key = '', column = ''] = id.split('.');
    const at = rows.findIndex((row, index) => index >= from && index < to && row[rowKey] === key);
    return { at, key, column };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = readGridKey(event);
    const { at, key, column } = placeOf(event.target);
    if (move === undefined || at < 0 || column === '') return;
    const goTo = (row: number, to = column): void => {
      event.preventDefault();
      actions.current?.goToCell(row, to);
    };
    if (move.kind === 'rows') {
      // Enter on the last row begins another one; an arrow stays.
      if (at + move.by >= 0 && (at + move.by < rows.length || move.isEnter))
        goTo(at + move.by, at + move.by === rows.length ? (typed[0]?.id ?? column) : column);
      else if (move.isEnter) event.preventDefault();
    } else if (move.kind === 'columns') {
      const beside = typed[typed.findIndex(({ id }) => id === column) + move.by];
      if (beside) goTo(at, beside.id);
    } else if (move.kind === 'ends') {
      const end = move.to === 'first' ? typed[0] : typed[typed.length - 1];
      goTo(move.to === 'first' ? 0 : rows.length - 1, end?.id ?? column);
    } else if (held.current?.name === `${key}.${column}`) {
      const part = columns.find(({ id }) => id === column);
      if (part) actions.current?.setCell(key, part, held.current.answer);
    }
  };
  // A key changes one row; the others of the page stay the very nodes that they were.
  const drawn = useRef<ReadonlyMap<string, Drawn>>(new Map());
  const draw = (row: KeyedRow, at: number): Drawn => {
    const key = row[rowKey];
    const faults = columns.map(({ id }) => {
      const told = context.cells?.get(`${name}.${key}.${id}`);
      return told && [...told.errors, '', ...told.warnings].join('\n');
    });
    const isLast = at === rows.length - 1;
    const looks = [row, at, isLast, context.echo, open === key, props.marked === key, ...faults];
    const before = drawn.current.get(key);
    if (before?.looks.length === looks.length && looks.every((one, i) => one === before.looks[i]))
      return before;
    const node = (
      <GridRow
        {...{ name, row, at, isLast, columns, context, actions }}
        isOpen={open === key}
        isMarked={props.marked === key}
        onOpen={setOpen}
        key={key}
      />
    );
    return { looks, node };
  };
  const shown = new Map(
    rows.slice(from, to).map((row, down) => [row[rowKey], draw(row, from + down)]),
  );
  drawn.current = shown;
  return (
    <div class="grid">
      <table
        class="grid__table"
        aria-label={writeLabel(props.field.label, words, context.year)}
        aria-describedby={`f-${name}-keys`}
        onKeyDown={onKeyDown}
        onFocusIn={({ target }) => {
          const { at, key, column } = placeOf(target);
          held.current = { name: `${key}.${column}`, answer: rows[at]?.[column] };
        }}
      >
        <thead>
          <tr>
            <th scope="col" class="grid__no">
              {say(words, 'fields.grid_no')}
            </th>
            {columns.map((column, index) => (
              <th
                scope="col"
                key={column.id}
                class={`grid__head grid__head--${column.kind}${index === 0 ? ' grid__held' : ''}`}
              >
                {headOf(column, context)}
              </th>
            ))}
            <td class="grid__more no-print" />
          </tr>
        </thead>
        <tbody>{[...shown.values()].map(({ node }) => node)}</tbody>
      </table>
    </div>
  );
}

function GridRow(props: {
  readonly name: string;
  readonly row: KeyedRow;
  readonly at: number;
  readonly isLast: boolean;
  readonly columns: readonly Column[];
  readonly context: FieldContext;
  readonly actions: RefObject<RowActions>;
  readonly isOpen: boolean;
  readonly isMarked: boolean;
  readonly onOpen: (key: string | undefined) => void;
}): JSX.Element {
  const { name, row, at, columns, context, actions, isOpen } = props;
  const { words } = context;
  const key = row[rowKey];
  return (
    <tr class={props.isMarked ? 'grid__row grid__row--marked' : 'grid__row'}>
      <th scope="row" class="grid__no">
        {at + 1}
      </th>
      {columns.map((column, index) => (
        <td
          key={column.id}
          data-cell={`${key}.${column.id}`}
          class={index === 0 ? 'grid__cell grid__held' : 'grid__cell'}
          onPaste={(event) => actions.current?.paste(event, key, column)}
        >
          <CellControl
            column={column}
            columns={columns}
            row={row}
            name={`${name}.${key}.${column.id}`}
            label={say(words, 'fields.row_cell', {
              row: at + 1,
              column: headOf(column, context),
            })}
            isTight
            context={context}
            onLeave={() => actions.current?.leave()}
            onCell={(value) => actions.current?.setCell(key, column, value)}
          />
        </td>
      ))}
      <td class="grid__more no-print">
        <button
          type="button"
          class="button button--quiet"
          aria-expanded={isOpen}
          aria-label={say(words, 'fields.row_more', { row: at + 1 })}
          onClick={() => props.onOpen(isOpen ? undefined : key)}
        >
          ⋯
        </button>
        {isOpen && <RowMoves {...{ words, row: key, at, isLast: props.isLast, actions }} />}
      </td>
    </tr>
  );
}
