import type { Cell, Paragraph, Row, Run, Table } from './story.ts';

type Attributes = Readonly<Record<string, string>>;

/** The innermost open elements that a property can belong to. */
interface Owners {
  readonly run: Run | undefined;
  /** Of which the property is its mark's. */
  readonly marked?: Paragraph | undefined;
  readonly cell: Cell | undefined;
  readonly row: Row | undefined;
}

interface Outer {
  readonly table: Table | undefined;
  readonly paragraph: Paragraph | undefined;
}

/** Notes the few properties that reading needs; `key` is `parent>element`. */
export function applyProperty(key: string, attributes: Attributes, owners: Owners): void {
  const { run, marked, cell, row } = owners;
  const value = attributes['w:val'] ?? '';
  switch (key) {
    case 'w:rPr>w:u':
      if (run !== undefined) run.isUnderlined = value !== 'none';
      break;
    case 'w:rPr>w:specVanish':
      if (marked !== undefined && isOn(value)) marked.hidesEnd = true;
      break;
    case 'w:rPr>w:vanish':
      if (marked !== undefined) marked.hidesEnd = marked.hidesEnd === true || isOn(value);
      if (run === undefined) break;
      run.isHidden = isOn(value);
      run.saysHidden = true;
      break;
    case 'w:tcPr>w:gridSpan':
      if (cell !== undefined) cell.columnSpan = clampSpan(value);
      break;
    case 'w:tcPr>w:vMerge':
      if (cell !== undefined) cell.merge = value === 'restart' ? 'restart' : 'continue';
      break;
    case 'w:tcPr>w:hMerge':
      if (cell !== undefined) cell.isJoined = value !== 'restart';
      break;
    case 'w:trPr>w:hidden':
      if (row !== undefined) row.isHidden = isOn(value);
      break;
    case 'w:trPr>w:trHeight':
      if (row !== undefined) row.isFlat = isFlat(attributes);
      break;
    case 'w:trPr>w:gridBefore':
      if (row !== undefined) row.before = clampSpan(value);
      break;
    default:
  }
}

/** Keeps the source of what closes; properties that a tracked change replaced are not an element's own. */
export function keepSource(
  key: string,
  source: string,
  { run, cell, row, table, paragraph }: Partial<Owners & Outer>,
): void {
  switch (key) {
    case 'w:r>w:rPr':
      if (run !== undefined) run.properties = source;
      break;
    case 'w:pPr>w:rPr':
      if (paragraph === undefined) break;
      // A tracked change of the paragraph mark is no formatting of text.
      if (!/<\w+:(?:ins|del|rPrChange|moveFrom|moveTo)[\s/>]/.test(source))
        paragraph.markProperties = source;
      paragraph.isJoined = /<\w+:(?:del|moveFrom)[\s/>]/.test(source);
      break;
    case 'w:p>w:pPr':
      if (paragraph !== undefined) paragraph.properties = source;
      break;
    case 'w:tc>w:tcPr':
      if (cell !== undefined) cell.properties = source;
      break;
    case 'w:tr>w:trPr':
      if (row !== undefined) row.properties = source;
      break;
    case 'w:tbl>w:tblGrid':
      if (table !== undefined) table.grid = source;
      break;
    default:
  }
}

/** Whether a row's exact height, in twentieths of a point, shows no line of text. */
function isFlat(height: Attributes): boolean {
  return height['w:hRule'] === 'exact' && Number(height['w:val']) < 80;
}

export function isUnseenRow({ isHidden, isFlat }: Row): boolean {
  return isHidden || isFlat;
}

/** ST_OnOff: a toggle that stands without a value is on. */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** Word has at most 63 columns; a wild span must not cost memory. */
function clampSpan(value: string): number {
  const span = Number.parseInt(value, 10);
  return span >= 1 && span <= 63 ? span : 1;
}
