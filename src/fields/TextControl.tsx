import type { JSX } from 'preact';

import type { FieldKind } from '../form/index.ts';
import type { ControlProps } from './context.ts';
import { textOf } from './text-of.ts';

type InputMode = 'text' | 'decimal' | 'numeric' | 'tel' | 'email';

// Never type=number: it drops what it can't read, and a scroll wheel changes it.
const inputModes: Partial<Record<FieldKind, InputMode>> = {
  int: 'numeric',
  decimal: 'decimal',
  money: 'decimal',
  percent: 'decimal',
  date: 'numeric',
  month: 'numeric',
  mobile: 'tel',
  email: 'email',
};

const sizes: Partial<Record<FieldKind, string>> = {
  int: 'input input--number',
  decimal: 'input input--number',
  money: 'input input--number',
  percent: 'input input--number',
  date: 'input input--short',
  month: 'input input--short',
  mobile: 'input input--short',
};

/** One line of text: words, a number with its unit, a day, a code. */
export function TextControl(props: ControlProps): JSX.Element {
  const { field, name, answer, context } = props;
  const unit = field.unit;
  const input = (
    <input
      class={sizes[field.kind] ?? 'input'}
      type="text"
      id={`f-${name}`}
      name={name}
      value={textOf(answer)}
      inputMode={inputModes[field.kind] ?? 'text'}
      autoComplete="off"
      autoCapitalize={field.kind === 'uscc' ? 'characters' : 'off'}
      spellcheck={false}
      placeholder={hintOf(field.kind, context.words)}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid ? 'true' : undefined}
      onInput={(event) => props.onAnswer(event.currentTarget.value)}
      onBlur={props.onLeave}
    />
  );
  if (unit === undefined) return input;
  return (
    <div class="field__row">
      {input}
      <span class="field__unit">{unit}</span>
    </div>
  );
}

function hintOf(kind: FieldKind, words: ControlProps['context']['words']): string | undefined {
  if (kind === 'date') return words['fields.date_hint'];
  return kind === 'month' ? words['fields.month_hint'] : undefined;
}
