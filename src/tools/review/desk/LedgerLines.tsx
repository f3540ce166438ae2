import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { breathe } from '../../../browser/index.ts';
import type { LedgerColumn, LedgerRow } from '../../../desk/index.ts';
import type { ReviewActions } from '../actions.ts';
import { FileNames } from '../FileNames.tsx';
import type { ReviewStore } from '../store.ts';
import { RemoveRow } from './RemoveRow.tsx';

/** Lines that are drawn at once; of hundreds the page would stand still. */
const sliceLength = 40;

interface Slice {
  readonly rows: readonly LedgerRow[];
  readonly columns: readonly LedgerColumn[];
}

interface LinesProps extends Slice {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
}

/** The lines of the ledger, those on top first, the others a slice at a time behind them. */
export function LedgerLines({ store, actions, rows, columns }: LinesProps): JSX.Element {
  const [slices] = useState(() => signal<readonly Signal<Slice>[]>([]));
  useEffect(() => {
    let isLatest = true;
    void drawInSlices(slices, { rows, columns }, () => isLatest);
    return () => {
      isLatest = false;
    };
  }, [rows, columns]);
  return (
    <>
      {slices.value.map((slice, at) => (
        <LedgerSlice key={at} store={store} actions={actions} slice={slice} />
      ))}
    </>
  );
}

async function drawInSlices(
  slices: Signal<readonly Signal<Slice>[]>,
  { rows, columns }: Slice,
  isLatest: () => boolean,
): Promise<void> {
  const count = Math.max(slices.peek().length, Math.ceil(rows.length / sliceLength));
  for (let at = 0; at < count; at += 1) {
    if (at > 0) await breathe();
    if (!isLatest()) return;
    const slice = { rows: rows.slice(at * sliceLength, (at + 1) * sliceLength), columns };
    const known = slices.peek()[at];
    if (known === undefined) slices.value = [...slices.peek(), signal(slice)];
    else known.value = slice;
  }
}

function LedgerSlice(props: {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
  readonly slice: Signal<Slice>;
}): JSX.Element {
  const { store, actions, slice } = props;
  const { rows, columns } = slice.value;
  return (
    <>
      {rows.map((row) => (
        <LedgerLine key={row.row.key} store={store} actions={actions} row={row} columns={columns} />
      ))}
    </>
  );
}

function LedgerLine(props: {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
  readonly row: LedgerRow;
  readonly columns: readonly LedgerColumn[];
}): JSX.Element {
  const { store, actions, row, columns } = props;
  const { payload } = store;
  const [first, ...others] = columns;
  const name = first?.text(row) ?? '';
  const isLeaving = store.leaving.value.has(row.row.key);
  return (
    <tr class={row.row.kind === 'unread' ? 'ledger__unread' : undefined} aria-busy={isLeaving}>
      <th scope="row">
        {row.row.kind === 'read' ? (
          <button
            type="button"
            class="button button--link ledger__open"
            id={`row-${row.row.key}`}
            disabled={isLeaving}
            onClick={() => actions?.openRow(row.row)}
          >
            {name}
          </button>
        ) : (
          <details>
            <summary id={`row-${row.row.key}`} class="ledger__open">
              {name}
            </summary>
            <p>{say(payload.words, 'desk.files_unread', { message: row.row.message })}</p>
            <FileNames files={row.row.register.beside} />
          </details>
        )}
        <RemoveRow store={store} actions={actions} row={row.row} />
      </th>
      {others.map((column) => {
        const verdict = column.verdict?.(row) ?? '';
        return (
          <td key={column.id} class={column.isNumber ? 'num' : undefined}>
            {verdict === '' ? (
              column.text(row)
            ) : (
              <span class={`verdict verdict--${verdict}`}>{column.text(row)}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
