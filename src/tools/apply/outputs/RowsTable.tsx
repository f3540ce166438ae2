import type { ComponentChildren, JSX } from 'preact';

import { Columns } from './Columns.tsx';

/** Rows of text below their heads, as the document prints them. */
export function RowsTable(props: {
  readonly class: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the columns; as their content wants them where it isn't said. */
  readonly widths?: readonly number[];
  /** Which columns hold figures: they end below one another. */
  readonly figures?: readonly boolean[] | undefined;
  /** The first cell of a row names it. */
  readonly isNamed?: boolean;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { heads, rows, widths, figures, isNamed = false, children } = props;
  return (
    <table class={props.class}>
      {children}
      {widths && <Columns widths={widths} />}
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th scope="col" key={index}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) =>
              isNamed && column === 0 ? (
                <th scope="row" key={column}>
                  {cell}
                </th>
              ) : (
                <td key={column} class={figures?.[column] === true ? 'figure' : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
