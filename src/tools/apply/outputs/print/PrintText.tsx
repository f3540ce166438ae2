import { Fragment } from 'preact';
import type { JSX } from 'preact';

/** A value as it is printed; where options stand in it, no line ends between a box and its words. */
export function PrintText({ text }: { readonly text: string }): JSX.Element {
  if (!/[☐☑]/.test(text)) return <>{text}</>;
  return (
    <>
      {text.split('\u3000').map((option, index) => (
        <Fragment key={index}>
          {index > 0 && '\u3000'}
          <span class="sheet__option">{option}</span>
        </Fragment>
      ))}
    </>
  );
}
