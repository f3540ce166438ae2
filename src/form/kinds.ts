import type { FieldKind, LineKind } from '../rules/index.ts';
import type { Column } from './field.ts';
import { choice } from './kinds/choice.ts';
import { date } from './kinds/date.ts';
import { decimal } from './kinds/decimal.ts';
import { email } from './kinds/email.ts';
import { image } from './kinds/image.ts';
import { int } from './kinds/int.ts';
import type { Cell, CellKind, Entry, Kind, Shape } from './kinds/kind.ts';
import { longtext } from './kinds/longtext.ts';
import { mobile } from './kinds/mobile.ts';
import { money } from './kinds/money.ts';
import { month } from './kinds/month.ts';
import { multi } from './kinds/multi.ts';
import { percent } from './kinds/percent.ts';
import { table } from './kinds/table.ts';
import { text } from './kinds/text.ts';
import { uscc } from './kinds/uscc.ts';
import { yesno } from './kinds/yesno.ts';

/** Every kind of field; a new one is a file of kinds/ and a line here, and the compiler asks for it. */
const kinds: Readonly<Record<LineKind, CellKind> & Record<FieldKind, Kind>> = {
  text,
  longtext,
  choice,
  multi,
  yesno,
  int,
  decimal,
  money,
  percent,
  date,
  month,
  table,
  image,
  uscc,
  mobile,
  email,
};

/** All that the entry's kind decides. */
export function kindOf(entry: { readonly kind: FieldKind }): Kind {
  return kinds[entry.kind];
}

/** How a column stands on paper. */
export function cellOf(column: Column): Cell {
  return kinds[column.kind].cell;
}

/** The unit beside a number: the entry's own, else its kind's. */
export function unitOf(entry: Entry): string | undefined {
  return entry.unit ?? kindOf(entry).unit;
}

const blocks: Readonly<Record<Shape, boolean>> = {
  text: false,
  number: false,
  options: false,
  paragraphs: true,
  rows: true,
  picture: true,
};

/** Whether it stands below a heading or caption of its own, and in no line or cell. */
export function isBlock(entry: Entry): boolean {
  return blocks[kindOf(entry).shape];
}
