import type { FieldKind, LineKind } from '../../rules/index.ts';
import type { Column } from '../field.ts';
import { unitOf } from '../kinds.ts';
import type { Entry } from '../kinds/kind.ts';

/** Words begin at the left, what stands for itself is centred, numbers end below one another. */
export type Align = 'left' | 'centred' | 'right';

/** A table's column on paper, in characters of its type. */
interface Cell {
  /** What a whole value needs: a day, a code and an amount don't break. */
  readonly width: (column: Entry) => number;
  /** Its part of what is left over: words want it, the longest most; a number or code none. */
  readonly appetite: (column: Entry) => 0 | 1 | 2 | 3;
  readonly align: Align;
}

/** What a field kind decides on paper. */
interface OnPaper {
  /** What an empty one offers a hand; '' where blank room does. */
  readonly blank: (entry: Entry) => string;
  /** Whether it takes the whole width of a table of labels and values. */
  readonly isWide: (entry: Entry) => boolean;
}

/** A kind that a column may have. */
interface CellOnPaper extends OnPaper {
  readonly cell: Cell;
}

type Papers = { readonly [K in FieldKind]: K extends LineKind ? CellOnPaper : OnPaper };

const noBlank = (): string => '';
const never = (): boolean => false;
const always = (): boolean => true;

/** No one's words: no wider than its value. */
function fixedCell(width: number, align: Align = 'centred'): Cell {
  return { width: () => width, appetite: () => 0, align };
}

/** Words in a cell: a short one breaks after four characters, a long one takes what is left. */
const wordsCell: Cell = {
  width: ({ max = 40 }) => (max <= 20 ? 4 : max <= 40 ? 7 : 7.5),
  appetite: ({ max = 40 }) => (max <= 20 ? 1 : max <= 40 ? 2 : 3),
  align: 'left',
};

/** A long label goes on two lines. */
const optionsCell: Cell = {
  width: ({ options = [] }) => {
    const longest = Math.max(2, ...options.map(({ label }) => label.length));
    return longest <= 5 ? longest : Math.min(6, Math.ceil(longest / 2));
  },
  appetite: () => 0,
  align: 'centred',
};

/** Characters of a line that lists all options, each with its box. */
function lengthOfOptions({ options = [] }: Entry): number {
  return options.reduce((sum, { label }) => sum + label.length + 2, 0);
}

/** A cell `width` characters wide; room before the unit, less of it before a long one. */
function numberOnPaper(width: number): CellOnPaper {
  return {
    blank: (entry) => {
      const unit = unitOf(entry);
      return unit === undefined ? '' : '　'.repeat(Math.max(1, 5 - unit.length)) + unit;
    },
    isWide: never,
    cell: fixedCell(width, 'right'),
  };
}

const papers: Papers = {
  text: { blank: noBlank, isWide: ({ max = 0 }) => max > 40, cell: wordsCell },
  longtext: { blank: noBlank, isWide: always },
  choice: { blank: noBlank, isWide: (entry) => lengthOfOptions(entry) > 10, cell: optionsCell },
  multi: { blank: noBlank, isWide: always, cell: optionsCell },
  yesno: { blank: () => '☐是　☐否', isWide: never, cell: fixedCell(2) },
  int: numberOnPaper(3.6),
  decimal: numberOnPaper(3.6),
  // 1,234,567,890 stays whole.
  money: numberOnPaper(5.9),
  percent: numberOnPaper(3.6),
  date: { blank: () => '　　年　　月　　日', isWide: never, cell: fixedCell(8.5) },
  month: { blank: () => '　　　年　　月', isWide: never, cell: fixedCell(6) },
  table: { blank: noBlank, isWide: always },
  image: { blank: noBlank, isWide: always },
  uscc: { blank: noBlank, isWide: never, cell: fixedCell(10.2) },
  mobile: { blank: noBlank, isWide: never, cell: fixedCell(6) },
  email: { blank: noBlank, isWide: never, cell: wordsCell },
};

/** How an entry of its kind stands on paper. */
export function onPaper(entry: { readonly kind: FieldKind }): OnPaper {
  return papers[entry.kind];
}

/** How a column stands on paper. */
export function cellOf(column: Column): Cell {
  return papers[column.kind].cell;
}
