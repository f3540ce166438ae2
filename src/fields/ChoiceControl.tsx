import type { JSX } from 'preact';

import { say, writeYesNo } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import { kindOf } from '../form/index.ts';
import type { Answer, Column, Field } from '../form/index.ts';
import type { ControlProps } from './context.ts';
import { textOf } from './text-of.ts';

/** More than this many options become a list to open; fewer stand open. */
const mostOpen = 12;

interface Mark {
  readonly value: string;
  readonly label: string;
  readonly answer: Answer;
}

/** One of several: 是 / 否 or the options, and 暂不清楚 where the tool offers it. */
export function ChoiceControl(props: ControlProps): JSX.Element {
  const { field, context } = props;
  const marks = marksOf(field, context.words, context.unsure);
  if (props.label !== undefined || marks.length > mostOpen)
    return <Select {...props} marks={marks} />;

  return (
    <div class={choicesClass(marks)}>
      {marks.map((mark, index) => (
        <div class={mark.answer === null ? 'choice choice--unsure' : 'choice'} key={mark.value}>
          <input
            type="radio"
            id={index === 0 ? `f-${props.name}` : `f-${props.name}-${mark.value}`}
            name={props.name}
            value={mark.value}
            checked={props.answer === mark.answer}
            aria-describedby={props.describedBy}
            onChange={() => props.onAnswer(mark.answer)}
            onBlur={props.onLeave}
          />
          <label for={index === 0 ? `f-${props.name}` : `f-${props.name}-${mark.value}`}>
            {mark.label}
          </label>
        </div>
      ))}
    </div>
  );
}

function Select(props: ControlProps & { readonly marks: readonly Mark[] }): JSX.Element {
  const chosen = props.marks.find((mark) => mark.answer === props.answer);
  // What was pasted or opened and is no option stays in sight until another is chosen.
  const other = chosen === undefined ? textOf(props.answer) : '';
  return (
    <select
      class="select"
      id={`f-${props.name}`}
      name={props.name}
      value={chosen?.value ?? other}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || other !== '' ? 'true' : undefined}
      onChange={(event) => {
        const value = event.currentTarget.value;
        const mark = props.marks.find((one) => one.value === value);
        if (mark !== undefined || value !== other) props.onAnswer(mark?.answer);
      }}
      onBlur={props.onLeave}
    >
      <option value="">{say(props.context.words, 'fields.choose')}</option>
      {other !== '' && (
        <option value={other}>
          {say(props.context.words, 'fields.not_an_option', { found: other })}
        </option>
      )}
      {props.marks.map((mark) => (
        <option value={mark.value} key={mark.value}>
          {mark.label}
        </option>
      ))}
    </select>
  );
}

/** Few short marks stand in a line, many in columns, long ones below one another. */
export function choicesClass(marks: readonly { readonly label: string }[]): string {
  if (marks.some(({ label }) => label.length > 8)) return 'choices';
  return marks.length > 4 ? 'choices choices--columns' : 'choices choices--inline';
}

function marksOf(field: Field | Column, words: Words, unsure: boolean): readonly Mark[] {
  const marks: Mark[] =
    kindOf(field).control.name === 'yesno'
      ? [
          { value: 'yes', label: writeYesNo(true), answer: true },
          { value: 'no', label: writeYesNo(false), answer: false },
        ]
      : (field.options ?? []).map(({ id, label }) => ({ value: id, label, answer: id }));
  // Answered with null: said to be unknown, as against not yet looked at.
  if (unsure) marks.push({ value: '', label: say(words, 'fields.unsure'), answer: null });
  return marks;
}
