import type { JSX } from 'preact';

/** What a text box holds, for paper: a printed box ends where its frame does, the text need not. */
export function PrintedText(props: { readonly text: string }): JSX.Element | null {
  if (props.text.trim() === '') return null;
  return <p class="print-only item__words">{props.text}</p>;
}
