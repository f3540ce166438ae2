import { walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import type { MendedMarks, PlacedTag } from '../parse/index.ts';
import { noteKey } from '../plan/index.ts';
import type { PartPlan } from '../plan/index.ts';
import { PartWriter } from './part-writer.ts';
import type { PlaceList, ProgramBuilder } from './program-builder.ts';
import type { TagWriter } from './tag-writer.ts';

/** The parts that hold a document's notes, by the element that refers to one. */
export class NoteParts {
  readonly #plans: ReadonlyMap<string, PartPlan>;
  readonly #moved = new Map<XmlElement, ReadonlySet<XmlElement>>();

  constructor(plans: ReadonlyMap<string, PartPlan>) {
    this.#plans = plans;
  }

  holds(part: string): boolean {
    return [...this.#plans.values()].some(({ source }) => source.name === part);
  }

  begin(
    builder: ProgramBuilder,
    tags: TagWriter,
    places: PlaceList,
    marks: MendedMarks,
  ): NoteWriter {
    return new NoteWriter(this.#plans, builder, tags, places, marks);
  }

  /** To be told once the text with the references is written. */
  settle(writer: NoteWriter, root: XmlElement): void {
    for (const [part, moved] of writer.moved(root)) this.#moved.set(part, moved);
  }

  /** Of a part by its root; undefined where no reference has a note of its own. */
  movedFrom(root: XmlElement): ReadonlySet<XmlElement> | undefined {
    return this.#moved.get(root);
  }
}

/**
 * Writes the notes that text in `each` and `with` refers to, where it does: every copy of the
 * reference has a note of its own, with the values of its row.
 */
export class NoteWriter {
  readonly #plans: ReadonlyMap<string, PartPlan>;
  readonly #builder: ProgramBuilder;
  readonly #places: PlaceList;
  readonly #writers = new Map<PartPlan, PartWriter>();
  readonly #seen = new Set<XmlElement>();

  constructor(
    plans: ReadonlyMap<string, PartPlan>,
    builder: ProgramBuilder,
    tags: TagWriter,
    places: PlaceList,
    marks: MendedMarks,
  ) {
    this.#plans = plans;
    this.#builder = builder;
    this.#places = places;
    for (const plan of plans.values()) {
      const here = { ...plan, source: { ...plan.source, marks } };
      this.#writers.set(plan, new PartWriter(here, builder, tags, places));
    }
  }

  has(reference: XmlElement): boolean {
    return this.#noteOf(reference) !== undefined;
  }

  /** The id of a note made for this reference. */
  write(reference: XmlElement): void {
    const plan = this.#plans.get(reference.name);
    const note = this.#noteOf(reference);
    if (plan === undefined || note === undefined) return;
    this.#seen.add(reference);
    const { name: part } = plan.source;
    const place = this.#places.add({ kind: 'note', part, key: noteKey(part, note) });
    this.#builder.openOwn('note', place);
    this.#writers.get(plan)?.writeOne(note);
    this.#builder.closeOwn();
  }

  plans(): readonly PartPlan[] {
    return [...this.#plans.values()];
  }

  /** The parts of whose notes some were written, with the fields that their tags show. */
  written(): readonly (readonly [PartPlan, ReadonlyMap<PlacedTag, string>])[] {
    return [...this.#writers].map(([plan, writer]) => [plan, writer.shown]);
  }

  mended(): readonly MendedMarks[] {
    return [...this.#writers.values()].map((writer) => writer.mended());
  }

  /** Notes that no other text refers to, by the roots of the parts that references took some from. */
  moved(root: XmlElement): ReadonlyMap<XmlElement, ReadonlySet<XmlElement>> {
    const references = walk(root).filter(({ name }) => this.#plans.has(name));
    const others = references.filter((one) => !this.#seen.has(one)).map((one) => this.#noteOf(one));
    const moved = new Map<XmlElement, Set<XmlElement>>();
    for (const reference of this.#seen) {
      const note = this.#noteOf(reference);
      if (note?.parent === undefined) continue;
      const known = moved.get(note.parent) ?? new Set();
      moved.set(note.parent, others.includes(note) ? known : known.add(note));
    }
    return moved;
  }

  #noteOf({ name, attributes }: XmlElement): XmlElement | undefined {
    return this.#plans
      .get(name)
      ?.source.root.children.find((note) => note.attributes['w:id'] === attributes['w:id']);
  }
}
