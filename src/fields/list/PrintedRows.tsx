import type { JSX } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import { computedRow, isNumberKind, writeAnswer } from '../../form/index.ts';
import { rowKey } from '../rows.ts';
import { headOf } from './head-of.ts';
import type { ListView } from './list-view.ts';

/** Every row of a list as text, and what is wrong with it: paper has no pages to turn. */
export function PrintedRows(props: ListView): JSX.Element {
  const { field, name, rows, columns, context } = props;
  const { words, year } = context;
  return (
    <table class="table rows__printed" aria-label={writeLabel(field.label, words, year)}>
      <thead>
        <tr>
          <th scope="col">{say(words, 'fields.grid_no')}</th>
          {columns.map((column) => (
            <th scope="col" key={column.id}>
              {headOf(column, context)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => {
          const worked = computedRow(columns, row);
          return (
            <tr key={row[rowKey]}>
              <th scope="row">{at + 1}</th>
              {columns.map((column) => {
                const told = context.cells?.get(`${name}.${row[rowKey]}.${column.id}`);
                return (
                  <td key={column.id} class={isNumberKind(column) ? 'rows__figure' : undefined}>
                    {writeAnswer(column, worked[column.id], false)}
                    {told && (
                      <p class="cell__fault">{[...told.errors, ...told.warnings].join(' ')}</p>
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
