import type { JSX } from 'preact';

import { computedRow, readAnswer } from '../form/index.ts';
import type { Answer, Column } from '../form/index.ts';
import type { ControlProps, FieldContext } from './context.ts';
import { FactControl } from './FactControl.tsx';
import type { KeyedRow } from './rows.ts';
import { textOf } from './text-of.ts';

/** One cell of a list: a control small enough to stand beside others, what is wrong, its echo. */
export function CellControl(props: {
  readonly column: Column;
  readonly row: KeyedRow;
  readonly columns: readonly Column[];
  readonly name: string;
  readonly label: string;
  /** In a grid: the unit stands in the head, and how an answer is understood only where that isn't what stands there. */
  readonly isTight?: boolean;
  readonly context: FieldContext;
  readonly onLeave: () => void;
  readonly onCell: (value: Answer) => void;
}): JSX.Element {
  const { column, context, name } = props;
  if (column.change !== undefined) return <Computed {...props} />;
  const answer = props.row[column.id];
  const { errors = [], warnings = [] } = context.cells?.get(name) ?? {};
  const isTold = errors.length + warnings.length > 0;
  const echo =
    isTold || (props.isTight === true && isPlain(column, answer))
      ? undefined
      : context.echo(column, answer);
  const control: ControlProps = {
    field: column,
    name,
    answer,
    onAnswer: props.onCell,
    onLeave: props.onLeave,
    context: { ...context, unsure: false },
    describedBy: isTold ? `f-${name}-error` : echo ? `f-${name}-echo` : undefined,
    invalid: errors.length > 0,
    label: props.label,
  };
  return (
    <>
      <FactControl {...control} />
      {isTold && (
        <p class="cell__fault" id={`f-${name}-error`}>
          {[...errors, ...warnings].join(' ')}
        </p>
      )}
      {echo && (
        <p class={`field__echo field__echo--${echo.tone}`} id={`f-${name}-echo`}>
          {echo.text}
        </p>
      )}
    </>
  );
}

/** `300`, `2024-05-06`: as it is kept. */
function isPlain(column: Column, answer: Answer): boolean {
  const reading = readAnswer(column, answer);
  return reading.kind === 'answer' && reading.answer === textOf(answer).trim();
}

/** A change that the program works out from two other cells; nobody types it. */
function Computed(props: {
  readonly column: Column;
  readonly row: KeyedRow;
  readonly columns: readonly Column[];
  readonly name: string;
  readonly isTight?: boolean;
}): JSX.Element {
  const value = textOf(computedRow(props.columns, props.row)[props.column.id]);
  const unit = props.isTight === true ? '' : (props.column.unit ?? '');
  return (
    <output class="computed" id={`f-${props.name}`}>
      {value === '' ? '—' : `${value}${unit}`}
    </output>
  );
}
