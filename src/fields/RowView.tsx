import type { RefObject, JSX } from 'preact';

import { say, writeLabel } from '../base/index.ts';
import type { Answer, Column } from '../form/index.ts';
import { CellControl } from './CellControl.tsx';
import type { FieldContext } from './context.ts';
import { rowKey } from './rows.ts';
import type { KeyedRow } from './rows.ts';

/** What can be done to a row, by its key: the rows around it change while it stays drawn as it is. */
export interface RowActions {
  readonly setCell: (key: string, column: Column, value: Answer) => void;
  readonly move: (key: string, by: -1 | 1) => void;
  readonly remove: (key: string) => void;
  readonly paste: (event: ClipboardEvent, key: string, column: Column) => void;
  readonly leave: () => void;
}

/** One row of a table with all its cells. */
export function RowView(props: {
  readonly name: string;
  readonly row: KeyedRow;
  readonly at: number;
  readonly isLast: boolean;
  readonly columns: readonly Column[];
  readonly context: FieldContext;
  readonly actions: RefObject<RowActions>;
}): JSX.Element {
  const { name, row, at, columns, context, actions } = props;
  const { words } = context;
  const key = row[rowKey];
  const id = `f-${name}-${key}`;
  return (
    <li class="row">
      <p class="row__name" id={id}>
        {say(words, 'fields.row', { row: at + 1 })}
      </p>
      <div class="row__cells" role="group" aria-labelledby={id}>
        {columns.map((column) => (
          <div
            class={`cell cell--${column.kind}`}
            key={column.id}
            onPaste={(event) => actions.current?.paste(event, key, column)}
          >
            <label class="cell__label" for={`f-${name}.${key}.${column.id}`}>
              {writeLabel(column.label, words, context.year)}
            </label>
            <CellControl
              column={column}
              columns={columns}
              row={row}
              name={`${name}.${key}.${column.id}`}
              context={context}
              onLeave={() => actions.current?.leave()}
              onCell={(value) => actions.current?.setCell(key, column, value)}
            />
          </div>
        ))}
      </div>
      <div class="row__moves no-print">
        <RowButton
          label={say(words, 'fields.row_up')}
          name={say(words, 'fields.row_up_named', { row: at + 1 })}
          row={key}
          move="up"
          disabled={at === 0}
          onClick={() => actions.current?.move(key, -1)}
        />
        <RowButton
          label={say(words, 'fields.row_down')}
          name={say(words, 'fields.row_down_named', { row: at + 1 })}
          row={key}
          move="down"
          disabled={props.isLast}
          onClick={() => actions.current?.move(key, 1)}
        />
        <RowButton
          label={say(words, 'fields.row_remove')}
          name={say(words, 'fields.row_remove_named', { row: at + 1 })}
          disabled={false}
          onClick={() => actions.current?.remove(key)}
        />
      </div>
    </li>
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
