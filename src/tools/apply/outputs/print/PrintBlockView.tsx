import type { JSX } from 'preact';

import { assertNever } from '../../../../base/index.ts';
import type { PrintSheet } from '../../../../compose/index.ts';
import { isNumberKind } from '../../../../form/index.ts';
import type { PaperBlock, PaperEntry } from '../../../../form/index.ts';
import { Columns } from '../Columns.tsx';
import { RowsTable } from '../RowsTable.tsx';
import { PrintText } from './PrintText.tsx';

interface BlockProps<Kind extends PaperBlock['kind'] = PaperBlock['kind']> {
  readonly block: Extract<PaperBlock, { kind: Kind }>;
  readonly sheet: PrintSheet;
}

/** One block of the printed form; nothing where nothing of it is asked. */
export function PrintBlockView({ block, sheet }: BlockProps): JSX.Element | null {
  switch (block.kind) {
    case 'labels':
      return <Labels block={block} sheet={sheet} />;
    case 'questions':
      return <Questions block={block} sheet={sheet} />;
    case 'figures':
      return <Figures block={block} sheet={sheet} />;
    case 'indicators':
      return <Indicators block={block} sheet={sheet} />;
    case 'list':
      return <List block={block} sheet={sheet} />;
    case 'passage':
      return <Passage block={block} sheet={sheet} />;
    case 'picture':
      return <Picture block={block} sheet={sheet} />;
    case 'evidence':
      return <Evidence block={block} sheet={sheet} />;
    default:
      return assertNever(block);
  }
}

/** An entry's label and what stands in it. */
function Pair(props: {
  readonly entry: PaperEntry;
  readonly sheet: PrintSheet;
  readonly span?: number | undefined;
}): JSX.Element {
  const { entry, sheet, span } = props;
  return (
    <>
      <th scope="row">{sheet.fill(entry.caption)}</th>
      <td colSpan={span} class={isNumberKind(entry.field) ? 'figure' : undefined}>
        <PrintText text={sheet.cell(entry)} />
      </td>
    </>
  );
}

/** 基本情况表 */
function Labels({ block, sheet }: BlockProps<'labels'>): JSX.Element | null {
  const rows = block.rows.filter(([first]) => sheet.isAsked(first));
  if (rows.length === 0) return null;
  return (
    <table class="sheet__table sheet__table--labels">
      <Columns widths={block.widths} />
      <tbody>
        {rows.map(([first, second]) => (
          <tr key={first.field.id}>
            <Pair entry={first} sheet={sheet} span={second ? undefined : 3} />
            {second && <Pair entry={second} sheet={sheet} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 自查表 */
function Questions({ block, sheet }: BlockProps<'questions'>): JSX.Element | null {
  const entries = block.entries.filter(sheet.isAsked);
  if (entries.length === 0) return null;
  return (
    <table class="sheet__table">
      <Columns widths={block.widths} />
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.field.id}>
            <Pair entry={entry} sheet={sheet} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ block, sheet }: BlockProps<'figures'>): JSX.Element | null {
  const textOf = (entry: PaperEntry | undefined): string =>
    entry && sheet.isAsked(entry) ? sheet.cell(entry) : '';
  const lines = block.lines.filter(({ entries }) =>
    entries.some((each) => each && sheet.isAsked(each)),
  );
  return (
    <SheetTable
      caption={block.caption}
      heads={block.heads.map(sheet.fill)}
      rows={lines.map(({ label, entries }) => [label, ...entries.map(textOf)])}
      widths={block.widths}
      figures={block.heads.map((_, index) => index > 0)}
      isNamed
    />
  );
}

/** Numbers count what is not asked as well, because the document's do. */
function Indicators({ block, sheet }: BlockProps<'indicators'>): JSX.Element | null {
  const rows = block.entries
    .map((entry, index) => ({ entry, number: String(index + 1) }))
    .filter(({ entry }) => sheet.isAsked(entry))
    .map(({ entry, number }) => [
      number,
      sheet.fill(entry.caption),
      sheet.cell(entry),
      sheet.asOf,
      sheet.proof(entry),
    ]);
  return <SheetTable {...block} rows={rows} figures={[false, false, true]} />;
}

function List({ block, sheet }: BlockProps<'list'>): JSX.Element | null {
  const { entry, columns, numberHead, widths, isSmall } = block;
  if (!sheet.isAsked(entry)) return null;
  return (
    <SheetTable
      caption={sheet.fill(entry.label)}
      heads={[numberHead, ...columns.map(({ head }) => sheet.fill(head))]}
      rows={sheet
        .rows(entry)
        .map((row) => [row.row_no, ...columns.map(({ column }) => row[column.id] ?? '')])}
      widths={widths}
      figures={[false, ...columns.map(({ align }) => align === 'right')]}
      isSmall={isSmall}
    />
  );
}

/** What the applicant adds goes on in the same table. */
function Evidence({ block, sheet }: BlockProps<'evidence'>): JSX.Element | null {
  const added = block.added ? sheet.rows(block.added.entry) : [];
  const rows = [
    ...sheet.evidence.map(({ number, title, basis, proves }) => [
      number,
      basis === '' ? title : `${title}（${basis}）`,
      proves,
      '',
    ]),
    ...added
      .filter(({ row_no: number }) => number !== '')
      .map(({ annex = '', title = '', proves = '' }) => [annex, title, proves, '']),
  ];
  return <SheetTable caption={block.intro} heads={block.heads} rows={rows} widths={block.widths} />;
}

/** A table below its caption: named rows or numbered ones. */
function SheetTable(props: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  readonly figures?: readonly boolean[];
  readonly isNamed?: boolean;
  readonly isSmall?: boolean;
}): JSX.Element | null {
  const { caption, heads, rows, widths, figures, isNamed = false, isSmall = false } = props;
  if (rows.length === 0) return null;
  const classes = [
    'sheet__table',
    ...(isSmall ? ['sheet__table--small'] : []),
    ...(isNamed ? [] : ['sheet__table--numbered']),
  ];
  return (
    <div class="sheet__scroll">
      <RowsTable
        class={classes.join(' ')}
        heads={heads}
        rows={rows}
        widths={widths}
        figures={figures}
        isNamed={isNamed}
      >
        <caption>{caption}</caption>
      </RowsTable>
    </div>
  );
}

function Passage({ block, sheet }: BlockProps<'passage'>): JSX.Element | null {
  const { heading, entry } = block;
  if (!sheet.isAsked(entry)) return null;
  const paragraphs = sheet.paragraphs(entry);
  return (
    <div class="sheet__text">
      {heading !== '' && <h5>{sheet.fill(heading)}</h5>}
      {paragraphs.length === 0 && <p class="sheet__room" />}
      {paragraphs.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

/** A picture that nobody needs and nobody gave leaves no empty frame behind. */
function Picture({ block, sheet }: BlockProps<'picture'>): JSX.Element | null {
  const { entry } = block;
  const source = sheet.picture(entry);
  if (!sheet.isAsked(entry) || (source === '' && !entry.field.required)) return null;
  const caption = sheet.fill(entry.label);
  return (
    <figure class="sheet__picture">
      {source !== '' && <img src={source} alt={caption} />}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
