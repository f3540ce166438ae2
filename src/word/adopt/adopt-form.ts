import { isRows, namedBy, ownerText, placeName } from '../labels/index.ts';
import type {
  FormPlace,
  DocumentShape,
  LabelIndex,
  ShapeField,
  ShapeValue,
  ShapeValues,
} from '../labels/index.ts';
import { applyEdits } from './edits.ts';
import type { Edit } from './edits.ts';
import { withTwins } from './form-boxes.ts';
import { editsFor } from './form-part.ts';
import type { FormPart } from './form-part.ts';
import { placesOf } from './form-places.ts';
import type { OpenedForm } from './open-form.ts';
import type { OpenReport } from './open-report.ts';
import { replaceParts } from './replace-parts.ts';
import { settleTables } from './settle-tables.ts';
import { settle } from './settle.ts';
import { writeRows } from './write-rows.ts';
import { writeTyped } from './write-typed.ts';
import { writeValue } from './write-value.ts';
import type { WriteFailure, Written } from './write-value.ts';

/** Place address → field id; '' leaves a place empty whatever its labels say. Plain JSON to keep. */
type FormMapping = Readonly<Record<string, string>>;

/** Place address → what is typed there. */
type TypedTexts = Readonly<Record<string, string>>;

/** Why a field stands nowhere in the form. */
export type UnplacedReason = 'not-found' | 'several' | 'no-room' | 'unit' | 'option' | 'kind';

export interface TypedText {
  readonly where: string;
  readonly label: string;
  readonly text: string;
  readonly failure?: WriteFailure;
}

export interface AdoptedForm {
  readonly bytes: Uint8Array;
  readonly placed: readonly {
    readonly field: string;
    readonly where: string;
    readonly label: string;
    /** By its size and its cell's the text will most likely not fit. */
    readonly isTight?: true;
    /** 其他 is ticked, and what was said of it found no room beside it. */
    readonly lacksWords?: true;
  }[];
  /** What was typed into single places; one that its place cannot take is not written. */
  readonly typed: readonly TypedText[];
  /** Fields with a value that found no place of their own, to be placed by hand. */
  readonly unplaced: readonly { readonly field: string; readonly reason: UnplacedReason }[];
  /** Empty places that were left as they are, each with its reason. */
  readonly open: readonly OpenReport[];
  /** Everything placed, as a mapping: for colleagues with the same form, and to go on from. */
  readonly mapping: FormMapping;
}

/**
 * Fills an official form that carries no tags: values go into the empty places beside their
 * labels, and nowhere else. The rest of the file stays byte for byte. `mapping`: places set by
 * hand; they win over labels. `texts`: what is typed into single places; it wins over all.
 */
export function adoptForm(
  form: OpenedForm,
  shape: DocumentShape,
  values: ShapeValues,
  mapping: FormMapping = {},
  texts: TypedTexts = {},
): AdoptedForm {
  const { file, stories } = form;
  const { index, partOf, told } = placesOf(form, shape);
  const places = [...partOf.keys()];
  const filling = new Filling(partOf, shape, values);
  filling.fillTyped(places, texts);
  filling.fillMapped(places, mapping);
  const free = places.filter(
    ({ where }) => mapping[where] === undefined && texts[where] === undefined,
  );
  filling.fillMatched(free, index);
  const changed = new Map(
    stories.flatMap(({ name, part, boxes }) => {
      const text = applyEdits(part.source, withTwins(filling.edits(part), boxes));
      return text === part.source ? [] : [[name, text] as const];
    }),
  );
  const bytes = changed.size === 0 ? file.bytes : replaceParts(file, changed);
  return { bytes, ...filling.report(places, told, index) };
}

class Filling {
  readonly #partOf: ReadonlyMap<FormPlace, FormPart>;
  readonly #fields: ReadonlyMap<string, ShapeField>;
  readonly #values: ShapeValues;
  readonly #written: (Written & { readonly part: FormPart })[] = [];
  readonly #tight = new Set<FormPlace>();
  readonly #wordless = new Set<FormPlace>();
  readonly #placed = new Map<FormPlace, ShapeField>();
  readonly #typed = new Map<FormPlace, TypedText>();
  readonly #reasons = new Map<string, UnplacedReason>();

  constructor(partOf: ReadonlyMap<FormPlace, FormPart>, shape: DocumentShape, values: ShapeValues) {
    this.#partOf = partOf;
    this.#fields = new Map(shape.fields.map((field) => [field.id, field]));
    this.#values = values;
  }

