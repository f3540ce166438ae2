import type { Frame, ParagraphShell, Place } from '../compiled.ts';
import { repeatedAttributes } from './element-ids.ts';
import { findTags } from './find-tags.ts';
import { parseTag } from './parse-tag.ts';
import type { Tag } from './parse-tag.ts';
import { endsSection } from './plan-blocks.ts';
import { isStatic } from './plan-merges.ts';
import type { MergePlan } from './plan-merges.ts';
import type { BlockPlan } from './plan-blocks.ts';
import type { Complain, PlacedTag, TaggedParagraph } from './placed-tag.ts';
import type { PlaceList, ProgramBuilder } from './program-builder.ts';
import { planShells } from './plan-shells.ts';
import type { ShellPlan } from './plan-shells.ts';
import type { TagWriter } from './tag-writer.ts';
import { childNamed, closest, walk } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';
import { escapeXml } from '../render/escape.ts';

export interface PartSource {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly paragraphs: readonly TaggedParagraph[];
  readonly plan: BlockPlan;
  readonly merges: MergePlan;
}

/** Says a mistake where no placed tag stands: in an attribute. */
export type ComplainAt = (
  element: XmlElement,
  typed: string,
  message: string,
  expected: string,
) => void;

/** Writes one part as a program: the source as it is, tags and blocks in their places. */
export class PartWriter {
  readonly #source: PartSource;
  readonly #builder: ProgramBuilder;
  readonly #tags: TagWriter;
  readonly #complain: Complain;
  readonly #complainAt: ComplainAt;
  readonly #places: PlaceList;
  readonly #tagged: ReadonlyMap<XmlElement, TaggedParagraph>;
  readonly #shells: ShellPlan;
  /** Elements that cannot be copied whole. */
  readonly #touched = new Set<XmlElement>();
  /** Elements with ids, to be looked into where they repeat. */
  readonly #identified = new Set<XmlElement>();

