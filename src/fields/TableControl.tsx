import type { JSX } from 'preact';

import { say } from '../base/index.ts';
import type { Field } from '../form/index.ts';
import type { ControlProps } from './context.ts';
import { RowView } from './RowView.tsx';
import { blankRows, setCell } from './blank-rows.ts';
import { keyedRows, rowKey } from './rows.ts';

/** Rows of a list that are drawn before what edits it is there. */
const firstRows = 10;

/**
 * A list: as built, for paper and for who types before the scripts have come, the blank rows it
 * needs at least; after that, what `context.list` makes of it.
 */
export function TableControl(props: ControlProps & { readonly field: Field }): JSX.Element {
  const { field, name, context } = props;
  const rows = blankRows(keyedRows(props.answer), field.minRows ?? 1);
  if (context.list) return <context.list {...props} rows={rows} />;
  const rest = rows.length - firstRows;
  return (
    <>
      <ol
        class="rows rows__list"
        id={`f-${name}`}
        tabIndex={-1}
        aria-describedby={props.describedBy}
      >
        {rows.slice(0, firstRows).map((row, at) => (
          <RowView
            name={name}
            row={row}
            at={at}
            columns={field.columns ?? []}
            context={context}
            onCell={(column, value) => props.onAnswer(setCell(rows, row[rowKey], column.id, value))}
            onLeave={props.onLeave}
            key={row[rowKey]}
          />
        ))}
      </ol>
      {rest > 0 && (
        <p class="count">{say(context.words, 'fields.rows_to_come', { shown: firstRows, rest })}</p>
      )}
    </>
  );
}
