import { placeName, LabelIndex } from '../labels/index.ts';
import type {
  Place,
  DocumentShape,
  ShapeField,
  ShapeRow,
  ShapeValue,
  ShapeValues,
} from '../labels/index.ts';
import { refusing, openPackage } from '../open/index.ts';
import type { Refusal, OpenLimits } from '../open/index.ts';
import { readStory } from '../story/index.ts';
import { applyEdits } from './edits.ts';
import type { Edit } from './edits.ts';
import { findPlaces } from './find-places.ts';
import { findFormBoxes, withTwins } from './form-boxes.ts';
import { findControls, openPrompts } from './form-controls.ts';
import { editsFor } from './form-part.ts';
import type { FormPart, PlacedText } from './form-part.ts';
import { replacePart } from './replace-part.ts';
import { settleTables } from './settle-tables.ts';
import { settle } from './settle.ts';
import { writeRows } from './write-rows.ts';
import { writeValue } from './write-value.ts';
import type { WriteFailure, Written } from './write-value.ts';

/** Place address → field id; '' leaves a place empty whatever its labels say. Plain JSON to keep. */
type FormMapping = Readonly<Record<string, string>>;

/** Why a field stands nowhere in the form. */
export type UnplacedReason = 'not-found' | 'several' | 'no-room' | 'unit' | 'option';

export interface AdoptedForm {
  readonly kind: 'adopted';
  readonly bytes: Uint8Array;
  readonly placed: readonly {
    readonly field: string;
    readonly where: string;
    readonly label: string;
  }[];
  /** Fields with a value that found no place of their own, to be placed by hand. */
  readonly unplaced: readonly { readonly field: string; readonly reason: UnplacedReason }[];
  /** Empty places that were left as they are. */
  readonly open: readonly {
    readonly where: string;
    readonly label: string;
    /** A hand, a seal or an office fills it. */
    readonly isReserved: boolean;
  }[];
  /** Everything placed, as a mapping: for colleagues with the same form, and to go on from. */
  readonly mapping: FormMapping;
}

export interface AdoptOptions {
  /** Places set by hand; they win over labels. */
  readonly mapping?: FormMapping;
  readonly limits?: OpenLimits;
  readonly fileName?: string;
}

/**
 * Fills an official form that carries no tags: values go into the empty places beside their
 * labels, and nowhere else. The rest of the file stays byte for byte.
 */
export function adoptForm(
  bytes: Uint8Array,
  shape: DocumentShape,
  values: ShapeValues,
  options: AdoptOptions = {},
): AdoptedForm | Refusal {
  const opened = openPackage(bytes, options.limits, options.fileName);
  if (opened.kind === 'refused') return opened;
  return refusing(() => {
    const source = opened.parts.get(opened.main) ?? '';
    const story = readStory(source, opened.main);
    const controls = findControls(source, opened.main);
    const boxes = findFormBoxes(story);
    const lists = [story.blocks, ...boxes.map(({ blocks }) => blocks)];
    for (const blocks of lists) openPrompts(blocks, controls);
    const scalars = shape.fields.filter((field) => field.kind !== 'table');
    const tables = shape.fields.filter((field) => field.kind === 'table');
    const index = new LabelIndex({ ...shape, fields: scalars });
    const places = lists.flatMap((blocks, order) =>
      findPlaces(blocks, index, tables, order === 0 ? '' : `x${order - 1}.`),
    );
    const filling = new Filling({ source, controls }, shape, values);
    filling.fillMapped(places, options.mapping ?? {});
    const free = places.filter((place) => options.mapping?.[place.where] === undefined);
    filling.fillMatched(free, index);
    const text = applyEdits(source, withTwins(filling.edits(), boxes));
    return {
      kind: 'adopted',
      bytes: text === source ? bytes : replacePart(opened, opened.main, text),
      ...filling.report(places),
    };
  });
}

class Filling {
  readonly #part: FormPart;
  readonly #fields: ReadonlyMap<string, ShapeField>;
  readonly #values: ShapeValues;
  readonly #texts: PlacedText[] = [];
  readonly #edits: Edit[] = [];
  readonly #placed = new Map<Place, ShapeField>();
  readonly #reasons = new Map<string, UnplacedReason>();

  constructor(part: FormPart, shape: DocumentShape, values: ShapeValues) {
    this.#part = part;
    this.#fields = new Map(shape.fields.map((field) => [field.id, field]));
    this.#values = values;
  }

  fillMapped(places: readonly Place[], mapping: FormMapping): void {
    for (const place of places) {
      const field = this.#fields.get(mapping[place.where] ?? '');
      if (field !== undefined) this.#fill(place, field);
    }
  }

  fillMatched(places: readonly Place[], index: LabelIndex): void {
    const mapped = new Set([...this.#placed.values()].map((field) => field.id));
    const { settled, doubtful } = settle(places, index);
    const rows = settleTables(places);
    for (const [id, reason] of doubtful) this.#reasons.set(id, reason);
    for (const id of rows.doubtful) this.#reasons.set(id, 'several');
    for (const { place, field } of [...settled, ...rows.settled]) {
      // What was set by hand is where it belongs.
      if (!mapped.has(field.id)) this.#fill(place, field);
    }
  }

  edits(): readonly Edit[] {
    return [...editsFor(this.#part, this.#texts), ...this.#edits];
  }

  report(places: readonly Place[]): Pick<AdoptedForm, 'placed' | 'unplaced' | 'open' | 'mapping'> {
    const placed = [...this.#placed].map(([place, field]) => ({
      field: field.id,
      where: place.where,
      label: placeName(place),
    }));
    const done = new Set(placed.map(({ field }) => field));
    const unplaced = [...this.#fields.keys()]
      .filter((id) => hasValue(this.#values[id]) && !done.has(id))
      .map((field) => ({ field, reason: this.#reasons.get(field) ?? ('not-found' as const) }));
    const open = places
      .filter((place) => !this.#placed.has(place))
      .map((place) => ({
        where: place.where,
        label: placeName(place),
        isReserved: place.isReserved,
      }));
    const mapping = Object.fromEntries(placed.map(({ where, field }) => [where, field]));
    return { placed, unplaced, open, mapping };
  }

  #fill(place: Place, field: ShapeField): void {
    const value = this.#values[field.id];
    if (value === undefined || !hasValue(value) || this.#placed.has(place)) return;
    const written = this.#write(place, field, value);
    if (typeof written === 'string') {
      this.#reasons.set(field.id, written);
      return;
    }
    this.#edits.push(...written.edits);
    this.#texts.push(...written.texts);
    this.#placed.set(place, field);
  }

  #write(place: Place, field: ShapeField, value: ShapeValue): Written | WriteFailure {
    const { target, caption } = place;
    if (target.kind !== 'rows') {
      return isRows(value) ? 'no-room' : writeValue(this.#part, place, field, value);
    }
    return isRows(value) ? writeRows(this.#part, target.place, value, caption) : 'no-room';
  }
}

function hasValue(value: ShapeValue | undefined): boolean {
  return value !== undefined && value.length > 0;
}

function isRows(value: ShapeValue): value is readonly ShapeRow[] {
  return typeof value !== 'string' && value.some((each) => typeof each === 'object');
}
