import { alone, tableSign } from '../carry/index.ts';
import type { Surrounding, Surroundings } from '../carry/index.ts';
import { OpenError } from '../open/index.ts';
import type { Mark, Paragraph } from '../story/index.ts';
import type { PlacedParagraph, PlaceIndex } from './place-index.ts';
import { likeliestPlace, typedBeside, typedParagraphs } from './typed-beside.ts';
import type { PossiblePlace } from './typed-beside.ts';

/** A mark and the field, or `table.column`, that it is of. */
export interface NamedMark {
  readonly name: string;
  readonly mark: Mark;
}

/** What is known of the form: its fields' names, and what its template prints around their values. */
interface PrintedForm {
  readonly names: ReadonlySet<string>;
  readonly surroundings: Surroundings | undefined;
}

// Marks within marks make a stranger's file costly to read: no form comes near this.
const mostSteps = 5_000_000;

/** Reads what a story shows at the marks of a value, with what someone typed around them. */
export class PrintingReader {
  readonly #part: string;
  readonly #index: PlaceIndex;
  readonly #form: PrintedForm;
  readonly #marked = new Map<Paragraph, NamedMark[]>();
  #left = mostSteps;

  /** `named`: the marks of all values, in the order of the page. */
  constructor(part: string, index: PlaceIndex, named: readonly NamedMark[], form: PrintedForm) {
    this.#part = part;
    this.#index = index;
    this.#form = form;
    for (const one of named) {
      for (const { paragraph } of this.#over(one.mark)) {
        const known = this.#marked.get(paragraph);
        if (known === undefined) this.#marked.set(paragraph, [one]);
        else known.push(one);
      }
    }
  }

  /** Whether a value stands in the paragraph. */
  isMarked(paragraph: Paragraph): boolean {
    return this.#marked.has(paragraph);
  }

  /** One printing of a value: its marks in the order of the page, a long text's one a paragraph. */
  textOf(name: string, marks: readonly Mark[]): string {
    const [opening] = marks;
    const closing = marks[marks.length - 1];
    if (opening === undefined || closing === undefined) return '';
    const [first] = this.#over(opening);
    const reached = this.#over(closing);
    const last = reached[reached.length - 1];
    if (first === undefined || last?.blocks !== first.blocks) {
      return marks.map(({ text }) => text).join('\n');
    }
    const shown = this.#between(name, first, last, marks).join('\n');
    return this.#withTyped(name, shown, first, last, [opening.start, closing.end]);
  }

  /** Texts of the paragraphs from the first to the last mark; those of other values are left out. */
  #between(
    name: string,
    first: PlacedParagraph,
    last: PlacedParagraph,
    marks: readonly Mark[],
  ): readonly string[] {
    const from = marks[0]?.start ?? 0;
    const to = marks[marks.length - 1]?.end ?? 0;
    const hints = marks.filter(({ isPlaceholder }) => isPlaceholder);
    const texts: string[] = [];
    let isJoined = false;
    for (const block of first.blocks.slice(first.at, last.at + 1)) {
      if (block.kind === 'table') continue;
      const values = this.#marked.get(block);
      if (values?.every((value) => value.name !== name) === true) continue;
      this.#spend(block.pieces.length);
      const pieces = block.pieces.filter(
        ({ start, end }) =>
          start >= from &&
          end <= to &&
          !hints.some((hint) => start >= hint.start && end <= hint.end),
      );
      const text = pieces.map((piece) => piece.text).join('');
      if (isJoined) texts.push((texts.pop() ?? '') + text);
      else texts.push(text);
      isJoined = block.isJoined;
    }
    return texts;
  }

  #withTyped(
    name: string,
    shown: string,
    first: PlacedParagraph,
    last: PlacedParagraph,
    [from, to]: readonly [number, number],
  ): string {
    if (this.#form.surroundings === undefined) return shown;
    const places = this.#form.surroundings.values[name] ?? [alone];
    const before = this.#textIn(first.paragraph, 0, from);
    const possible = places.map((one) => this.#possible(one, before, last.paragraph, [from, to]));
    const found = likeliestPlace(possible.filter((one) => one !== undefined));
    const typed = found && typedBeside(found);
    if (found === undefined || typed === undefined) return shown;
    const { place } = found;
    const above = this.#typedNext(first, -1, place.above);
    const below = this.#typedNext(last, 1, place.below);
    const line = typed.before + shown + typed.after;
    return [...[...above].reverse(), line, ...below].join('\n');
  }

  /** The place with what stands beside the value; undefined where other values say it is another. */
  #possible(
    place: Surrounding,
    before: string,
    paragraph: Paragraph,
    [from, to]: readonly [number, number],
  ): PossiblePlace | undefined {
    const values = this.#marked.get(paragraph) ?? [];
    const [, own = '', next] = /^(.*?)(?:\{\{(.*)\}\})?$/.exec(place.after ?? '') ?? [];
    const following = values.find(({ mark }) => mark.start >= to);
    // Text between two values belongs to the former, if the latter is there to end it.
    if (next !== undefined && following?.name !== next) {
      const { before: first, above } = place;
      const onlyBefore = first === undefined ? {} : { before: first };
      return { place: { ...onlyBefore, ...(above && { above }) }, beside: { before, after: '' } };
    }
    const hasFormer = place.before !== undefined && values.some(({ mark }) => mark.end <= from);
    if (hasFormer || (next === undefined && place.after !== undefined && following)) {
      return undefined;
    }
    const end = next === undefined ? undefined : following?.mark.start;
    const after = this.#textIn(paragraph, to, end ?? Number.MAX_SAFE_INTEGER);
    return {
      place: next === undefined ? place : { ...place, after: own },
      beside: { before, after },
    };
  }

  #typedNext(
    { blocks, at }: PlacedParagraph,
    step: 1 | -1,
    neighbours: readonly string[] | undefined,
  ): readonly string[] {
    // What prints no field of the form has no mark to be known by.
    const isKnown = neighbours?.every(
      (text) =>
        !text.startsWith('{{') || text === tableSign || this.#form.names.has(text.slice(2, -2)),
    );
    if (neighbours === undefined || isKnown !== true) return [];
    return typedParagraphs(blocks, at, step, neighbours, (one) =>
      (this.#marked.get(one) ?? []).map(({ name }) => name),
    );
  }

  #textIn({ pieces }: Paragraph, from: number, to: number): string {
    this.#spend(pieces.length);
    return pieces
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ text }) => text)
      .join('');
  }

  #over({ start, end }: Mark): readonly PlacedParagraph[] {
    const found = this.#index.over(start, end);
    this.#spend(found.length);
    return found;
  }

  #spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new OpenError({ kind: 'too-complex', part: this.#part });
  }
}
