import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { writeAnswer } from '../../form/index.ts';
import { rowKey } from '../rows.ts';
import type { KeyedRow } from '../rows.ts';
import { RowView } from '../RowView.tsx';
import type { ListView } from './list-view.ts';
import { RowMoves } from './RowMoves.tsx';

/** On a phone: a line a row with its first two answers, of which one stands open. */
export function CardsView(
  props: ListView & { readonly opened: Signal<string | undefined> },
): JSX.Element {
  const { name, rows, columns, context, actions, from, to, opened } = props;
  const { words } = context;
  // A list that nobody began shows its first row.
  const open = opened.value ?? (rows.length === 1 ? rows[0]?.[rowKey] : undefined);
  return (
    <ol class="rows__list" start={from + 1}>
      {rows.slice(from, to).map((row, down) => {
        const at = from + down;
        const key = row[rowKey];
        if (key !== open)
          return (
            <li class="line" key={key}>
              <button
                type="button"
                class="line__open"
                aria-expanded="false"
                onClick={() => actions.current?.goToCell(at, columns[0]?.id ?? '')}
              >
                <span class="line__no">{at + 1}</span>
                <span class="line__text">{summary(props, row)}</span>
                {faultOf(props, row) && (
                  <span class="line__fault">{say(words, 'fields.line_wrong')}</span>
                )}
              </button>
            </li>
          );
        return (
          <RowView
            {...{ name, row, at, columns, context }}
            onCell={(column, value) => actions.current?.setCell(key, column, value)}
            onLeave={() => actions.current?.leave()}
            onPaste={(event, column) => actions.current?.paste(event, key, column)}
            key={key}
          >
            <RowMoves {...{ words, row: key, at, isLast: at === rows.length - 1, actions }} />
            <p class="row__ways no-print">
              <Way
                label={say(words, 'fields.row_before')}
                isThere={at > 0}
                go={() => actions.current?.goToCell(at - 1, columns[0]?.id ?? '')}
              />
              <Way
                label={say(words, 'fields.row_after')}
                isThere={at < rows.length - 1}
                go={() => actions.current?.goToCell(at + 1, columns[0]?.id ?? '')}
              />
              <Way
                label={say(words, 'fields.row_close')}
                isThere={rows.length > 1}
                go={() => (opened.value = '')}
              />
            </p>
          </RowView>
        );
      })}
    </ol>
  );
}

function Way(props: {
  readonly label: string;
  readonly isThere: boolean;
  readonly go: () => void;
}): JSX.Element | null {
  if (!props.isThere) return null;
  return (
    <button type="button" class="button button--quiet" onClick={props.go}>
      {props.label}
    </button>
  );
}

/** The first two answers of a row. */
function summary({ columns, context }: ListView, row: KeyedRow): string {
  const written = columns.map((column) => writeAnswer(column, row[column.id]));
  const told = written.filter((text) => text !== '').slice(0, 2);
  return told.length > 0 ? told.join(' · ') : say(context.words, 'fields.row_blank');
}

function faultOf({ name, columns, context }: ListView, row: KeyedRow): boolean {
  return columns.some(
    ({ id }) => (context.cells?.get(`${name}.${row[rowKey]}.${id}`)?.errors.length ?? 0) > 0,
  );
}
