import type { JSX, RefObject } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { RowActions } from './list-view.ts';

/** Up, down, away. */
export function RowMoves(props: {
  readonly words: Words;
  /** The row's key and its place from 0. */
  readonly row: string;
  readonly at: number;
  readonly isLast: boolean;
  readonly actions: RefObject<RowActions>;
}): JSX.Element {
  const { words, row, at, isLast, actions } = props;
  return (
    <div class="row__moves no-print">
      <RowButton
        label={say(words, 'fields.row_up')}
        name={say(words, 'fields.row_up_named', { row: at + 1 })}
        row={row}
        move="up"
        disabled={at === 0}
        onClick={() => actions.current?.move(row, -1)}
      />
      <RowButton
        label={say(words, 'fields.row_down')}
        name={say(words, 'fields.row_down_named', { row: at + 1 })}
        row={row}
        move="down"
        disabled={isLast}
        onClick={() => actions.current?.move(row, 1)}
      />
      <RowButton
        label={say(words, 'fields.row_remove')}
        name={say(words, 'fields.row_remove_named', { row: at + 1 })}
        disabled={false}
        onClick={() => actions.current?.remove(row)}
      />
    </div>
  );
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
