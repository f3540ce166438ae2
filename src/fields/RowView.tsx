import type { ComponentChildren, JSX } from 'preact';

import { say, writeLabel } from '../base/index.ts';
import type { Answer, Column } from '../form/index.ts';
import { CellControl } from './CellControl.tsx';
import type { FieldContext } from './context.ts';
import { rowKey } from './rows.ts';
import type { KeyedRow } from './rows.ts';

/** One row of a list with all its cells below one another. */
export function RowView(props: {
  readonly name: string;
  readonly row: KeyedRow;
  readonly at: number;
  readonly columns: readonly Column[];
  readonly context: FieldContext;
  readonly onCell: (column: Column, value: Answer) => void;
  readonly onLeave: () => void;
  readonly onPaste?: (event: ClipboardEvent, column: Column) => void;
  /** What can be done to the row. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { name, row, at, columns, context } = props;
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
            onPaste={(event) => props.onPaste?.(event, column)}
          >
            <label class="cell__label" for={`f-${name}.${key}.${column.id}`}>
              {writeLabel(column.label, words, context.year)}
            </label>
            <CellControl
              column={column}
              columns={columns}
              row={row}
              name={`${name}.${key}.${column.id}`}
              label={writeLabel(column.label, words, context.year)}
              context={context}
              onLeave={props.onLeave}
              onCell={(value) => props.onCell(column, value)}
            />
          </div>
        ))}
      </div>
      {props.children}
    </li>
  );
}
