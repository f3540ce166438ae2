import type { JSX } from 'preact';

import { say } from '../base/index.ts';
import { countWords } from '../form/index.ts';
import type { ControlProps, FieldContext } from './context.ts';
import { textOf } from './text-of.ts';

/** A passage: with its outline, a live count and the warning about secrets. */
export function LongTextControl(props: ControlProps): JSX.Element {
  const { field, name, context } = props;
  const text = textOf(props.answer);
  const outline = 'outline' in field ? field.outline : undefined;
  const example = 'example' in field ? field.example : undefined;
  return (
    <>
      <p class="field__help field__secrets">{say(context.words, 'fields.secrets')}</p>
      {'rich' in field && <p class="field__help">{say(context.words, 'fields.rich')}</p>}
      {outline && outline.length > 0 && (
        <details class="outline">
          <summary>{say(context.words, 'fields.outline')}</summary>
          <ol>
            {outline.map((heading) => (
              <li key={heading}>{heading}</li>
            ))}
          </ol>
          <button
            type="button"
            class="button no-print"
            onClick={() => props.onAnswer(withOutline(text, outline))}
          >
            {say(context.words, 'fields.outline_insert')}
          </button>
        </details>
      )}
      {example && (
        <details class="outline no-print">
          <summary>{say(context.words, 'fields.example')}</summary>
          <p>{say(context.words, 'fields.example_weak', { text: example.weak })}</p>
          <p>{say(context.words, 'fields.example_strong', { text: example.strong })}</p>
        </details>
      )}
      <textarea
        class="textarea"
        id={`f-${name}`}
        name={name}
        rows={field.max !== undefined && field.max > 600 ? 12 : 6}
        value={text}
        aria-describedby={[props.describedBy, `f-${name}-count`].filter(Boolean).join(' ')}
        aria-invalid={props.invalid ? 'true' : undefined}
        onInput={(event) => props.onAnswer(event.currentTarget.value)}
        onBlur={props.onLeave}
      />
      <p class={isOver(text, field.max) ? 'count count--over' : 'count'} id={`f-${name}-count`}>
        {writeCount(text, field.max, context)}
      </p>
    </>
  );
}

/** The headings that are not there yet, each on a line of its own, after what was written. */
export function withOutline(text: string, outline: readonly string[]): string {
  const missing = outline.filter((heading) => !text.includes(heading));
  const before = text.trim() === '' ? '' : `${text.replace(/\s+$/, '')}\n`;
  return before + missing.map((heading) => `${heading}：\n`).join('');
}

function isOver(text: string, max: number | undefined): boolean {
  return max !== undefined && countWords(text) > max;
}

function writeCount(text: string, max: number | undefined, context: FieldContext): string {
  const count = countWords(text);
  if (max === undefined) return say(context.words, 'fields.count_plain', { count });
  if (count <= max) return say(context.words, 'fields.count', { count, max });
  return say(context.words, 'fields.count_over', { count, max, over: count - max });
}
