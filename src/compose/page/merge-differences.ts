import type { Form } from '../../form/index.ts';
import { kindOf } from '../../form/index.ts';
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
  for (const found of byPage) {
    const { place, payload, visible } = found;
    const own = ownPlace(form, found.tag);
    const known = byField.filter((each) => own !== undefined && isAt(each, own));
    const sameAs = known.length > 0 ? known : toldBy(found, byField);
    for (const each of sameAs) {
      // Where the two part, the page is what a person sees.
      const isSame = known.length === 0 || seenKey(visible).includes(seenKey(each.visible));
      told.set(each, { place, ...each, ...told.get(each), ...(isSame ? {} : { visible }) });
    }
    if (sameAs.length > 0) continue;
    const { isWhole = false, ...at } = own ?? {};
    others.push({ ...(isWhole ? at : {}), place, payload, visible });
  }
  const near = (each: FieldDifference): boolean =>
    others.some(
      ({ payload }) => each.payload !== '' && seenKey(payload).includes(seenKey(each.payload)),
    );
  const fields = byField.flatMap((each): readonly Difference[] => {
    const known = told.get(each);
    return known === undefined ? (near(each) ? [each] : []) : [known];
  });
  return [...fields, ...others];
}

interface OwnPlace {
  readonly field: string;
  readonly row?: number;
  readonly column?: string;
  /** Its text is all of the answer, not one paragraph of it. */
  readonly isWhole: boolean;
}

/** `intro#2` and `patents.1.name` as places of the form's fields. */
function ownPlace(form: Form, tag: string): OwnPlace | undefined {
  const [name = '', row, column] = tag.replace(/#\d+$/, '').split('.');
  const field = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === name);
  if (field === undefined) return undefined;
  if (row === undefined) {
    return { field: name, isWhole: !['paragraphs', 'rows'].includes(kindOf(field).shape) };
  }
  const isColumn = field.columns?.some(({ id }) => id === column) === true;
  return isColumn && column !== undefined && /^\d+$/.test(row)
    ? { field: name, row: Number(row) - 1, column, isWhole: true }
    : undefined;
}

function isAt(difference: Difference, { field, row, column }: OwnPlace): boolean {
  return difference.field === field && difference.row === row && difference.column === column;
}

/** The differences of fields that say already all that a place of the page does. */
function toldBy(
  { place, payload, visible }: PageDifference,
  byField: readonly FieldDifference[],
): readonly FieldDifference[] {
  if (place.part !== 'body') return [];
  const [from, to] = [seenKey(payload), seenKey(visible)];
  if (from === '' || to === '') {
    // A row or paragraph that was added or taken out: each of its texts is told.
    const textOf = (each: FieldDifference): string =>
      seenKey(from === '' ? each.visible : each.payload);
    const pieces = (from === '' ? visible : payload)
      .split(/\u3000|\n/)
      .map(seenKey)
      .filter((piece) => piece !== '' && !/^\d{1,4}$/.test(piece));
    const found = pieces.map((piece) => byField.filter((each) => textOf(each).includes(piece)));
    return found.every((each) => each.length > 0) ? found.flat() : [];
  }
  // Several values may stand in one cell.
  let text = from;
  const used: FieldDifference[] = [];
  for (const each of byField) {
    const [own, other] = [seenKey(each.payload), seenKey(each.visible)];
    if (own === '' || own === other || !text.includes(own)) continue;
    text = text.replace(own, () => other);
    used.push(each);
  }
  return text === to ? used : [];
}