  constructor(
    source: PartSource,
    builder: ProgramBuilder,
    tags: TagWriter,
    complain: Complain,
    complainAt: ComplainAt,
    places: PlaceList,
  ) {
    this.#source = source;
    this.#builder = builder;
    this.#tags = tags;
    this.#complain = complain;
    this.#complainAt = complainAt;
    this.#places = places;
    this.#tagged = new Map(source.paragraphs.map((one) => [one.paragraph, one]));
    this.#shells = planShells(source);
    for (const element of walk(source.root)) {
      const { plan } = source;
      const isTouched =
        this.#tagged.has(element) ||
        plan.before.has(element) ||
        plan.after.has(element) ||
        plan.gone.has(element) ||
        source.merges.spanning.has(element) ||
        source.merges.heirs.has(element) ||
        hasTag(element);
      if (isTouched) markUp(this.#touched, element);
      if (repeatedAttributes(source.name, element).size > 0) markUp(this.#identified, element);
    }
  }

  write(): void {
    const { xml, root } = this.#source;
    this.#builder.write(xml.slice(0, root.start));
    this.#element(root);
    this.#builder.write(xml.slice(root.end));
  }

  #element(element: XmlElement): void {
    const { plan } = this.#source;
    for (const tag of plan.before.get(element) ?? []) this.#tag(tag);
    if (plan.gone.has(element)) this.#vanish(element);
    else if (this.#isPlain(element)) this.#copy(element.start, element.end);
    else if (!this.#merged(element)) this.#inside(element);
    for (const tag of plan.after.get(element) ?? []) this.#tag(tag);
  }

  #isPlain(element: XmlElement): boolean {
    if (this.#touched.has(element)) return false;
    return !(this.#tags.isRepeated && this.#identified.has(element));
  }

  /** A cell of a vertical merge that reaches out of repeated rows; false for any other element. */
  #merged(cell: XmlElement): boolean {
    const { spanning, heirs } = this.#source.merges;
    const heir = heirs.get(cell);
    const isFirst = parseTag('#if @first');
    const properties = childNamed(cell, 'w:tcPr');
    if (spanning.has(cell) && isFirst.kind === 'open' && properties !== undefined) {
      const continued = this.#text(properties).replace(/<w:vMerge\b[^>]*>/, '<w:vMerge/>');
      this.#builder.openBlock('if', isFirst.call, []);
      this.#inside(cell);
      this.#builder.otherwise();
      this.#builder.write(`<w:tc>${continued}<w:p/></w:tc>`);
      this.#builder.closeBlock();
      return true;
    }
    if (heir?.each.tag.kind !== 'open' || !isStatic(heir.from)) return false;
    this.#builder.openBlock('if', heir.each.tag.call, []);
    this.#inside(cell);
    this.#builder.otherwise();
    this.#builder.write(this.#text(heir.from));
    this.#builder.closeBlock();
    return true;
  }

  #inside(element: XmlElement): void {
    const tagged = this.#tagged.get(element);
    const alone = tagged && this.#soleTag(tagged);
    if (alone !== undefined) {
      this.#tag(alone, this.#shellOf(element));
      return;
    }
    const { keeps, cells, tables } = this.#shells;
    const empty = cells.get(element);
    if (keeps.has(element)) this.#builder.openOwn('keep');
    if (tables.has(element)) this.#builder.openOwn('table');
    this.#openTag(element);
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
      if (child.name === 'w:r' && tagged !== undefined) this.#run(child, tagged);
      else if (tagged !== undefined && !this.#tagged.has(child)) this.#within(child, tagged);
      else this.#element(child);
      at = child.end;
    }
    this.#copy(at, element.closeStart);
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
    this.#openTag(element);
    let at = element.openEnd;
    for (const child of element.children) {
      this.#copy(at, child.start);
      if (child.name === 'w:r') this.#run(child, tagged);
      else this.#within(child, tagged);
      at = child.end;
    }
    this.#copy(at, element.end);
  }

  /** A run of a paragraph with tags: cut where tags stand, each piece with the run's format. */
  #run(run: XmlElement, tagged: TaggedParagraph): void {
    const pieces = tagged.pieces.filter((piece) => piece.run === run);
    const isCut = tagged.tags.some(({ found }) =>
      pieces.some(
        ({ from, element }) => found.start < from + element.text.length && found.end > from,
      ),
    );
    if (!isCut) {
      this.#element(run);
      return;
    }
    const format = childNamed(run, 'w:rPr');
    const shell = this.#slice(run.start, run.openEnd) + (format ? this.#text(format) : '');
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
        this.#element(child);
        continue;
      }
      this.#cut(piece.from, child.text, tagged, {
        text: (text) => {
          openRun();
          this.#builder.write(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
        },
        tag: (tag) => {
          closeRun();
          this.#tag(tag);
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

  #tag(placed: PlacedTag, alone?: ParagraphShell): void {
    const place = (frame: Frame | undefined): Place => {
      const { run } = placed;
      const paragraph = alone ?? this.#breakable(placed);
      return {
        kind: alone === undefined ? 'run' : 'paragraph',
        part: this.#source.name,
        format: formatOf(run, (element) => this.#text(element)),
        ...(paragraph === undefined ? {} : { paragraph }),
        ...(isBare(run) ? { bare: true } : {}),
        ...(frame === undefined ? {} : { frame }),
      } as Place;
    };
    this.#tags.write(placed.tag, place, (message, expected) => {
      this.#complain(placed, message, expected);
    });
  }

  /** The only content of its paragraph is one printing tag: the value makes the paragraphs. */
  #soleTag(tagged: TaggedParagraph): PlacedTag | undefined {
    const left = tagged.tags.filter((tag) => !this.#source.plan.lifted.has(tag));
    const [only, more] = left;
    if (only?.tag.kind !== 'print' || more !== undefined) return undefined;
    const size = tagged.tags.reduce((sum, { found }) => sum + found.end - found.start, 0);
    const simple = ['w:pPr', 'w:r', 'w:proofErr'];
    const { paragraph } = tagged;
    const isSimple = paragraph.children.every(({ name }) => simple.includes(name));
    const isWhole = size === tagged.text.length;
    return isSimple && isWhole && !endsSection(paragraph) ? only : undefined;
  }

