import type { JSX } from 'preact';

import { kindOf, mayBeNegative, mostInAnswer } from '../form/index.ts';
import type { LineControl } from '../form/index.ts';
import type { ControlProps } from './context.ts';
import { textOf } from './text-of.ts';

const sizes = {
  full: 'input',
  number: 'input input--number',
  short: 'input input--short',
} satisfies Record<LineControl['size'], string>;

/** One line of text: words, a number with its unit, a day, a code. */
export function TextControl(props: ControlProps): JSX.Element {
  const { field, name, answer, context } = props;
  const unit = field.unit;
  const { control } = kindOf(field);
  if (control.name !== 'line') throw new Error(`"${field.id}" is drawn by ${control.name}`);
  const { mode, size, hint, capitals } = control;
  // The number pad of an iPhone has no minus, so a loss could not be typed.
  const isNumber = kindOf(field).shape === 'number';
  const input = (
    <input
      class={sizes[size]}
      // Never type=number: it drops what it can't read, and a scroll wheel changes it.
      type="text"
      id={`f-${name}`}
      name={name}
      value={textOf(answer)}
      maxLength={mostInAnswer}
      inputMode={isNumber && mayBeNegative(field) ? 'text' : mode}
      autoComplete="off"
      autoCapitalize={capitals === true ? 'characters' : 'off'}
      spellcheck={false}
      placeholder={hint && context.words[hint]}
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
