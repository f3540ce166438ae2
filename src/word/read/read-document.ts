import { squeezeText } from '../../base/index.ts';
import { saidOfOther } from '../labels/index.ts';
import type { DocumentShape, ShapeValues } from '../labels/index.ts';
import { refusing } from '../open/index.ts';
import type { Refusal } from '../open/index.ts';
import { textOf } from '../story/index.ts';
import { addLostPlaces } from './add-lost-places.ts';
import { findDifferences } from './find-differences.ts';
import type { Difference } from './find-differences.ts';
import type { IndexedStory, OpenedDocument } from './open-document.ts';
import { narrowControls, placeMarks } from './place-marks.ts';
import { readByLabels } from './read-by-labels.ts';
import { readMarked } from './read-marked.ts';
import type { MarkedTexts } from './read-marked.ts';
import { visibleByLabels, visibleByMarks, visibleFields, visibleValue } from './visible-fields.ts';
import { withSigns } from './with-signs.ts';

/** What the values were read from, the surest first. */
export type Carrier = 'customXml' | 'properties' | 'controls' | 'bookmarks' | 'labels' | 'none';

export interface ReadDocument {
  readonly kind: 'read';
  readonly carrier: Carrier;
  /** What a reader of the page sees, by field; only what was found. */
  readonly visible: ShapeValues;
  /** What stands behind a chosen 其他, by field. */
  readonly said: Readonly<Record<string, string>>;
  /** Where the page and the draft it carries disagree; empty without a draft. */
  readonly differences: readonly Difference[];
  /** Fields that a control or bookmark marks. */
  readonly marked: ReadonlySet<string>;
}

/**
 * Reads what a document shows: by control, bookmark, or label, in this order for each field.
 * `expected`: how the carried draft is printed; without it nothing is compared. Refuses marks that
 * lie in one another without end.
 */
export function readDocument(
  document: OpenedDocument,
  shape: DocumentShape,
  expected?: ShapeValues,
): ReadDocument | Refusal {
  return refusing(() => readOpened(document, shape, expected));
}

function readOpened(
  { carried, stories: readStories }: OpenedDocument,
  shape: DocumentShape,
  expected: ShapeValues | undefined,
): ReadDocument {
  const stories = readStories();
  const byId = new Map(shape.fields.map((field) => [field.id, field]));
  const marks = stories.map((indexed) => placeMarks(indexed, byId));
  const surroundings = carried?.printed?.surroundings;
  const controls = readMarked(marks, narrowControls, byId, surroundings);
  const bookmarks = readMarked(marks, (one) => one.bookmarks, byId, surroundings);
  const labelled = marks.map((one) => {
    const known = carried === undefined ? [] : [...one.controls, ...one.bookmarks];
    return readByLabels(withSigns(one.story, known), shape);
  });
  const fields = visibleFields(shape, [
    (field) => visibleByMarks(field, controls),
    (field) => visibleByMarks(field, bookmarks),
    (field) => {
      const found = labelled.find(({ values }) => values.has(field.id));
      const value = found?.values.get(field.id);
      return value === undefined ? undefined : visibleByLabels(field, value);
    },
  ]);
  const visible = Object.fromEntries([...fields].map(([id, field]) => [id, visibleValue(field)]));
  const said = Object.fromEntries(
    shape.fields.flatMap(({ id, kind }) => {
      if (kind !== 'options') return [];
      const shown = controls.texts.get(id) ?? bookmarks.texts.get(id);
      const words = saidOfOther(
        shown?.join('\n') ?? labelled.flatMap(({ texts }) => texts.get(id) ?? [])[0] ?? '',
      );
      return words === '' ? [] : [[id, words] as const];
    }),
  );
  const carrier =
    carried?.carrier ??
    (hasAny(controls) ? 'controls' : hasAny(bookmarks) ? 'bookmarks' : labelCarrier(visible));
  const marked = new Set(
    [controls, bookmarks].flatMap(({ texts, tables }) => [...texts.keys(), ...tables.keys()]),
  );
  if (carried === undefined || expected === undefined) {
    return { kind: 'read', carrier, visible, said, differences: [], marked };
  }
  const { payload, printed } = carried;
  const textsOf = (id: string) => labelled.flatMap(({ texts }) => texts.get(id) ?? []);
  const unmarked = new Set(Object.keys(payload.answers).filter((id) => !marked.has(id)));
  // Without a single mark it is not the document that was made: nothing was taken out of it.
  const shown =
    printed === undefined || marked.size === 0
      ? fields
      : addLostPlaces(shape, fields, printed, unmarked, textsOf);
  const told = findDifferences(shape, expected, shown);
  const differences = marked.size === 0 ? sureByLabels(told, expected, stories) : told;
  return { kind: 'read', carrier, visible, said, differences, marked };
}

/**
 * Labels alone may miss a value, end a long text at a line that reads like the next label, or take
 * another's: what the draft holds and the page still says was not edited then.
 */
function sureByLabels(
  differences: readonly Difference[],
  expected: ShapeValues,
  stories: readonly IndexedStory[],
): readonly Difference[] {
  const page = squeezeText(
    stories
      .flatMap(({ story: { blocks, boxes } }) => [blocks, ...boxes])
      .map(textOf)
      .join(''),
  );
  const others = new Set(
    Object.values(expected).map((value) => (typeof value === 'string' ? squeezeText(value) : '')),
  );
  return differences.filter(({ payload, visible }) => {
    const [own, shown] = [squeezeText(payload), squeezeText(visible)];
    return !(own.startsWith(shown) || others.has(shown)) || !page.includes(own);
  });
}

function hasAny(marked: MarkedTexts): boolean {
  return marked.texts.size > 0 || marked.tables.size > 0;
}

function labelCarrier(visible: ShapeValues): Carrier {
  return Object.values(visible).some((value) => value.length > 0) ? 'labels' : 'none';
}
