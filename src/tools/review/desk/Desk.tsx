import { computed, useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { JSX, TargetedKeyboardEvent } from 'preact';

import { chinaDay, foldText, say } from '../../../base/index.ts';
import { writeTime } from '../../answering/write-time.ts';
import type { ReviewActions } from '../actions.ts';
import type { ReviewStore } from '../store.ts';
import { ledgerColumns } from '../../../desk/index.ts';
import type { LedgerColumn, LedgerRow } from '../../../desk/index.ts';
import { DeskTools } from './DeskTools.tsx';
import { LedgerLines } from './LedgerLines.tsx';
import { OfficeTools } from '../office/OfficeTools.tsx';
import { rowStates } from '../../../desk/index.ts';
import { filters, passes, sortRows, textOf } from './sort-rows.ts';
import type { Filter, Sorting } from './sort-rows.ts';

interface DeskProps {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
}

/** The ledger: everything on the desk, a line each, sorted, filtered and opened by keyboard. */
export function Desk({ store, actions }: DeskProps): JSX.Element {
  const { payload } = store;
  const { words } = payload;
  const columns = useMemo(() => ledgerColumns(payload, writeTime), [payload]);
  const filter = useSignal<Filter>('all');
  const search = useSignal('');
  const sorting = useSignal<Sorting>({ column: 'number', isDown: false });
  const hidden = useSignal<ReadonlySet<string>>(new Set(['frozen', 'receipt', 'files']));
  const { all, shownRows } = useMemo(() => {
    const every = computed((): readonly LedgerRow[] => {
      const rows = store.rows.value;
      const states = rowStates(rows, payload, chinaDay(new Date()));
      return rows.flatMap((row) => {
        const state = states.get(row.key);
        const examined = store.examined.value.byKey.get(row.key);
        return state === undefined ? [] : [{ row, state, examined }];
      });
    });
    const shown = computed(() => {
      const wanted = foldText(search.value);
      const kept = every.value.filter(
        (row) =>
          passes(row, filter.value) && (wanted === '' || textOf(row, columns).includes(wanted)),
      );
      return sortRows(kept, columns, sorting.value);
    });
    return { all: every, shownRows: shown };
  }, [store]);
  const shownColumns = useMemo(
    () => columns.filter(({ id }) => !hidden.value.has(id)),
    [columns, hidden.value],
  );
  return (
    <section class="desk no-print" aria-labelledby="kept-title">
      <h2 id="kept-title" tabIndex={-1}>
        {say(words, 'desk.title')}
      </h2>
      {store.rows.value.length === 0 ? (
        <p class="muted">{say(words, 'desk.none')}</p>
      ) : (
        <>
          <div class="desk__bar">
            <label>
              {say(words, 'desk.search')}{' '}
              <input
                class="input"
                type="search"
                value={search.value}
                onInput={(event) => {
                  search.value = event.currentTarget.value;
                }}
              />
            </label>
            <label>
              {say(words, 'desk.filter')}{' '}
              <select
                class="select"
                value={filter.value}
                onChange={(event) => {
                  filter.value = filters.find((one) => one === event.currentTarget.value) ?? 'all';
                }}
              >
                {filters.map((one) => (
                  <option key={one} value={one}>
                    {say(words, `desk.filter.${one}`)}
                  </option>
                ))}
              </select>
            </label>
            <ColumnChoice columns={columns} hidden={hidden} title={say(words, 'desk.columns')} />
          </div>
          <p class="muted" role="status">
            {say(words, 'desk.shown', { count: shownRows.value.length, all: all.value.length })}
          </p>
          <Ledger
            store={store}
            actions={actions}
            rows={shownRows.value}
            columns={shownColumns}
            sorting={sorting}
          />
          <OfficeTools store={store} actions={actions} />
          <DeskTools store={store} actions={actions} />
        </>
      )}
    </section>
  );
}

function ColumnChoice(props: {
  readonly columns: readonly LedgerColumn[];
  readonly hidden: Signal<ReadonlySet<string>>;
  readonly title: string;
}): JSX.Element {
  const { columns, hidden, title } = props;
  const [, ...others] = columns;
  return (
    <details class="desk__columns">
      <summary>{title}</summary>
      <fieldset>
        <legend class="visually-hidden">{title}</legend>
        {others.map((column) => (
          <label key={column.id}>
            <input
              type="checkbox"
              checked={!hidden.value.has(column.id)}
              onChange={() => {
                const next = new Set(hidden.value);
                if (!next.delete(column.id)) next.add(column.id);
                hidden.value = next;
              }}
            />{' '}
            {column.title}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function Ledger(props: {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
  readonly rows: readonly LedgerRow[];
  readonly columns: readonly LedgerColumn[];
  readonly sorting: Signal<Sorting>;
}): JSX.Element {
  const { store, actions, rows, columns, sorting } = props;
  const { words } = store.payload;
  return (
    <div class="ledger" role="region" aria-label={say(words, 'desk.table')} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveByKeys}>
          <LedgerLines store={store} actions={actions} rows={rows} columns={columns} />
        </tbody>
      </table>
    </div>
  );
}

function HeadCell(props: {
  readonly column: LedgerColumn;
  readonly sorting: Signal<Sorting>;
}): JSX.Element {
  const { column, sorting } = props;
  const { column: by, isDown } = sorting.value;
  const isBy = by === column.id;
  return (
    <th
      scope="col"
      class={column.isNumber ? 'num' : undefined}
      aria-sort={isBy ? (isDown ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        class="ledger__sort"
        onClick={() => {
          sorting.value = { column: column.id, isDown: isBy && !isDown };
        }}
      >
        {column.title}
        <span aria-hidden="true">{isBy ? (isDown ? ' ▾' : ' ▴') : ''}</span>
      </button>
    </th>
  );
}

/** ↑ and ↓ go from line to line, Home and End to the first and the last. */
function moveByKeys(event: TargetedKeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
  const target = event.target as Element;
  if (step === undefined || !target.matches('.ledger__open')) return;
  const lines = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('.ledger__open'));
  const at = lines.findIndex((line) => line === target) + step;
  event.preventDefault();
  lines[Math.min(Math.max(at, 0), lines.length - 1)]?.focus();
}
