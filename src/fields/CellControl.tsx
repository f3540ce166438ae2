import type { JSX } from 'preact';

import type { Answer, Column } from '../form/index.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import type { ControlProps, FieldContext } from './context.ts';
import { writeLabel } from './context.ts';
import { MultiControl } from './MultiControl.tsx';
import type { KeyedRow } from './rows.ts';
import { TextControl } from './TextControl.tsx';

/** One cell of a table: a control small enough to stand beside others, with its echo. */
export function CellControl(props: {
  readonly column: Column;
  readonly row: KeyedRow;
  readonly name: string;
  readonly context: FieldContext;
  readonly onLeave: () => void;
  readonly onCell: (value: Answer) => void;
}): JSX.Element {
  const { column, context } = props;
  const answer = props.row[column.id];
  const echo = context.echo(column, answer);
  const control: ControlProps = {
    field: column,
    name: props.name,
    answer,
    onAnswer: props.onCell,
    onLeave: props.onLeave,
    context: { ...context, unsure: false },
    describedBy: echo ? `f-${props.name}-echo` : undefined,
    invalid: false,
    label: writeLabel(column.label, context.year, context.words),
  };
  if (column.kind === 'multi') return <MultiControl {...control} />;
  if (column.kind === 'choice' || column.kind === 'yesno') return <ChoiceControl {...control} />;
  return (
    <>
      <TextControl {...control} />
      {echo && (
        <p class={`field__echo field__echo--${echo.tone}`} id={`f-${props.name}-echo`}>
          {echo.text}
        </p>
      )}
    </>
  );
}
