import type { Signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';

import { say, writeLabel } from '../base/index.ts';
import { readAnswer } from '../form/index.ts';
import type { Answer, Field } from '../form/index.ts';
import type { FieldContext } from './context.ts';
import { traitsOf } from './control-traits.ts';

/**
 * One question with all that stands around it: label, help, error, control, echo. It reads its own
 * signal alone, so that typing redraws one field and not the form.
 */
export function FieldView(props: {
  readonly field: Field;
  readonly answer: Signal<Answer>;
  readonly context: FieldContext;
  readonly onAnswer: (answer: Answer) => void;
  readonly onLeave: () => void;
  /** Shown after the field was left, or on continuing. */
  readonly errors?: readonly string[];
  readonly warnings?: readonly string[];
  /** 必填 after the label. */
  readonly isRequired?: boolean;
  /** Sources, evidence, the clause the question comes from. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { field, context } = props;
  const answer = props.answer.value;
  const words = context.words;
  const id = `f-${field.id}`;
  const { errors = [], warnings = [] } = props;
  const { isGroup } = traitsOf(field);
  const isWrong = errors.length > 0;
  const echo = isWrong || warnings.length > 0 ? undefined : context.echo(field, answer);
  const describedBy = [
    field.help === undefined ? '' : `${id}-help`,
    isWrong ? `${id}-error` : '',
    echo || warnings.length > 0 ? `${id}-echo` : '',
  ]
    .filter((one) => one !== '')
    .join(' ');

  const label = (
    <>
      {writeLabel(field.label, words, context.year)}
      {props.isRequired === true && (
        <span class="field__mark">{say(words, 'fields.required')}</span>
      )}
    </>
  );
  const body = (
    <>
      {field.help !== undefined && (
        <p class="field__help" id={`${id}-help`}>
          {field.help}
        </p>
      )}
      <context.control
        field={field}
        name={field.id}
        answer={answer}
        onAnswer={props.onAnswer}
        onLeave={props.onLeave}
        context={context}
        describedBy={describedBy === '' ? undefined : describedBy}
        invalid={isWrong || (echo !== undefined && readAnswer(field, answer).kind === 'issue')}
      />
      {/* Said when it arises, in the room that an echo has: nothing below it moves. */}
      <div class="field__told" aria-live="polite">
        {isWrong && (
          <div class="field__error" id={`${id}-error`}>
            {errors.map((error) => (
              <p key={error}>{error}</p>
            ))}
          </div>
        )}
        {echo && (
          <p class={`field__echo field__echo--${echo.tone}`} id={`${id}-echo`}>
            {echo.text}
          </p>
        )}
        {warnings.length > 0 && (
          <div class="field__echo field__echo--warning" id={`${id}-echo`}>
            {warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </div>
        )}
      </div>
      {context.unsure && !isGroup && (
        <Unsure field={field} answer={answer} context={context} onAnswer={props.onAnswer} />
      )}
      {props.children}
    </>
  );

  const style = `field${isWrong ? ' field--error' : ''}${field.columns ? ' field--rows' : ''}`;
  return isGroup ? (
    <fieldset class={style} id={`field-${field.id}`}>
      <legend>{label}</legend>
      {body}
    </fieldset>
  ) : (
    <div class={style} id={`field-${field.id}`}>
      <label class="field__label" for={id} id={`${id}-label`}>
        {label}
      </label>
      {body}
    </div>
  );
}

/** 暂不清楚 beside a line of text: it empties the line, and typing takes it back. */
function Unsure(props: {
  readonly field: Field;
  readonly answer: Answer;
  readonly context: FieldContext;
  readonly onAnswer: (answer: Answer) => void;
}): JSX.Element {
  const id = `f-${props.field.id}-unsure`;
  return (
    <div class="choice choice--unsure">
      <input
        type="checkbox"
        id={id}
        // Many such marks stand on a page: each says of which question.
        aria-describedby={`f-${props.field.id}-label`}
        checked={props.answer === null}
        onChange={(event) => props.onAnswer(event.currentTarget.checked ? null : undefined)}
      />
      <label for={id}>{say(props.context.words, 'fields.unsure')}</label>
    </div>
  );
}
