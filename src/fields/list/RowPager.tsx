import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { pageOfRow, rowsOnPage } from './row-pages.ts';
import type { PageSize } from './row-pages.ts';

/** The ways to the other rows of a long list; nothing where all of them are drawn. */
export function RowPager(props: {
  readonly name: string;
  readonly words: Words;
  /** What the list is called. */
  readonly label: string;
  readonly page: number;
  readonly count: number;
  readonly size: PageSize;
  readonly onPage: (page: number) => void;
  /** Shows a row by its number from 0. */
  readonly onRow: (at: number) => void;
}): JSX.Element | null {
  const { name, words, page, count, size, onRow } = props;
  const last = pageOfRow(count - 1, size);
  if (last === 0) return null;
  const { from, to } = rowsOnPage(page, count, size);
  const range = say(words, 'fields.rows_shown', { from: from + 1, to, count });
  const id = `f-${name}-row`;
  return (
    <nav class="pager no-print" aria-label={say(words, 'fields.rows_pages', { list: props.label })}>
      <p class="pager__range" role="status">
        {range}
      </p>
      <div class="pager__ways">
        <PageButton {...props} label={say(words, 'fields.rows_first')} to={0} />
        <PageButton {...props} label={say(words, 'fields.rows_before')} to={page - 1} />
        <PageButton {...props} label={say(words, 'fields.rows_after')} to={page + 1} />
        <PageButton {...props} label={say(words, 'fields.rows_last')} to={last} />
        <label class="pager__jump" for={id}>
          {say(words, 'fields.rows_jump')}
        </label>
        <input
          class="input input--number pager__input"
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          // The row itself is an answer of nobody: no name, so that it is never read as one.
          onChange={(event) => {
            const row = Number(event.currentTarget.value.trim());
            if (Number.isInteger(row) && row >= 1) onRow(Math.min(row, count) - 1);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </nav>
  );
}

function PageButton(props: {
  readonly label: string;
  readonly to: number;
  readonly page: number;
  readonly count: number;
  readonly size: PageSize;
  readonly onPage: (page: number) => void;
}): JSX.Element {
  const { to, page, count, size } = props;
  const isThere = to !== page && to >= 0 && to <= pageOfRow(count - 1, size);
  return (
    <button
      type="button"
      class="button button--quiet"
      // Not `disabled`: the focus would be lost on the last page.
      aria-disabled={!isThere}
      onClick={() => isThere && props.onPage(to)}
    >
      {props.label}
    </button>
  );
}
