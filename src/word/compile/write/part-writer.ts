import { smallestFormat, tableGap } from '../../template/index.ts';
import type { TagPlace } from '../../template/index.ts';
import { childNamed, walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import { parseTag, isMark, RangeMarks } from '../parse/index.ts';
import type { ComplainAt, PlacedTag, TaggedParagraph, MendedMarks } from '../parse/index.ts';
import {
  standsOnce,
  paragraphShell,
  writtenXml,
  hidesValue,
  planCopies,
  placeInCode,
  isStatic,
  planShells,
  soleTag,
} from '../plan/index.ts';
import type { PartPlan, PlannedPart, CopyPlan, PlannedPicture, ShellPlan } from '../plan/index.ts';
import { FlatTextWriter } from './flat-text-writer.ts';
import { OpenTagWriter } from './open-tag-writer.ts';
import type { NotesForReferences } from './open-tag-writer.ts';
import { PlacedTagWriter } from './placed-tag-writer.ts';
import type { PlaceList, ProgramBuilder } from './program-builder.ts';
import { RunWriter } from './run-writer.ts';
import type { TagWriter } from './tag-writer.ts';

/** Writes one part as a program: the source as it is, tags and blocks in their places. */
export class PartWriter {
  readonly #source: PlannedPart;
  readonly #builder: ProgramBuilder;
  readonly #tags: TagWriter;
  readonly #places: PlaceList;
  readonly #placedTags: PlacedTagWriter;
  readonly #openTags: OpenTagWriter;
  readonly #texts: FlatTextWriter;
  readonly #complainAt: ComplainAt;
  readonly #runs: RunWriter;
  readonly #tagged: ReadonlyMap<XmlElement, TaggedParagraph>;
  readonly #shells: ShellPlan;
  readonly #copies: CopyPlan;
  readonly #ranges: RangeMarks;

  constructor(
    { source, complain, complainAt }: PartPlan,
    builder: ProgramBuilder,
    tags: TagWriter,
    places: PlaceList,
    notes?: NotesForReferences,
  ) {
    this.#source = source;
    this.#builder = builder;
    this.#tags = tags;
    this.#places = places;
    this.#placedTags = new PlacedTagWriter(source, tags, complain);
    this.#complainAt = complainAt;
    this.#texts = new FlatTextWriter(builder, tags, complainAt);
    this.#openTags = new OpenTagWriter(source, builder, tags, this.#texts, places, notes);
    this.#runs = new RunWriter(source, builder, this.#placedTags, (element) => {
      this.#element(element);
    });
    this.#tagged = new Map(source.paragraphs.map((one) => [one.paragraph, one]));
    this.#shells = planShells(source);
    this.#copies = planCopies(source);
    this.#ranges = new RangeMarks(source.root, source.ranges);
  }

  write(): void {
    const { xml, root } = this.#source;
    this.#builder.write(xml.slice(0, root.start));
    this.#element(root);
    this.#builder.write(xml.slice(root.end));
  }

  /** A note alone. */
  writeOne(note: XmlElement): void {
    this.#element(note);
  }

  /** The fields that tags show or go through. */
  get shown(): ReadonlyMap<PlacedTag, string> {
    return this.#placedTags.shown;
  }

  /** Marks of ranges that are to be written otherwise, as the writing has shown. */
  mended(): MendedMarks {
    return this.#ranges.mend();
  }

  #element(element: XmlElement): void {
    const { plan } = this.#source;
    for (const tag of plan.before.get(element) ?? []) this.#placedTags.write(tag);
    if (this.#shells.following.has(element)) this.#builder.write(tableGap);
    this.#itself(element);
    for (const tag of plan.after.get(element) ?? []) {
      this.#placedTags.write(tag);
      const section = plan.breaks.get(tag);
      if (section !== undefined) this.#partRounds(section);
    }
  }

  /** A break of the section before every round but the first. */
  #partRounds(section: XmlElement): void {
    const opening = parseTag('#unless @first');
    if (opening.kind !== 'open') return;
    const properties = writtenXml(this.#source, section).replace(
      /<w:sectPrChange\b[\s\S]*?<\/w:sectPrChange>/g,
      '',
    );
    this.#builder.openBlock('unless', opening.call, []);
    this.#builder.write(`<w:p><w:pPr>${smallestFormat}${properties}</w:pPr></w:p>`);
    this.#builder.closeBlock();
  }

  #itself(element: XmlElement): void {
    const { plan, pictures, fieldCodes, marks, moved } = this.#source;
    const picture = pictures.get(element);
    const instead = marks.get(element);
    const isPlain = this.#isPlain(element);
    if (isPlain || isMark(element)) this.#ranges.see(element, this.#builder.branches());
    if (hidesValue(element) || moved?.has(element) === true) return;
    if (picture !== undefined) this.#picture(element, picture);
    else if (instead !== undefined) instead.forEach((mark) => this.#once(mark));
    else if (plan.gone.has(element)) this.#vanish(element);
    else if (isPlain) this.#copy(element.start, element.end);
    else if (fieldCodes.has(element)) this.#fieldCode(element);
    else if (!this.#merged(element)) this.#once(element);
  }

  #once(element: XmlElement): void {
    const isOnce = this.#tags.isRepeated && standsOnce(element);
    if (isOnce) {
      const key = `${this.#source.name}:${element.start}`;
      this.#builder.openOwn('once', this.#places.add({ kind: 'id', of: 'once', value: '1', key }));
    }
    this.#inside(element);
    if (isOnce) this.#builder.closeOwn();
  }

  /** A drawing that an image takes the place of. */
  #picture(element: XmlElement, { tag, typed, place }: PlannedPicture): void {
    this.#tags.write(
      tag,
      () => place,
      (message, expected) => {
        this.#complainAt(element, typed, message, expected);
      },
    );
  }

  #fieldCode(element: XmlElement): void {
    this.#builder.write('<w:instrText xml:space="preserve">');
    this.#texts.write(element, this.#source.fieldCodes.get(element) ?? '', placeInCode);
    this.#builder.write('</w:instrText>');
  }

  #isPlain(element: XmlElement): boolean {
    if (this.#copies.touched.has(element)) return false;
    // Of a note that rounds have copies of, and other text the note itself.
    const isCopied = this.#tags.isScoped || this.#source.moved !== undefined;
    return !(isCopied && this.#copies.identified.has(element));
  }

  /** A cell of a vertical merge that reaches out of repeated rows; false for any other element. */
  #merged(cell: XmlElement): boolean {
    const { spanning, heirs } = this.#source.merges;
    const heir = heirs.get(cell);
    const isFirst = parseTag('#if @first');
    const properties = childNamed(cell, 'w:tcPr');
    if (spanning.has(cell) && isFirst.kind === 'open' && properties !== undefined) {
      const continued = writtenXml(this.#source, properties).replace(
        /<w:vMerge\b[^>]*>/,
        '<w:vMerge/>',
      );
      this.#builder.openBlock('if', isFirst.call, []);
      this.#inside(cell);
      this.#builder.otherwise();
      this.#builder.write(`<w:tc>${continued}<w:p/></w:tc>`);
      this.#builder.closeBlock();
      return true;
    }
    const open = heir?.open.tag;
    if (heir === undefined || open?.kind !== 'open' || !isStatic(heir.from)) return false;
    this.#builder.openBlock(open.block === 'unless' ? 'unless' : 'if', open.call, []);
    this.#inside(cell);
    this.#builder.otherwise();
    // Marks that begin in this cell may end in one that is not written.
    const marks = /<w:\w+(?:Start|End) [^>]*>/g;
    this.#builder.write(writtenXml(this.#source, heir.from).replace(marks, ''));
    this.#builder.closeBlock();
    return true;
  }

  #inside(element: XmlElement): void {
    const { name, root, moved } = this.#source;
    const tagged = this.#tagged.get(element);
    const alone = tagged && soleTag(tagged, this.#source.plan);
    if (alone !== undefined) {
      this.#placedTags.write(alone, paragraphShell(this.#source, element));
      return;
    }
    const { keeps, cells, tables } = this.#shells;
    const empty = cells.get(element);
    if (keeps.has(element)) this.#builder.openOwn('keep');
    if (tables.has(element)) this.#builder.openOwn('table');
    this.#openTags.write(element);
    let at = element.openEnd;
    if (empty !== undefined) {
      // The cell's own properties come before what may vanish.
      const properties = element.children.filter(({ name }) => name === 'w:tcPr');
      for (const child of properties) {
        this.#copy(at, child.end);
        at = child.end;
      }
      this.#builder.openOwn('cell', this.#places.add(this.#emptyPlace(empty)));
    }
    for (const child of element.children) {
      if (child.end <= at && child.start < at) continue;
      this.#copy(at, child.start);
      if (child.name === 'w:r' && tagged !== undefined) this.#runs.write(child, tagged);
      else if (tagged !== undefined && !this.#tagged.has(child)) this.#within(child, tagged);
      else this.#element(child);
      at = child.end;
    }
    this.#copy(at, element.closeStart);
    if (element === root && moved !== undefined) this.#tags.printOwn({ kind: 'notes', part: name });
    if (empty !== undefined) this.#builder.closeOwn();
    this.#copy(Math.max(at, element.closeStart), element.end);
    if (tables.has(element)) this.#builder.closeOwn();
    if (keeps.has(element)) this.#builder.closeOwn();
  }

  /** A hyperlink, a control or the like inside a paragraph with tags. */
  #within(element: XmlElement, tagged: TaggedParagraph): void {
    const hasPiece = tagged.pieces.some(({ run }) => isBelow(run, element));
    if (!hasPiece) {
      this.#element(element);
      return;
    }
    this.#openTags.write(element);
    let at = element.openEnd;
    for (const child of element.children) {
      this.#copy(at, child.start);
      if (child.name === 'w:r') this.#runs.write(child, tagged);
      else this.#within(child, tagged);
      at = child.end;
    }
    this.#copy(at, element.end);
  }

  #emptyPlace(paragraph: XmlElement | undefined): TagPlace {
    const shell = paragraph
      ? paragraphShell(this.#source, paragraph)
      : { open: '<w:p>', format: '' };
    return { kind: 'paragraph', part: this.#source.name, format: '', paragraph: shell };
  }

  /** What of a vanishing paragraph or row must stay: marks of ranges that begin or end elsewhere. */
  #vanish(element: XmlElement): void {
    const isKept = this.#shells.kept.has(element);
    const { open, format } = paragraphShell(this.#source, element);
    if (isKept) this.#builder.write(open + format);
    const marks = walk(element).filter(isMark);
    for (const mark of marks) {
      const other = this.#source.ranges.get(mark);
      if (other === undefined || !marks.includes(other)) this.#element(mark);
    }
    if (isKept) this.#builder.write('</w:p>');
  }

  #copy(from: number, to: number): void {
    if (to > from) this.#builder.write(this.#source.xml.slice(from, to));
  }
}

function isBelow(element: XmlElement, above: XmlElement): boolean {
  let at: XmlElement | undefined = element;
  while (at !== undefined && at !== above) at = at.parent;
  return at === above;
}
