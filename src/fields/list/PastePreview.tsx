import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import { describeReading } from '../../form/index.ts';
import type { Column, PastedRows } from '../../form/index.ts';
import type { FieldContext } from '../context.ts';
import type { PastePlace } from './edit-rows.ts';

/** What was pasted, with where it would go; nothing of it counts yet. */
export interface Pending {
  readonly pasted: PastedRows;
  /** Key of the row that it was pasted into; undefined for the next that is free. */
  readonly into: string | undefined;
  readonly place: PastePlace;
}

const mostTold = 5;

/** Shows what was read out of a pasted table, what wasn't and why, before it goes in. */
export function PastePreview(props: {
  readonly pending: Pending;
  readonly maxRows: number;
  readonly context: FieldContext;
  readonly onTake: () => void;
  readonly onDrop: () => void;
}): JSX.Element {
  const { pending, context } = props;
  const { place } = pending;
  const { words } = context;
  const { rows, taken, unread, ignored, leftOut } = pending.pasted;
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), [pending]);
  const labelOf = (column: Column): string => writeLabel(column.label, words, context.year);
  const heading = (name: string): string =>
    /^\d+$/.test(name) ? say(words, 'fields.paste_column', { column: name }) : name;
  const told = [
    rows.length > 0 &&
      say(words, 'fields.paste_taken', {
        columns: taken
          .map(({ heading: name, column }) =>
            say(words, 'fields.paste_pair', { heading: heading(name), column: labelOf(column) }),
          )
          .join('；'),
      }),
    ignored.length > 0 &&
      say(words, 'fields.paste_ignored', { columns: ignored.map(heading).join('、') }),
    leftOut.length > 0 && say(words, 'fields.paste_left_out', { lines: leftOut.join('、') }),
    place.over !== undefined && say(words, 'fields.paste_over', place.over),
    place.cut > 0 && say(words, 'fields.paste_cut', { max: props.maxRows, cut: String(place.cut) }),
    unread.length > 0 && say(words, 'fields.paste_unread', { count: unread.length }),
  ];
  const title =
    rows.length > 0
      ? say(words, 'fields.paste_title', { rows: rows.length })
      : say(words, 'fields.paste_none');
  return (
    <div class="paste no-print" role="group" aria-label={title}>
      <p class="paste__title" role="status">
        {title}
      </p>
      {told.map((line) => typeof line === 'string' && <p key={line}>{line}</p>)}
      {unread.length > 0 && (
        <ul>
          {unread.slice(0, mostTold).map(({ row, column, issue }) => (
            <li key={`${row}.${column.id}`}>
              {say(words, 'form.in_row', {
                row: row + 1,
                sentence: describeReading(issue, labelOf(column), words),
              })}
            </li>
          ))}
          {unread.length > mostTold && (
            <li>{say(words, 'fields.paste_more', { count: unread.length - mostTold })}</li>
          )}
        </ul>
      )}
      <p class="paste__ways">
        {rows.length > 0 && (
          <button type="button" class="button" ref={first} onClick={props.onTake}>
            {say(words, 'fields.paste_take', { rows: rows.length - place.cut })}
          </button>
        )}
        <button
          type="button"
          class="button button--quiet"
          ref={rows.length > 0 ? null : first}
          onClick={props.onDrop}
        >
          {say(words, 'fields.paste_drop')}
        </button>
      </p>
    </div>
  );
}