  fillTyped(places: readonly FormPlace[], texts: TypedTexts): void {
    for (const place of places) {
      const text = texts[place.where];
      const part = this.#partOf.get(place);
      if (text === undefined || part === undefined) continue;
      const written = writeTyped(part, place, text);
      if (typeof written !== 'string') this.#written.push({ ...written, part });
      this.#typed.set(place, {
        where: place.where,
        label: placeName(place),
        text,
        ...(typeof written === 'string' ? { failure: written } : {}),
      });
    }
  }

  fillMapped(places: readonly FormPlace[], mapping: FormMapping): void {
    for (const place of places) {
      const field = this.#fields.get(mapping[place.where] ?? '');
      if (field !== undefined) this.#fill(place, field);
    }
  }

  fillMatched(places: readonly FormPlace[], index: LabelIndex): void {
    const mapped = new Set([...this.#placed.values()].map((field) => field.id));
    const { settled, doubtful } = settle(places, index, this.#values);
    const rows = settleTables(places);
    for (const [id, reason] of doubtful) this.#reasons.set(id, reason);
    for (const id of rows.doubtful) this.#reasons.set(id, 'several');
    for (const { place, field } of [...settled, ...rows.settled]) {
      // What was set by hand is where it belongs.
      if (!mapped.has(field.id)) this.#fill(place, field);
    }
  }

  edits(part: FormPart): readonly Edit[] {
    const here = this.#written.filter((each) => each.part === part);
    const texts = here.flatMap((each) => each.texts);
    return [...editsFor(part, texts), ...here.flatMap((each) => each.edits)];
  }

  report(
    places: readonly FormPlace[],
    told: readonly OpenReport[],
    index: LabelIndex,
  ): Pick<AdoptedForm, 'placed' | 'typed' | 'unplaced' | 'open' | 'mapping'> {
    const placed = [...this.#placed].map(([place, field]) => ({
      field: field.id,
      where: place.where,
      label: placeName(place),
      ...(this.#tight.has(place) ? { isTight: true as const } : {}),
      ...(this.#wordless.has(place) ? { lacksWords: true as const } : {}),
    }));
    const done = new Set(placed.map(({ field }) => field));
    const unplaced = [...this.#fields.keys()]
      .filter((id) => hasValue(this.#values[id]) && !done.has(id))
      .map((field) => ({ field, reason: this.#reasons.get(field) ?? ('not-found' as const) }));
    const open = [
      ...places
        .filter((place) => !this.#placed.has(place) && !this.#typed.has(place))
        .map((place) => {
          const { where } = place;
          return { where, label: placeName(place), ...this.#whyOpen(place, index) };
        }),
      ...told,
    ];
    const mapping = Object.fromEntries(placed.map(({ where, field }) => [where, field]));
    return { placed, typed: [...this.#typed.values()], unplaced, open, mapping };
  }

  #whyOpen(place: FormPlace, index: LabelIndex): Pick<OpenReport, 'why' | 'because'> {
    if (place.isReserved) return { why: 'office' };
    const label = place.left ?? place.above ?? '';
    const because = ownerText(place.context, label, index);
    if (because !== undefined) return { why: 'other', because };
    const fields = namedBy(place.context, label, index);
    if (fields.length === 0) return { why: 'unknown' };
    const isAnswered = fields.some(({ field }) => hasValue(this.#values[field.id]));
    return { why: isAnswered ? 'doubt' : 'no-answer' };
  }

  #fill(place: FormPlace, field: ShapeField): void {
    const value = this.#values[field.id];
    const part = this.#partOf.get(place);
    if (
      value === undefined ||
      !hasValue(value) ||
      this.#placed.has(place) ||
      this.#typed.has(place)
    )
      return;
    if (part === undefined) return;
    const written = write(part, place, field, value);
    if (typeof written === 'string') {
      this.#reasons.set(field.id, written);
      return;
    }
    this.#written.push({ ...written, part });
    this.#placed.set(place, field);
    if (written.lacksWords) this.#wordless.add(place);
    const { target } = place;
    if (target.kind !== 'span' || typeof value !== 'string') return;
    if (part.seen.isTight(target.span.paragraph, value)) this.#tight.add(place);
  }
}

function write(
  part: FormPart,
  place: FormPlace,
  field: ShapeField,
  value: ShapeValue,
): Written | WriteFailure {
  const { target, caption } = place;
  if (target.kind !== 'rows') {
    return isRows(value) ? 'no-room' : writeValue(part, place, field, value);
  }
  return isRows(value) ? writeRows(part, target.place, value, caption) : 'no-room';
}

function hasValue(value: ShapeValue | undefined): boolean {
  return value !== undefined && value.length > 0;
}
