import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { say } from '../base/index.ts';
import type { ControlProps } from './context.ts';

const mostBytes = 2 * 1024 * 1024;

/** A picture for the document, kept in the draft as a data URL. */
export function ImageControl(props: ControlProps): JSX.Element {
  const { name, answer, context } = props;
  const [problem] = useState<Signal<string | undefined>>(() => signal(undefined));
  const image = typeof answer === 'string' && answer.startsWith('data:image/') ? answer : undefined;
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = await readImage(file);
    problem.value = 'problem' in read ? say(context.words, read.problem) : undefined;
    if ('url' in read) props.onAnswer(read.url);
    props.onLeave();
  };
  return (
    <div class="image">
      {image !== undefined && (
        <figure>
          <img
            src={image}
            alt={say(context.words, 'fields.image_alt', { label: props.field.label })}
          />
          <button type="button" class="button" onClick={() => props.onAnswer(undefined)}>
            {say(context.words, 'fields.image_remove')}
          </button>
        </figure>
      )}
      <p class="field__help">{say(context.words, 'fields.image_choose')}</p>
      <input
        type="file"
        id={`f-${name}`}
        accept="image/png,image/jpeg"
        aria-describedby={props.describedBy}
        onChange={(event) => {
          const input = event.currentTarget;
          void choose(input.files?.[0]).then(() => {
            // The same file can be chosen again after it was removed.
            input.value = '';
          });
        }}
      />
      <p class="field__error" role="status">
        {problem.value}
      </p>
    </div>
  );
}

/** Judged by its first bytes, because a name says nothing. */
async function readImage(
  file: File,
): Promise<{ readonly url: string } | { readonly problem: string }> {
  if (file.size > mostBytes) return { problem: 'fields.image_large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  if (!isPng && !isJpeg) return { problem: 'fields.image_wrong' };
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return { url: `data:image/${isPng ? 'png' : 'jpeg'};base64,${btoa(chunks.join(''))}` };
}
