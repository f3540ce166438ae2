import { tagOfBookmark } from '../carry/index.ts';
import { OpenError } from '../open/index.ts';
import type { ShapeField } from '../labels/index.ts';
import type { Mark } from '../story/index.ts';
import type { IndexedStory } from './open-document.ts';

/** What the tag of a control says: `intro`, `intro#2`, `patents.1.name`. */
export interface MarkedPlace {
  readonly field: string;
  readonly paragraph?: number;
  /** From 0. */
  readonly row?: number;
  readonly column?: string;
}

/** A control or bookmark of a field; a bookmark goes by the tag it stands for. */
export interface FoundMark {
  readonly mark: Mark;
  readonly place: MarkedPlace;
}

/** A story with the marks of a form's fields, each list in the order of the page. */
export interface MarkedStory extends IndexedStory {
  readonly controls: readonly FoundMark[];
  /** They outlive the controls in some programs. */
  readonly bookmarks: readonly FoundMark[];
}

/** No form prints its fields so often: each mark is weighed against the others beside it. */
const mostPlain = 3_000;

/** Finds the marks of a form's fields in a story. */
export function placeMarks(
  indexed: IndexedStory,
  fields: ReadonlyMap<string, ShapeField>,
): MarkedStory {
  const { controls, bookmarks } = indexed.story;
  const tagged = bookmarks.flatMap((mark) => {
    const name = tagOfBookmark(mark.name);
    return name === undefined ? [] : [{ ...mark, name }];
  });
  const { part } = indexed.story;
  return {
    ...indexed,
    controls: ofFields(controls, fields, part),
    bookmarks: ofFields(tagged, fields, part),
  };
}

/**
 * The controls with the ends of their values. Enter inside a control makes Word draw it around
 * whole paragraphs, with what the form itself says in them; the bookmark inside still has the
 * value's own ends.
 */
export function narrowControls({ index, controls, bookmarks }: MarkedStory): readonly FoundMark[] {
  const own = new Map(bookmarks.map(({ mark }) => [mark.name, mark]));
  const narrowed = controls.map((found) => {
    const { mark: control } = found;
    const { start, end } = own.get(control.name) ?? { start: 0, end: 0 };
    if (start < control.start || end > control.end) return found;
    const inside = index.over(start, end);
    const all = index.over(control.start, control.end);
    const isAcross = inside[0] !== all[0] || inside[inside.length - 1] !== all[all.length - 1];
    return isAcross ? found : { ...found, mark: { ...control, start, end } };
  });
  return narrowed.sort(inOrder);
}

function ofFields(
  marks: readonly Mark[],
  fields: ReadonlyMap<string, ShapeField>,
  part: string,
): readonly FoundMark[] {
  const found = marks
    .flatMap((mark): FoundMark[] => {
      const place = parseMarkName(mark.name);
      const field = place && fields.get(place.field);
      if (place === undefined || field === undefined) return [];
      return place.row !== undefined && !hasColumn(field, place.column) ? [] : [{ mark, place }];
    })
    .sort(inOrder);
  if (found.filter(({ place }) => place.row === undefined).length > mostPlain) {
    throw new OpenError({ kind: 'too-complex', part });
  }
  return found;
}

function inOrder(one: FoundMark, other: FoundMark): number {
  return one.mark.start - other.mark.start;
}

function hasColumn(field: ShapeField, column: string | undefined): boolean {
  return field.columns?.some((each) => each.id === column) === true;
}

const nameShape =
  /^(?<field>[a-z]\w*)(?:\.(?<row>\d{1,5})\.(?<column>[a-z]\w*))?(?:#(?<paragraph>\d{1,5}))?$/;

function parseMarkName(name: string): MarkedPlace | undefined {
  const groups = nameShape.exec(name)?.groups;
  if (groups === undefined) return undefined;
  const { field = '', row, column, paragraph } = groups;
  if (row !== undefined && column !== undefined) return { field, row: Number(row) - 1, column };
  return paragraph === undefined ? { field } : { field, paragraph: Number(paragraph) };
}
