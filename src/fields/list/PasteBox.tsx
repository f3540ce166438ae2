import { useRef } from 'preact/hooks';
import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';

/** A place to paste a whole table where no key pastes into a cell: phones and tablets. */
export function PasteBox(props: {
  readonly name: string;
  readonly words: Words;
  /** False: it could not be read now, and stays. */
  readonly onPasted: (text: string) => Promise<boolean>;
}): JSX.Element {
  const { words } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const id = `f-${props.name}-paste`;
  return (
    <details class="paste-box no-print">
      <summary>{say(words, 'fields.paste_open')}</summary>
      <label class="cell__label" for={id}>
        {say(words, 'fields.paste_box')}
      </label>
      <textarea class="input" id={id} ref={box} rows={4} autoComplete="off" spellcheck={false} />
      <button
        type="button"
        class="button"
        onClick={() => {
          const text = box.current?.value ?? '';
          if (text.trim() === '') return;
          void props.onPasted(text).then((isRead) => {
            if (isRead && box.current) box.current.value = '';
          });
        }}
      >
        {say(words, 'fields.paste_look')}
      </button>
    </details>
  );
}
