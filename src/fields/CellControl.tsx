import type { JSX } from 'preact';

import { writeLabel } from '../base/index.ts';
import { computedRow } from '../form/index.ts';
import type { Answer, Column } from '../form/index.ts';
import type { ControlProps, FieldContext } from './context.ts';
import { FactControl } from './FactControl.tsx';
import type { KeyedRow } from './rows.ts';
import { textOf } from './text-of.ts';

/** One cell of a table: a control small enough to stand beside others, with its echo. */
export function CellControl(props: {
  readonly column: Column;
  readonly row: KeyedRow;
  readonly columns: readonly Column[];
  readonly name: string;
  readonly context: FieldContext;
  readonly onLeave: () => void;
  readonly onCell: (value: Answer) => void;
}): JSX.Element {
  const { column, context } = props;
  const answer = props.row[column.id];
  const echo = context.echo(column, answer);
  const invalid = context.wrong?.has(props.name) ?? false;
  const [table = ''] = props.name.split('.');
  const describedBy = [
    ...(invalid ? [`f-${table}-error`] : []),
    ...(echo ? [`f-${props.name}-echo`] : []),
  ];
  const control: ControlProps = {
    field: column,
    name: props.name,
    answer,
    onAnswer: props.onCell,
    onLeave: props.onLeave,
    context: { ...context, unsure: false },
    describedBy: describedBy.length > 0 ? describedBy.join(' ') : undefined,
    invalid,
    label: writeLabel(column.label, context.words, context.year),
  };
  if (column.change !== undefined) return <Computed {...props} />;
  return (
    <>
      <FactControl {...control} />
      {echo && (
        <p class={`field__echo field__echo--${echo.tone}`} id={`f-${props.name}-echo`}>
          {echo.text}
        </p>
      )}
    </>
  );
}

/** A change that the program works out from two other cells; nobody types it. */
function Computed(props: {
  readonly column: Column;
  readonly row: KeyedRow;
  readonly columns: readonly Column[];
  readonly name: string;
}): JSX.Element {
  const value = textOf(computedRow(props.columns, props.row)[props.column.id]);
  return (
    <output class="computed" id={`f-${props.name}`}>
      {value === '' ? '—' : `${value}${props.column.unit ?? ''}`}
    </output>
  );
}
