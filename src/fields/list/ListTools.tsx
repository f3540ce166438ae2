import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import type { Column } from '../../form/index.ts';
import type { FieldContext } from '../context.ts';
import { rowKey } from '../rows.ts';
import type { KeyedRow } from '../rows.ts';
import { findCells } from './order-rows.ts';

export interface Sorting {
  readonly column: Column;
  readonly way: 'up' | 'down';
}

/** How many rows there are, what is wrong in them with a way to the next, and what finds and orders. */
export function ListTools(props: {
  readonly name: string;
  readonly rows: readonly KeyedRow[];
  readonly columns: readonly Column[];
  readonly context: FieldContext;
  readonly isGrid: boolean;
  /** The row to look on from. */
  readonly from: number;
  readonly onSort: (sorting: Sorting) => void;
  readonly onShow: (at: number) => void;
  readonly onCell: (at: number, column: string) => void;
}): JSX.Element {
  const { name, rows, columns, context, from, isGrid } = props;
  const { words } = context;
  const text = useSignal('');
  const found = useSignal<CellPlace | undefined>(undefined);
  const said = useSignal('');
  const by = useSignal(columns[0]?.id ?? '');
  const faults = faultyCells(props);
  const findNext = (): void => {
    const cells = findCells(rows, columns, text.value);
    const hit = nextAfter(cells, found.value?.at ?? -1);
    found.value = hit;
    if (hit === undefined) {
      said.value = say(words, 'fields.find_none', { text: text.value.trim() });
      return;
    }
    const place = { at: cells.indexOf(hit) + 1, count: cells.length, row: hit.at + 1 };
    said.value = say(words, 'fields.find_found', place);
    props.onShow(hit.at);
  };
  const sortBy = (way: 'up' | 'down'): void => {
    const column = columns.find(({ id }) => id === by.value);
    if (column) props.onSort({ column, way });
  };
  return (
    <div class="list-tools no-print">
      <p class="list-tools__line">
        <span>{say(words, 'fields.list_rows', { rows: rows.length })}</span>
        {faults.length > 0 && (
          <>
            {' · '}
            <span class="list-tools__wrong" role="status">
              {say(words, 'fields.list_wrong', { count: faults.length })}
            </span>
            <button
              type="button"
              class="button button--link"
              onClick={() => {
                const fault = nextAfter(faults, from);
                if (fault) props.onCell(fault.at, fault.column);
              }}
            >
              {say(words, 'fields.list_next_wrong')}
            </button>
          </>
        )}
      </p>
      {(rows.length > 1 || isGrid) && (
        <details class="list-tools__more">
          <summary>{say(words, 'fields.list_tools')}</summary>
          {isGrid && <p id={`f-${name}-keys`}>{say(words, 'fields.grid_keys')}</p>}
          <div class="list-tools__row">
            <label for={`f-${name}-find`}>{say(words, 'fields.find')}</label>
            <input
              class="input"
              id={`f-${name}-find`}
              type="text"
              autoComplete="off"
              value={text.value}
              onInput={(event) => {
                text.value = event.currentTarget.value;
                found.value = undefined;
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.isComposing) return;
                event.preventDefault();
                findNext();
              }}
            />
            <button type="button" class="button button--quiet" onClick={findNext}>
              {say(words, 'fields.find_next')}
            </button>
            <span role="status">{said.value}</span>
            {found.value && (
              <button
                type="button"
                class="button button--link"
                onClick={() => found.value && props.onCell(found.value.at, found.value.column)}
              >
                {say(words, 'fields.find_cell')}
              </button>
            )}
          </div>
          <div class="list-tools__row">
            <label for={`f-${name}-sort`}>{say(words, 'fields.sort_by')}</label>
            <select
              class="select"
              id={`f-${name}-sort`}
              value={by.value}
              onChange={(event) => (by.value = event.currentTarget.value)}
            >
              {columns
                .filter(({ change }) => change === undefined)
                .map((column) => (
                  <option value={column.id} key={column.id}>
                    {writeLabel(column.label, words, context.year)}
                  </option>
                ))}
            </select>
            <button type="button" class="button button--quiet" onClick={() => sortBy('up')}>
              {say(words, 'fields.sort_up')}
            </button>
            <button type="button" class="button button--quiet" onClick={() => sortBy('down')}>
              {say(words, 'fields.sort_down')}
            </button>
          </div>
        </details>
      )}
    </div>
  );
}

interface CellPlace {
  readonly at: number;
  readonly column: string;
}

/** The first in a row further down, or from the top again. */
function nextAfter(places: readonly CellPlace[], row: number): CellPlace | undefined {
  return places.find(({ at }) => at > row) ?? places[0];
}

/** The cells in which something is to mend, in the order of the rows; of each row its first one. */
function faultyCells(props: {
  readonly name: string;
  readonly rows: readonly KeyedRow[];
  readonly context: FieldContext;
}): readonly CellPlace[] {
  const first = new Map<string, string>();
  for (const [control, { errors }] of props.context.cells ?? []) {
    const [table, key = '', column = ''] = control.split('.');
    if (table === props.name && errors.length > 0 && !first.has(key)) first.set(key, column);
  }
  if (first.size === 0) return [];
  return props.rows.flatMap((row, at) => {
    const column = first.get(row[rowKey]);
    return column === undefined ? [] : [{ at, column }];
  });
}
