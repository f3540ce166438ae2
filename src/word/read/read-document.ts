import { squeezeText } from '../../base/index.ts';
import type { Payload } from '../carry/index.ts';
import type { DocumentShape, ShapeValues } from '../labels/index.ts';
import { refusing, openPackage } from '../open/index.ts';
import type { Refusal, OpenLimits, OpenedPackage } from '../open/index.ts';
import { textOf, readStory } from '../story/index.ts';
import type { Story } from '../story/index.ts';
import { addLostPlaces } from './add-lost-places.ts';
import { findDifferences } from './find-differences.ts';
import type { Difference } from './find-differences.ts';
import { PlaceIndex } from './place-index.ts';
import { readByLabels } from './read-by-labels.ts';
import { marksOf, readBookmarks, readControls } from './read-marked.ts';
import type { MarkedTexts } from './read-marked.ts';
import { readPayload } from './read-payload.ts';
import { visibleByLabels, visibleByMarks, visibleFields, visibleValue } from './visible-fields.ts';
import { withSigns } from './with-signs.ts';

/** What the values were read from, the surest first. */
export type Carrier = 'customXml' | 'properties' | 'controls' | 'bookmarks' | 'labels' | 'none';

export interface ReadDocument {
  readonly kind: 'read';
  readonly carrier: Carrier;
  /** The draft the document carries. */
  readonly payload?: Payload;
  /** What a reader of the page sees, by field; only what was found. */
  readonly visible: ShapeValues;
  /** Where the page and the draft it carries disagree; empty without a draft. */
  readonly differences: readonly Difference[];
}

export interface ReadOptions {
  /** How the draft's answers are printed; without it the payload is not compared. */
  readonly write?: (payload: Payload) => ShapeValues;
  readonly limits?: OpenLimits;
  /** Names a foreign format better where bytes alone cannot. */
  readonly fileName?: string;
}

/**
 * Reads a filled document back: the draft it carries and what it shows, by control, bookmark, or
 * label, in this order for each field. Returns a refusal for a file that cannot be opened.
 */
export function readDocument(
  bytes: Uint8Array,
  shape: DocumentShape | ((payload: Payload | undefined) => DocumentShape),
  options: ReadOptions = {},
): ReadDocument | Refusal {
  const opened = openPackage(bytes, options.limits, options.fileName);
  if (opened.kind === 'refused') return opened;
  return refusing(() => {
    const carried = readPayload(opened);
    const known = typeof shape === 'function' ? shape(carried?.payload) : shape;
    return readOpened(opened, known, carried, options);
  });
}

function readOpened(
  opened: OpenedPackage,
  shape: DocumentShape,
  carried: ReturnType<typeof readPayload>,
  options: ReadOptions,
): ReadDocument {
  const stories = readStories(opened);
  const indexed = stories.map((story) => ({ story, index: new PlaceIndex(story) }));
  const surroundings = carried?.printed?.surroundings;
  const controls = readControls(indexed, shape, surroundings);
  const bookmarks = readBookmarks(indexed, shape, surroundings);
  const labelled = stories.map((story) => {
    const marks = carried === undefined ? [] : marksOf(story, shape);
    return readByLabels(marks.length === 0 ? story : withSigns(story, marks), shape);
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
  const carrier =
    carried?.carrier ??
    (hasAny(controls) ? 'controls' : hasAny(bookmarks) ? 'bookmarks' : labelCarrier(visible));
  if (carried === undefined) return { kind: 'read', carrier, visible, differences: [] };
  const { payload, printed } = carried;
  if (options.write === undefined) {
    return { kind: 'read', carrier, payload, visible, differences: [] };
  }
  const textsOf = (id: string) => labelled.flatMap(({ texts }) => texts.get(id) ?? []);
  const marked = new Set(
    [controls, bookmarks].flatMap(({ texts, tables }) => [...texts.keys(), ...tables.keys()]),
  );
  const unmarked = new Set(Object.keys(payload.answers).filter((id) => !marked.has(id)));
  // Without a single mark it is not the document that was made: nothing was taken out of it.
  const shown =
    printed === undefined || marked.size === 0
      ? fields
      : addLostPlaces(shape, fields, printed, unmarked, textsOf);
  const expected = options.write(payload);
  const told = findDifferences(shape, expected, shown);
  const differences = marked.size === 0 ? sureByLabels(told, expected, stories) : told;
  return { kind: 'read', carrier, payload, visible, differences };
}

/** The body first, then headers, footers and notes in the order of their names. */
function readStories(opened: OpenedPackage): readonly Story[] {
  const others = [...opened.parts.keys()]
    .filter((name) => /^word\/(?:header|footer|footnotes|endnotes)/.test(name))
    .sort();
  return [opened.main, ...others].map((part) => readStory(opened.parts.get(part) ?? '', part));
}

/**
 * Labels alone may miss a value, end a long text at a line that reads like the next label, or take
 * another's: what the draft holds and the page still says was not edited then.
 */
function sureByLabels(
  differences: readonly Difference[],
  expected: ShapeValues,
  stories: readonly Story[],
): readonly Difference[] {
  const page = squeezeText(
    stories
      .flatMap(({ blocks, boxes }) => [blocks, ...boxes])
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
