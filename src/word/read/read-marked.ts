import { tagOfBookmark } from '../carry/index.ts';
import type { Surroundings } from '../carry/index.ts';
import type { DocumentShape, ShapeField } from '../labels/index.ts';
import type { Mark, Story } from '../story/index.ts';
import type { PlaceIndex } from './place-index.ts';
import { PrintingReader } from './printing-reader.ts';
import { readMarkedRows } from './read-marked-rows.ts';
import type { CellMark, MarkedRows } from './read-marked-rows.ts';

/** What the tag of a control says: `intro`, `intro#2`, `patents.1.name`. */
interface MarkedPlace {
  readonly field: string;
  readonly paragraph?: number;
  readonly row?: number;
  readonly column?: string;
}

/** Texts found under marks; a value printed in several places has a text for each. */
export interface MarkedTexts {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly tables: ReadonlyMap<string, MarkedRows>;
}

/** A story with its paragraphs by their offsets. */
export interface IndexedStory {
  readonly story: Story;
  readonly index: PlaceIndex;
}

/** Visible values by the tags of content controls. */
export function readControls(
  stories: readonly IndexedStory[],
  shape: DocumentShape,
  surroundings: Surroundings | undefined,
): MarkedTexts {
  return readMarked(stories, shape, surroundings, narrowed);
}

/** Visible values by bookmarks, which outlive the controls in some programs. */
export function readBookmarks(
  stories: readonly IndexedStory[],
  shape: DocumentShape,
  surroundings: Surroundings | undefined,
): MarkedTexts {
  return readMarked(stories, shape, surroundings, ({ story }) => tagged(story.bookmarks));
}

/**
 * Enter inside a control makes Word draw it around whole paragraphs, with what the form itself says
 * in them; the bookmark inside still has the value's own ends.
 */
function narrowed({ story, index }: IndexedStory): readonly Mark[] {
  const own = new Map(tagged(story.bookmarks).map((mark) => [mark.name, mark]));
  return story.controls.map((control) => {
    const { start, end } = own.get(control.name) ?? { start: 0, end: 0 };
    if (start < control.start || end > control.end) return control;
    const inside = index.over(start, end);
    const all = index.over(control.start, control.end);
    const isAcross = inside[0] !== all[0] || inside[inside.length - 1] !== all[all.length - 1];
    return isAcross ? control : { ...control, start, end };
  });
}

/** Every mark of the form's fields in a story, controls and bookmarks. */
export function marksOf(story: Story, shape: DocumentShape): readonly Mark[] {
  const fields = new Map(shape.fields.map((field) => [field.id, field]));
  const all = [...story.controls, ...tagged(story.bookmarks)];
  return placeMarks(all, fields).map(({ mark }) => mark);
}

function tagged(bookmarks: readonly Mark[]): readonly Mark[] {
  return bookmarks.flatMap((mark) => {
    const name = tagOfBookmark(mark.name);
    return name === undefined ? [] : [{ ...mark, name }];
  });
}

function readMarked(
  stories: readonly IndexedStory[],
  shape: DocumentShape,
  surroundings: Surroundings | undefined,
  listMarks: (story: IndexedStory) => readonly Mark[],
): MarkedTexts {
  const fields = new Map(shape.fields.map((field) => [field.id, field]));
  const names = new Set(fields.keys());
  const texts = new Map<string, string[]>();
  const tables = new Map<string, MarkedRows>();
  for (const indexed of stories) {
    const { story, index } = indexed;
    const found = placeMarks(listMarks(indexed), fields);
    if (found.length === 0) continue;
    const named = found.map(({ mark, place }) => ({ mark, name: nameOf(place) }));
    const reader = new PrintingReader(story.part, index, named, { surroundings, names });
    for (const { field, marks } of printings(found)) {
      append(texts, field, reader.textOf(field, marks));
    }
    for (const [id, cells] of cellsByTable(found)) {
      const field = fields.get(id);
      if (field === undefined || tables.has(id)) continue;
      tables.set(id, readMarkedRows(field, cells, index, reader, surroundings?.rows[id]));
    }
  }
  return { texts, tables };
}

interface FoundMark {
  readonly mark: Mark;
  readonly place: MarkedPlace;
}

/** Marks of the form's fields, in the order of the page. */
function placeMarks(
  marks: readonly Mark[],
  fields: ReadonlyMap<string, ShapeField>,
): readonly FoundMark[] {
  return marks
    .flatMap((mark): FoundMark[] => {
      const place = parseTag(mark.name);
      const field = place && fields.get(place.field);
      if (place === undefined || field === undefined) return [];
      return place.row !== undefined && !hasColumn(field, place.column) ? [] : [{ mark, place }];
    })
    .sort((one, other) => one.mark.start - other.mark.start);
}

function nameOf({ field, column }: MarkedPlace): string {
  return column === undefined ? field : `${field}.${column}`;
}

/** Each printing of a value with its marks: the paragraphs of a long text belong together. */
function printings(
  found: readonly FoundMark[],
): readonly { readonly field: string; readonly marks: readonly Mark[] }[] {
  const all: OpenPrinting[] = [];
  const open = new Map<string, OpenPrinting>();
  for (const { mark, place } of found) {
    if (place.row !== undefined) continue;
    const { field, paragraph = 1 } = place;
    // The first paragraph of a long text may stand under the bare id, the others under `id#n`.
    const last = open.get(field);
    if (last !== undefined && paragraph > last.paragraph) {
      last.marks.push(mark);
      last.paragraph = paragraph;
    } else {
      const next = { field, marks: [mark], paragraph };
      open.set(field, next);
      all.push(next);
    }
  }
  return all;
}

interface OpenPrinting {
  readonly field: string;
  readonly marks: Mark[];
  /** Number of the paragraph read last. */
  paragraph: number;
}

function cellsByTable(found: readonly FoundMark[]): ReadonlyMap<string, readonly CellMark[]> {
  const tables = new Map<string, CellMark[]>();
  for (const { mark, place } of found) {
    const { field, row, column } = place;
    if (row === undefined || column === undefined) continue;
    append(tables, field, { row, column, mark });
  }
  return tables;
}

function hasColumn(field: ShapeField, column: string | undefined): boolean {
  return field.columns?.some((each) => each.id === column) === true;
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

const tagShape =
  /^(?<field>[a-z]\w*)(?:\.(?<row>\d{1,5})\.(?<column>[a-z]\w*))?(?:#(?<paragraph>\d{1,5}))?$/;

function parseTag(tag: string): MarkedPlace | undefined {
  const groups = tagShape.exec(tag)?.groups;
  if (groups === undefined) return undefined;
  const { field = '', row, column, paragraph } = groups;
  if (row !== undefined && column !== undefined) return { field, row: Number(row) - 1, column };
  return paragraph === undefined ? { field } : { field, paragraph: Number(paragraph) };
}
