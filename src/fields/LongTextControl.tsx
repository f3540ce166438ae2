import { useState } from 'preact/hooks';
import type { JSX, TargetedClipboardEvent } from 'preact';

import { say } from '../base/index.ts';
import { countWords, mostInAnswer, tidyPasted } from '../form/index.ts';
import type { TidiedText } from '../form/index.ts';
import type { ControlProps, FieldContext } from './context.ts';
import { textOf } from './text-of.ts';

/** A passage: with its outline, a live count and the warning about secrets. */
export function LongTextControl(props: ControlProps): JSX.Element {
  const { field, name, context } = props;
  const text = textOf(props.answer);
  const outline = 'outline' in field ? field.outline : undefined;
  const example = 'example' in field ? field.example : undefined;
  const [tidied, setTidied] = useState<Tidied>();
  const paste = (event: TargetedClipboardEvent<HTMLTextAreaElement>): void => {
    const box = event.currentTarget;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    setTidied(undefined);
    // The browser itself puts in what there is room for, and the field says that it is full.
    if (box.value.length + pasted.length >= mostInAnswer) return;
    const tidy = tidyPasted(pasted);
    if (tidy.indents + tidy.blanks + tidy.bullets === 0) return;
    event.preventDefault();
    const [before, after] = [
      box.value.slice(0, box.selectionStart),
      box.value.slice(box.selectionEnd),
    ];
    box.setRangeText(tidy.text, box.selectionStart, box.selectionEnd, 'end');
    setTidied({ ...tidy, whole: box.value, asPasted: before + pasted + after });
    props.onAnswer(box.value);
  };
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
        maxLength={mostInAnswer}
        aria-describedby={[props.describedBy, `f-${name}-count`].filter(Boolean).join(' ')}
        aria-invalid={props.invalid ? 'true' : undefined}
        onInput={(event) => props.onAnswer(event.currentTarget.value)}
        onPaste={paste}
        onBlur={props.onLeave}
      />
      <p class="field__help no-print" role="status">
        {tidied !== undefined && (
          <>
            {say(context.words, 'fields.tidied', { changes: writeChanges(tidied, context) })}
            {text === tidied.whole && (
              <button
                type="button"
                class="button button--quiet"
                onClick={() => {
                  props.onAnswer(tidied.asPasted);
                  setTidied(undefined);
                }}
              >
                {say(context.words, 'fields.tidied_undo')}
              </button>
            )}
          </>
        )}
      </p>
      <p class={isOver(text, field.max) ? 'count count--over' : 'count'} id={`f-${name}-count`}>
        {writeCount(text, field.max, context)}
      </p>
    </>
  );
}

/** What a paste came to, while nothing was typed since: it can be taken back. */
interface Tidied extends TidiedText {
  readonly whole: string;
  readonly asPasted: string;
}

function writeChanges(tidied: TidiedText, { words }: FieldContext): string {
  return (['indents', 'blanks', 'bullets'] as const)
    .filter((kind) => tidied[kind] > 0)
    .map((kind) => say(words, `fields.tidied_${kind}`, { count: tidied[kind] }))
    .join('、');
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
