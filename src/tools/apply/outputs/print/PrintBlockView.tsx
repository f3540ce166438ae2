import type { JSX } from 'preact';

import { assertNever } from '../../../../base/index.ts';
import type { PrintBlock } from '../../../../compose/index.ts';
import { PrintText } from './PrintText.tsx';
import { RowsTable } from '../RowsTable.tsx';

/** One block of the printed form. */
export function PrintBlockView({ block }: { readonly block: PrintBlock }): JSX.Element {
  switch (block.kind) {
    case 'labels':
      return block.areQuestions ? <Questions rows={block.rows} /> : <Labels rows={block.rows} />;
    case 'table':
      return <Table block={block} />;
    case 'text':
      return (
        <div class="sheet__text">
          {block.heading !== '' && <h5>{block.heading}</h5>}
          {block.paragraphs.length === 0 && <p class="sheet__room" />}
          {block.paragraphs.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      );
    case 'picture':
      return (
        <figure class="sheet__picture">
          {block.source !== '' && <img src={block.source} alt={block.caption} />}
          <figcaption>{block.caption}</figcaption>
        </figure>
      );
    default:
      return assertNever(block);
  }
}

type LabelRow = Extract<PrintBlock, { kind: 'labels' }>['rows'][number];

/** Two entries a line where both are short: the look of a 基本情况表. */
function Labels({ rows }: { readonly rows: readonly LabelRow[] }): JSX.Element {
  return (
    <table class="sheet__table sheet__table--labels">
      <tbody>
        {pairs(rows).map(([first, second]) => (
          <tr key={first.label}>
            <th scope="row">{first.label}</th>
            <td colSpan={second ? 1 : 3}>
              <PrintText text={first.text} />
            </td>
            {second && (
              <>
                <th scope="row">{second.label}</th>
                <td>
                  <PrintText text={second.text} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 自查表: a question and its answer a row. */
function Questions({ rows }: { readonly rows: readonly LabelRow[] }): JSX.Element {
  return (
    <table class="sheet__table sheet__table--questions">
      <tbody>
        {rows.map(({ label, text }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <PrintText text={text} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function pairs(rows: readonly LabelRow[]): readonly (readonly [LabelRow, LabelRow?])[] {
  const lines: (readonly [LabelRow, LabelRow?])[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    const next = rows[at + 1];
    if (!row) continue;
    if (!row.isWide && next && !next.isWide) {
      lines.push([row, next]);
      at += 1;
    } else lines.push([row]);
  }
  return lines;
}

function Table({ block }: { readonly block: Extract<PrintBlock, { kind: 'table' }> }): JSX.Element {
  const classes = [
    'sheet__table',
    ...(block.heads.length > 6 ? ['sheet__table--wide'] : []),
    ...(block.isFigures ? [] : ['sheet__table--numbered']),
  ];
  return (
    <div class="sheet__scroll">
      <RowsTable
        class={classes.join(' ')}
        heads={block.heads}
        rows={block.rows}
        isNamed={block.isFigures}
      >
        <caption>{block.caption}</caption>
      </RowsTable>
    </div>
  );
}
