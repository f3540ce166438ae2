import type { FieldKind, NumberKind, OptionKind } from '../rules/index.ts';
import { choice } from './kinds/choice.ts';
import { date } from './kinds/date.ts';
import { decimal } from './kinds/decimal.ts';
import { email } from './kinds/email.ts';
import { image } from './kinds/image.ts';
import { int } from './kinds/int.ts';
import type { Entry, Kind, Shape } from './kinds/kind.ts';
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

/** A kind that rules call a number, or one with options, stands on the page as such; no other does. */
type ShapeOf<K extends FieldKind> = K extends NumberKind
  ? 'number'
  : K extends OptionKind
    ? 'options'
    : Exclude<Shape, 'number' | 'options'>;

type Kinds = {
  readonly [K in FieldKind]: Kind & { readonly shape: ShapeOf<K> };
};

/** Every kind of field; a new one is a file of kinds/ and a line here, and the compiler asks for it. */
const kinds: Kinds = {
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
