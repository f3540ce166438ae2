import { escapeXml, childNamed } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import type { PlacedTag, TaggedParagraph } from '../parse/index.ts';
import { writtenOpenTag, writtenFormat } from '../plan/index.ts';
import type { PlannedPart } from '../plan/index.ts';
import type { PlacedTagWriter } from './placed-tag-writer.ts';
import type { ProgramBuilder } from './program-builder.ts';

/** Writes the runs of paragraphs with tags. */
export class RunWriter {
  readonly #source: PlannedPart;
  readonly #builder: ProgramBuilder;
  readonly #tags: PlacedTagWriter;
  readonly #writeElement: (element: XmlElement) => void;

  /** `writeElement` writes what no tag stands in: a run as a whole, a picture in it. */
  constructor(
    source: PlannedPart,
    builder: ProgramBuilder,
    tags: PlacedTagWriter,
    writeElement: (element: XmlElement) => void,
  ) {
    this.#source = source;
    this.#builder = builder;
    this.#tags = tags;
    this.#writeElement = writeElement;
  }

  /** Cut where tags stand, each piece with the run's format. */
  write(run: XmlElement, tagged: TaggedParagraph): void {
    const pieces = tagged.pieces.filter((piece) => piece.run === run);
    const isCut = tagged.tags.some(({ found }) =>
      pieces.some(({ from, text }) => found.start < from + text.length && found.end > from),
    );
    if (!isCut) {
      this.#writeElement(run);
      return;
    }
    const format = childNamed(run, 'w:rPr');
    const shell =
      writtenOpenTag(this.#source, run) + (format ? writtenFormat(this.#source, format) : '');
    let isOpen = false;
    const openRun = () => {
      if (!isOpen) this.#builder.write(shell);
      isOpen = true;
    };
    const closeRun = () => {
      if (isOpen) this.#builder.write('</w:r>');
      isOpen = false;
    };
    for (const child of run.children) {
      if (child === format) continue;
      const piece = pieces.find(({ element }) => element === child);
      if (piece === undefined) {
        openRun();
        this.#writeElement(child);
        continue;
      }
      this.#cut(piece.from, piece.text, tagged, {
        text: (text) => {
          openRun();
          if (child.name !== 'w:t') this.#writeElement(child);
          else this.#builder.write(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
        },
        tag: (tag) => {
          closeRun();
          this.#tags.write(tag);
        },
      });
    }
    closeRun();
  }

  /** Splits the characters of one `w:t` into what stays and the tags that begin in it. */
  #cut(
    from: number,
    text: string,
    tagged: TaggedParagraph,
    write: { readonly text: (text: string) => void; readonly tag: (tag: PlacedTag) => void },
  ): void {
    const end = from + text.length;
    let at = from;
    for (const tag of tagged.tags) {
      const { start, end: tagEnd } = tag.found;
      if (tagEnd <= from || start >= end) continue;
      if (start > at) write.text(text.slice(at - from, start - from));
      if (start >= from && !this.#source.plan.lifted.has(tag)) write.tag(tag);
      at = Math.max(at, Math.min(tagEnd, end));
    }
    if (at < end) write.text(text.slice(at - from));
  }
}
