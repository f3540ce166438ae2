import type { TagPlace } from '../../template/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import {
  repeatedAttributes,
  writtenOpenTag,
  hasAttributeTag,
  isLinkCode,
  placeInCode,
} from '../plan/index.ts';
import type { PlannedPart } from '../plan/index.ts';
import type { FlatTextWriter } from './flat-text-writer.ts';
import type { PlaceList, ProgramBuilder } from './program-builder.ts';
import type { TagWriter } from './tag-writer.ts';

/** Writes notes for references in text that repeats. */
export interface NotesForReferences {
  readonly has: (reference: XmlElement) => boolean;
  /** The id of the note. */
  readonly write: (reference: XmlElement) => void;
}

/** Writes an element's opening tag: tags in its attributes, its link, fresh ids where it repeats. */
export class OpenTagWriter {
  readonly #source: PlannedPart;
  readonly #builder: ProgramBuilder;
  readonly #tags: TagWriter;
  readonly #texts: FlatTextWriter;
  readonly #places: PlaceList;
  readonly #notes: NotesForReferences | undefined;

  constructor(
    source: PlannedPart,
    builder: ProgramBuilder,
    tags: TagWriter,
    texts: FlatTextWriter,
    places: PlaceList,
    notes: NotesForReferences | undefined,
  ) {
    this.#source = source;
    this.#builder = builder;
    this.#tags = tags;
    this.#texts = texts;
    this.#places = places;
    this.#notes = notes;
  }

  write(element: XmlElement): void {
    const source = writtenOpenTag(this.#source, element);
    const isNote = element.name === 'w:footnote' || element.name === 'w:endnote';
    // A note that stays where copies were taken of it keeps its own id, not those within it.
    const isCopied = this.#tags.isScoped || (this.#source.moved !== undefined && !isNote);
    const repeated = isCopied
      ? repeatedAttributes(this.#source, element)
      : new Map<string, never>();
    const { links } = this.#source;
    const link = links.get(element.attributes['r:id'] ?? '');
    const notes =
      this.#tags.isScoped && this.#notes?.has(element) === true ? this.#notes : undefined;
    if (
      repeated.size === 0 &&
      notes === undefined &&
      link === undefined &&
      !hasAttributeTag(element)
    ) {
      this.#builder.write(source);
      return;
    }
    let at = 0;
    for (const found of source.matchAll(/\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
      const [whole, name = ''] = found;
      const value = element.attributes[name] ?? '';
      const change = repeated.get(name);
      const target = name === 'r:id' ? link : undefined;
      const note = name === 'w:id' ? notes : undefined;
      if ((change ?? target ?? note) === undefined && !value.includes('{{')) continue;
      this.#builder.write(source.slice(at, found.index));
      at = found.index + whole.length;
      if (change === 'dropped') continue;
      this.#builder.write(` ${name}="`);
      if (note !== undefined) note.write(element);
      else if (change !== undefined) this.#tags.printOwn(change);
      else if (target !== undefined) this.#link(element, target);
      else this.#texts.write(element, value, (before) => placeInAttribute(name, value, before));
      this.#builder.write('"');
    }
    this.#builder.write(source.slice(at));
  }

  /** A relationship of its own for each target that the tags make. */
  #link(element: XmlElement, target: string): void {
    this.#builder.openOwn('link', this.#places.add({ kind: 'link', part: this.#source.name }));
    this.#texts.write(element, target, (before) => ({ kind: 'address', begins: before === '' }));
    this.#builder.closeOwn();
  }
}

function placeInAttribute(name: string, value: string, before: string): TagPlace {
  return name === 'w:instr' && isLinkCode(value) ? placeInCode(before) : { kind: 'attribute' };
}