  #breakable(placed: PlacedTag): ParagraphShell | undefined {
    const { paragraph } = placed.paragraph;
    if (placed.run.parent !== paragraph || endsSection(paragraph)) return undefined;
    return this.#shellOf(paragraph);
  }

  #shellOf(paragraph: XmlElement): ParagraphShell {
    const format = childNamed(paragraph, 'w:pPr');
    const open = this.#slice(paragraph.start, paragraph.openEnd)
      .replace(/ w14:(?:paraId|textId)="[^"]*"/g, '')
      .replace(/\s*\/>$/, '>');
    return { open, format: format && !endsSection(paragraph) ? this.#text(format) : '' };
  }

  #emptyPlace(paragraph: XmlElement | undefined): Place {
    const shell = paragraph ? this.#shellOf(paragraph) : { open: '<w:p>', format: '' };
    return { kind: 'paragraph', part: this.#source.name, format: '', paragraph: shell };
  }

  /** What of a vanishing paragraph must stay: bookmarks that begin or end elsewhere. */
  #vanish(element: XmlElement): void {
    if (this.#shells.kept.has(element)) {
      const { open, format } = this.#shellOf(element);
      this.#builder.write(`${open}${format}</w:p>`);
      return;
    }
    if (element.name !== 'w:p') return;
    const marks = [...walk(element)].filter(({ name }) => /^w:bookmark(Start|End)$/.test(name));
    for (const mark of marks) {
      const id = mark.attributes['w:id'];
      const pair = marks.filter((other) => other.attributes['w:id'] === id);
      if (pair.length === 1) this.#element(mark);
    }
  }

  #openTag(element: XmlElement): void {
    const source = this.#slice(element.start, element.openEnd);
    const repeated = this.#tags.isRepeated
      ? repeatedAttributes(this.#source.name, element)
      : new Map<string, never>();
    if (repeated.size === 0 && !hasTag(element)) {
      this.#builder.write(source);
      return;
    }
    let at = 0;
    for (const found of source.matchAll(/\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
      const [whole, name = ''] = found;
      const value = element.attributes[name] ?? '';
      const change = repeated.get(name);
      if (change === undefined && !value.includes('{{')) continue;
      this.#builder.write(source.slice(at, found.index));
      at = found.index + whole.length;
      if (change === 'dropped') continue;
      this.#builder.write(` ${name}="`);
      if (change === undefined) this.#attribute(element, value);
      else this.#tags.printId(change);
      this.#builder.write('"');
    }
    this.#builder.write(source.slice(at));
  }

  #attribute(element: XmlElement, value: string): void {
    let at = 0;
    const open: string[] = [];
    const write = (text: string) =>
      this.#builder.write(escapeXml(text).replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`));
    const say = (typed: string, message: string, expected: string) => {
      this.#complainAt(element, typed, message, expected);
    };
    for (const found of findTags(value)) {
      write(value.slice(at, found.start));
      at = found.end;
      const tag: Tag = found.kind === 'tag' ? parseTag(found.inner) : { kind: 'comment' };
      if (found.kind !== 'tag' && found.kind !== 'escaped')
        say(found.typed, '写法不对', '请写 {{名称}}');
      if (tag.kind === 'wrong') say(found.typed, tag.message, tag.expected);
      if (tag.kind === 'open') open.push(tag.block);
      if (tag.kind === 'else' && open.length === 0) {
        say(found.typed, '不在任何块里', '请放在 {{#if}} 与 {{/if}} 之间');
        continue;
      }
      if (tag.kind === 'close' && open.pop() !== tag.block) {
        say(found.typed, '没有对应的开始', `前面应有 {{#${tag.block} …}}`);
        continue;
      }
      this.#tags.write(
        tag,
        () => ({ kind: 'attribute' }),
        (message, expected) => {
          say(found.typed, message, expected);
        },
      );
    }
    write(value.slice(at));
    for (const block of open.reverse()) {
      say(`{{#${block}}}`, '没有结束', `应有 {{/${block}}}`);
      this.#tags.write(
        { kind: 'close', block },
        () => ({ kind: 'attribute' }),
        () => undefined,
      );
    }
  }

  #copy(from: number, to: number): void {
    if (to > from) this.#builder.write(this.#slice(from, to));
  }

  #slice(from: number, to: number): string {
    return this.#source.xml.slice(from, to);
  }

  #text(element: XmlElement): string {
    return this.#slice(element.start, element.end);
  }
}

function hasTag(element: XmlElement): boolean {
  return Object.values(element.attributes).some((value) => value.includes('{{'));
}

function markUp(set: Set<XmlElement>, element: XmlElement): void {
  for (let at: XmlElement | undefined = element; at && !set.has(at); at = at.parent) set.add(at);
}

function isBelow(element: XmlElement, above: XmlElement): boolean {
  let at: XmlElement | undefined = element;
  while (at !== undefined && at !== above) at = at.parent;
  return at === above;
}

function formatOf(run: XmlElement, textOf: (element: XmlElement) => string): string {
  const format = childNamed(run, 'w:rPr');
  return format === undefined ? '' : textOf(format);
}

/** Where a control would be a second copy, or not allowed. */
function isBare(run: XmlElement): boolean {
  if (closest(run, ['mc:Fallback', 'w:fldSimple']) !== undefined) return true;
  const control = closest(run, ['w:sdt']);
  const properties = control && childNamed(control, 'w:sdtPr');
  const kinds = ['w:text', 'w:date', 'w:comboBox', 'w:dropDownList', 'w:dataBinding'];
  return properties?.children.some(({ name }) => kinds.includes(name)) === true;
}
