import { partsOf } from '../open/index.ts';
import type { OpenedPackage } from '../open/index.ts';
import { contrast } from './colour.ts';
import { fillOf, readLook } from './look.ts';
import { widthOf } from './seen-paragraph.ts';
import { columnWidths, exactHeight, widthOfCell } from './sheet.ts';
import { readParagraphLook, runLook, Styles } from './styles.ts';
import { child, readTree, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

/** How text of a run is seen. */
export interface TextLook {
  /** Half points. */
  readonly size: number;
  readonly isHidden: boolean;
  /** A reader can't tell it from what is behind it. */
  readonly isFaint: boolean;
  /** Its signs are narrowed, or lie over one another. */
  readonly isSqueezed: boolean;
  /** An exact line height, in twentieths of a point. */
  readonly line: number | undefined;
}

/** Where text stands: sources of the properties of its paragraph and of its cell, or ''. */
interface TextPlace {
  readonly paragraph: string;
  readonly cell: string;
}

/** A cell's room: sources of its properties, its row's, its table's grid; the columns it takes. */
interface CellRoom {
  readonly cell: string;
  readonly row: string;
  readonly grid: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** How what is written into a form will be seen, with the styles of the file. */
export interface FormLooks {
  readonly lookOf: (run: string, place: TextPlace) => TextLook;
  /** Whether a cell shows all of a text, in lines of that look. */
  readonly holds: (room: CellRoom, text: string, look: TextLook) => boolean;
}

/** Word's own size where nothing says another. */
const plainSize = 20;
/** Less than large print needs (WCAG 2.2, 1.4.3): grey on white is still read, white is not. */
const leastContrast = 2;
/** Per cent: narrower signs are no longer read with ease. */
const leastScale = 50;
/** What a cell keeps free left and right of its text. */
const margins = 216;

export function readFormLooks(opened: OpenedPackage): FormLooks {
  const [name] = partsOf(opened, ['styles']);
  const xml = name === undefined ? undefined : opened.parts.get(name);
  const styles = new Styles(
    xml === undefined || name === undefined ? undefined : readTree(xml, name),
  );
  const known = new Map<string, TextLook>();
  return {
    lookOf: (run, place) => {
      const key = `${place.paragraph}\n${run}\n${place.cell}`;
      const look = known.get(key) ?? lookOf(styles, run, place);
      known.set(key, look);
      return look;
    },
    holds,
  };
}

function lookOf(styles: Styles, run: string, place: TextPlace): TextLook {
  const own = properties(run, 'w:rPr');
  const around = properties(place.paragraph, 'w:pPr');
  const style = valueOf(child(around, 'w:pStyle')) ?? styles.defaultOf('paragraph');
  const runStyle = valueOf(child(own, 'w:rStyle'));
  const looks = [style, ...(runStyle === undefined ? [] : [runStyle])].map((id) => styles.look(id));
  const look = runLook(styles.base, looks, readLook(own));
  const paragraph = {
    ...styles.baseParagraph,
    ...styles.paragraph(style),
    ...readParagraphLook(around),
  };
  const shade = child(properties(place.cell, 'w:tcPr'), 'w:shd');
  const { size = plainSize, scale = 100, spacing = 0, colour = 'auto' } = look;
  const fill = [look.fill, paragraph.fill, shade && fillOf(shade)].find(Boolean) ?? 'FFFFFF';
  // Without a colour of its own, text is drawn against its fill.
  const isLost = colour !== 'auto' && contrast(colour, fill) < leastContrast;
  return {
    size,
    isHidden: look.isHidden === true,
    isFaint: look.isClear === true || isLost,
    isSqueezed: scale < leastScale || -spacing > size * 3,
    line: typeof paragraph.line === 'number' ? paragraph.line : undefined,
  };
}

/** Lines at one and a third of the size where the form gives them no height. */
function holds(room: CellRoom, text: string, { size, line }: TextLook): boolean {
  const sign = size * 10;
  if (line !== undefined && line < sign * 0.8) return false;
  const columns = columnWidths(wrapped(room.grid)).slice(
    room.column,
    room.column + room.columnSpan,
  );
  const width = widthOfCell(properties(room.cell, 'w:tcPr'), columns);
  if (width === 0) return true;
  const free = width - margins;
  if (free < sign) return false;
  const lines = text
    .split('\n')
    .reduce((sum, each) => sum + Math.max(1, Math.ceil(widthOf(each, size) / free)), 0);
  const height = exactHeight(properties(room.row, 'w:trPr'));
  if (height === undefined || height === 0 || room.rowSpan > 1)
    return free >= 4 * sign || lines <= 4;
  return lines <= Math.max(1, Math.floor(height / (line ?? sign * 1.3) + 0.25));
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function properties(source: string, name: string): Node | undefined {
  return child(wrapped(source), name);
}

/** What stands in a source, whatever prefix the part gives it. */
function wrapped(source: string): Node {
  const prefix = /^<([\w.-]+):/.exec(source)?.[1] ?? 'w';
  try {
    const tree = readTree(`<x xmlns:${prefix}="${namespace}">${source}</x>`, '');
    return child(tree, 'x') ?? tree;
  } catch {
    // Prefixes that only the whole part declares: then nothing is known of the look.
    return nothing;
  }
}

const nothing: Node = { name: '', attributes: {}, children: [] };
