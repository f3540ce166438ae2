import type { JSX } from 'preact';

/** Widths of a table's columns as shares of the whole. */
export function Columns({ widths }: { readonly widths: readonly number[] }): JSX.Element {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    <colgroup>
      {widths.map((width, index) => (
        <col key={index} style={{ width: `${((width / whole) * 100).toFixed(2)}%` }} />
      ))}
    </colgroup>
  );
}
