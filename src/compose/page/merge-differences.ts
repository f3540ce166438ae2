import { foldFigure } from '../../base/index.ts';
import { isNumberKind, kindOf, unitOf } from '../../form/index.ts';
import type { Column, Field, Form } from '../../form/index.ts';
import { seenKey } from '../../word/index.ts';
import type { Difference as FieldDifference, Place } from '../../word/index.ts';
import type { PageDifference } from './compare-pages.ts';

/**
 * A place where the page and the data it carries disagree: a field's, or any other place of the page,
 * which a field's may have as well.
 */
export interface Difference {
  readonly field?: string;
  /** Row of a table, from 0. */
  readonly row?: number;
  readonly column?: string;
  readonly place?: Place;
  readonly payload: string;
  readonly visible: string;
}

/** A difference of a field as it is compared. */
interface Keyed {
  readonly found: FieldDifference;
  readonly payload: string;
  readonly visible: string;
}

/** Texts laid beside one another; where a page differs all over, equal ones alone are looked for. */
const mostWeighed = 1_500_000;

/**
 * What was found by fields and what was found over the whole page as one list, nothing twice. The
 * page is what a person sees: what the fields alone seem to say, and no place of it, is left out.
 */
export function mergeDifferences(
  form: Form,
  byField: readonly FieldDifference[],
  byPage: readonly PageDifference[],
): readonly Difference[] {
  const told = new Map<FieldDifference, Difference>();
  const others: Difference[] = [];
  const index = indexDifferences(byField);
  for (const found of byPage) {
    const { place, payload, visible } = found;
    const own = ownPlace(form, found.tag);
    const { isWhole = false, unit, ...at } = own ?? {};
    const known = own === undefined ? [] : index.of(own);
    if (known.length === 0 && unit !== undefined && isSameFigure(found, unit)) continue;
    const sameAs = known.length > 0 ? known : toldBy(found, index);
    for (const { found: each, visible: shown } of sameAs) {
      // Where the two part, the page is what a person sees.
      const isSame = known.length === 0 || seenKey(visible).includes(shown);
      told.set(each, { place, ...each, ...told.get(each), ...(isSame ? {} : { visible }) });
    }
    if (sameAs.length > 0) continue;
    others.push({ ...(isWhole ? at : {}), place, payload, visible });
  }
  const texts = others.map(({ payload }) => seenKey(payload)).filter((text) => text !== '');
  const isMuch = texts.length * byField.length > mostWeighed;
  const near = ({ payload }: Keyed): boolean =>
    payload !== '' && (isMuch || texts.some((text) => text.includes(payload)));
  const fields = index.all.flatMap((each): readonly Difference[] => {
    const known = told.get(each.found);
    return known === undefined ? (near(each) ? [each.found] : []) : [known];
  });
  return [...fields, ...others];
}

type FieldIndex = ReturnType<typeof indexDifferences>;

/** The differences of fields by their places and texts. */
function indexDifferences(byField: readonly FieldDifference[]) {
  const all = byField.map((found): Keyed => ({
    found,
    payload: seenKey(found.payload),
    visible: seenKey(found.visible),
  }));
  const places = groupBy(all, ({ found }) => placeKey(found));
  const equal = {
    payload: groupBy(all, ({ payload }) => payload),
    visible: groupBy(all, ({ visible }) => visible),
  };
  let left = mostWeighed;
  const weigh = (): boolean => (left -= all.length) >= 0;
  return {
    all,
    of: (own: Pick<FieldDifference, 'field' | 'row' | 'column'>): readonly Keyed[] =>
      places.get(placeKey(own)) ?? [],
    /** Those whose text on one side holds a piece. */
    holding: (side: 'payload' | 'visible', piece: string): readonly Keyed[] =>
      weigh() ? all.filter((each) => each[side].includes(piece)) : take(equal[side].get(piece)),
    /** Those that may be a part of a text. */
    within: (text: string): readonly Keyed[] =>
      weigh()
        ? all.filter(
            ({ payload, visible }) =>
              payload !== '' && payload !== visible && text.includes(payload),
          )
        : take(equal.payload.get(text)),
  };
}

/** The next of many that are alike; the last one of them stands for all that come later. */
function take(alike: Keyed[] | undefined): readonly Keyed[] {
  const [first] = alike ?? [];
  if (alike !== undefined && alike.length > 1) alike.shift();
  return first === undefined ? [] : [first];
}

function placeKey({
  field,
  row,
  column,
}: Pick<FieldDifference, 'field' | 'row' | 'column'>): string {
  return [field, row, column].join('/');
}

function groupBy(all: readonly Keyed[], keyOf: (each: Keyed) => string) {
  const groups = new Map<string, Keyed[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}

interface OwnPlace {
  readonly field: string;
  readonly row?: number;
  readonly column?: string;
  /** Its text is all of the answer, not one paragraph of it. */
  readonly isWhole: boolean;
  /** Of a number; '' for one without. */
  readonly unit?: string;
}

/** `intro#2` and `patents.1.name` as places of the form's fields. */
function ownPlace(form: Form, tag: string): OwnPlace | undefined {
  const [name = '', row, column] = tag.replace(/#\d+$/, '').split('.');
  const field = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === name);
  if (field === undefined) return undefined;
  if (row === undefined) {
    const isWhole = !['paragraphs', 'rows'].includes(kindOf(field).shape);
    return { field: name, isWhole, ...figureOf(field) };
  }
  const known = field.columns?.find(({ id }) => id === column);
  return known !== undefined && column !== undefined && /^\d+$/.test(row)
    ? { field: name, row: Number(row) - 1, column, isWhole: true, ...figureOf(known) }
    : undefined;
}

function figureOf(entry: Field | Column): { readonly unit?: string } {
  return isNumberKind(entry) ? { unit: unitOf(entry) ?? '' } : {};
}

/** 1,260 and, under a caption that says 万元, 1260 万元: how a figure is written changes nothing. */
function isSameFigure({ payload, visible }: PageDifference, unit: string): boolean {
  const [own, other] = [foldFigure(payload), foldFigure(visible)];
  return own !== '' && (own === other || `${own}${foldFigure(unit)}` === other);
}

/** The differences of fields that say already all that a place of the page does. */
function toldBy({ place, payload, visible }: PageDifference, index: FieldIndex): readonly Keyed[] {
  if (place.part !== 'body') return [];
  const [from, to] = [seenKey(payload), seenKey(visible)];
  if (from === '' || to === '') {
    // A row or paragraph that was added or taken out: each of its texts is told.
    const pieces = (from === '' ? visible : payload)
      .split(/\u3000|\n/)
      .map(seenKey)
      .filter((piece) => piece !== '' && !/^\d{1,4}$/.test(piece));
    const found = pieces.map((piece) => index.holding(from === '' ? 'visible' : 'payload', piece));
    return found.every((each) => each.length > 0) ? found.flat() : [];
  }
  // Several values may stand in one cell.
  let text = from;
  const used: Keyed[] = [];
  for (const each of index.within(text)) {
    if (!text.includes(each.payload)) continue;
    text = text.replace(each.payload, () => each.visible);
    used.push(each);
  }
  return text === to ? used : [];
}
