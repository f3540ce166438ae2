import type { Surroundings } from '../carry/index.ts';
import type { ShapeField } from '../labels/index.ts';
import type { Mark } from '../story/index.ts';
import type { FoundMark, MarkedPlace, MarkedStory } from './place-marks.ts';
import { PrintingReader } from './printing-reader.ts';
import { readMarkedRows } from './read-marked-rows.ts';
import type { CellMark, MarkedRows } from './read-marked-rows.ts';

/** Texts found under marks; a value printed in several places has a text for each. */
export interface MarkedTexts {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly tables: ReadonlyMap<string, MarkedRows>;
}

/** Visible values by marks of one sort: those that `listMarks` gives of a story. */
export function readMarked(
  stories: readonly MarkedStory[],
  listMarks: (story: MarkedStory) => readonly FoundMark[],
  fields: ReadonlyMap<string, ShapeField>,
  surroundings: Surroundings | undefined,
): MarkedTexts {
  const names = new Set(fields.keys());
  const texts = new Map<string, string[]>();
  const tables = new Map<string, MarkedRows>();
  for (const marked of stories) {
    const { story, index } = marked;
    const found = listMarks(marked);
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

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
