import type { ComponentChildren, JSX } from 'preact';

/** Rows of text below their heads, as the document prints them. */
export function RowsTable(props: {
  readonly class: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The first cell of a row names it. */
  readonly isNamed?: boolean;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { heads, rows, isNamed = false, children } = props;
  return (
    <table class={props.class}>
      {children}
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
                <td key={column}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
