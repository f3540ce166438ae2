import { tableSign, valueSign } from '../../carry/index.ts';
import type { Neighbours, Surrounding } from '../../carry/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import type { TagBlock, PlacedTag } from '../parse/index.ts';
import type { PlannedPart } from './planned-part.ts';
import { staticPieces } from './static-text.ts';
import type { StaticPiece } from './static-text.ts';

type Side = 'before' | 'after';
type Token = PlacedTag | XmlElement;

/** Finds what a part says around its values. */
export class SurroundingsFinder {
  readonly #source: PlannedPart;
  readonly #keys: ReadonlyMap<PlacedTag, string>;
  readonly #blocks = new Map<PlacedTag, TagBlock>();

  /** `keys`: the field that each printing tag shows, `table.column` in a table. */
  constructor(
    source: PlannedPart,
    blocks: readonly TagBlock[],
    keys: ReadonlyMap<PlacedTag, string>,
  ) {
    this.#source = source;
    this.#keys = keys;
    for (const block of blocks) for (const tag of block.tags) this.#blocks.set(tag, block);
  }

  ofValue(placed: PlacedTag): Surrounding {
    const { paragraph } = placed.paragraph;
    const pieces = this.#piecesOf(paragraph);
    const before = pieces && this.#textBeside(pieces, placed, 'before');
    const after = pieces && this.#textBeside(pieces, placed, 'after');
    const above = before === '' ? this.#next(paragraph, paragraph, placed, 'before') : undefined;
    const below = after === '' ? this.#next(paragraph, paragraph, placed, 'after') : undefined;
    return {
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...(above === undefined ? {} : { above }),
      ...(below === undefined ? {} : { below }),
    };
  }

  /** Of an `each` that repeats rows; undefined where it repeats something else. */
  ofRows(opening: PlacedTag): Neighbours | undefined {
    const { tags } = this.#blocks.get(opening) ?? { tags: [] };
    const closing = tags[tags.length - 1];
    const row = this.#hostOf(opening);
    if (row?.name !== 'w:tr' || closing === undefined) return undefined;
    const above = this.#next(row, opening, opening, 'before');
    const below = this.#next(row, closing, opening, 'after');
    return { ...(above === undefined ? {} : { above }), ...(below === undefined ? {} : { below }) };
  }

  #hostOf(tag: PlacedTag): XmlElement | undefined {
    const { before, after } = this.#source.plan;
    return [...before, ...after].find(([, tags]) => tags.includes(tag))?.[0];
  }

  #piecesOf(paragraph: XmlElement): readonly StaticPiece[] | undefined {
    const { paragraphs, plan } = this.#source;
    const tagged = paragraphs.find((one) => one.paragraph === paragraph);
    return staticPieces(paragraph, tagged, plan);
  }

  /**
   * Text from the value to the paragraph's end, or to the value that follows; undefined where that
   * cannot be told.
   */
  #textBeside(pieces: readonly StaticPiece[], placed: PlacedTag, side: Side): string | undefined {
    const at = pieces.indexOf(placed);
    const beside = side === 'before' ? pieces.slice(0, at).reverse() : pieces.slice(at + 1);
    let text = '';
    let skipped: TagBlock | undefined;
    for (const piece of beside) {
      if (typeof piece !== 'string') {
        const block = this.#around(piece, placed);
        if (skipped === undefined && block === undefined) {
          const next = side === 'after' ? this.#keys.get(piece) : undefined;
          return next === undefined || piece.tag.kind !== 'print'
            ? undefined
            : `${text}{{${next}}}`;
        }
        skipped = leaves(piece, block, skipped, side);
      } else if (skipped === undefined) {
        text = side === 'before' ? piece + text : text + piece;
      }
    }
    return text;
  }

  /** The block of the tag, if it goes around the value. */
  #around(tag: PlacedTag, placed: PlacedTag): TagBlock | undefined {
    const block = this.#blocks.get(tag);
    const [first] = block?.tags ?? [];
    const last = block?.tags[block.tags.length - 1];
    if (first === undefined || last === undefined) return undefined;
    return first.index <= placed.index && last.index >= placed.index ? block : undefined;
  }

  /**
   * What can stand next to `from` among the sisters of the paragraph or row; a list that may say
   * too much, never too little.
   */
  #next(
    host: XmlElement,
    from: Token,
    placed: PlacedTag,
    side: Side,
  ): readonly string[] | undefined {
    const tokens = this.#tokensOf(host);
    if (tokens === undefined) return undefined;
    const at = tokens.indexOf(from);
    const onward = side === 'before' ? tokens.slice(0, at).reverse() : tokens.slice(at + 1);
    const found = new Set<string>();
    let depth = 0;
    let skipped: TagBlock | undefined;
    for (const token of onward) {
      if ('tag' in token) {
        const block = this.#around(token, placed);
        if (block === undefined) depth += opensOn(token, side);
        else if (token !== placed && block.tags[0] !== placed) {
          // The next round of a list can follow.
          if (isEach(block) && token.tag.kind !== 'else') return undefined;
          skipped = leaves(token, block, skipped, side);
        }
        continue;
      }
      if (skipped !== undefined) continue;
      const edge = this.#edgeOf(token, side);
      if (edge === undefined) return undefined;
      if (edge.text !== undefined) found.add(edge.text);
      if (edge.isSolid && depth === 0) return [...found];
    }
    return [...found, ''];
  }

  /** The paragraphs and tables (rows) around, with the block tags that stand between them. */
  #tokensOf(host: XmlElement): readonly Token[] | undefined {
    const { before, after, gone } = this.#source.plan;
    const names = host.name === 'w:tr' ? ['w:tr'] : ['w:p', 'w:tbl'];
    const tokens: Token[] = [];
    for (const child of host.parent?.children ?? []) {
      const isKnown = names.includes(child.name);
      if (!isKnown && holdsText(child)) return undefined;
      tokens.push(...(before.get(child) ?? []));
      if (isKnown && !gone.has(child)) tokens.push(child);
      tokens.push(...(after.get(child) ?? []));
    }
    return tokens;
  }

  /** How a paragraph, table or row meets its neighbour; undefined where that cannot be told. */
  #edgeOf(
    element: XmlElement,
    side: Side,
  ): { readonly text?: string; readonly isSolid: boolean } | undefined {
    if (element.name === 'w:tbl') return { text: tableSign, isSolid: true };
    const paragraphs = element.name === 'w:tr' ? paragraphsIn(element) : [element];
    const pieces: StaticPiece[] = [];
    for (const paragraph of paragraphs) {
      const own = this.#piecesOf(paragraph);
      if (own === undefined) return undefined;
      pieces.push(...own);
    }
    if (pieces.length === 0) return { isSolid: false };
    const first = side === 'before' ? pieces[pieces.length - 1] : pieces[0];
    if (typeof first === 'object') {
      if (first.tag.kind !== 'print') return undefined;
      const key = this.#keys.get(first);
      return key === undefined ? undefined : { text: `{{${key}}}`, isSolid: false };
    }
    const texts = pieces.filter((piece) => typeof piece === 'string');
    const isWhole = texts.length === pieces.length;
    const text = isWhole ? texts.join('') : (first ?? '');
    return { text: shorten(text, isWhole, side), isSolid: true };
  }
}

// So much of a heading is like no other paragraph that someone may type.
const telling = 10;

/** What a paragraph begins with, or ends with where its beginning is a value. */
function shorten(text: string, isWhole: boolean, side: Side): string {
  if (isWhole && text.length <= telling) return text;
  return isWhole || side === 'after'
    ? text.slice(0, telling) + valueSign
    : valueSign + text.slice(-telling);
}

/** Past an `else` comes the branch that is not printed with the value: until the block's end. */
function leaves(
  tag: PlacedTag,
  block: TagBlock | undefined,
  skipped: TagBlock | undefined,
  side: Side,
): TagBlock | undefined {
  if (skipped !== undefined) {
    const end = side === 'before' ? skipped.tags[0] : skipped.tags[skipped.tags.length - 1];
    return tag === end ? undefined : skipped;
  }
  return tag.tag.kind === 'else' ? block : undefined;
}

function opensOn(token: PlacedTag, side: Side): number {
  const { kind } = token.tag;
  if (kind === 'open') return side === 'before' ? -1 : 1;
  if (kind === 'close') return side === 'before' ? 1 : -1;
  return 0;
}

function isEach({ tags }: TagBlock): boolean {
  const opening = tags[0]?.tag;
  return opening?.kind === 'open' && opening.block === 'each';
}

function holdsText(element: XmlElement): boolean {
  return element.name === 'w:p' || element.children.some(holdsText);
}

function paragraphsIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:p') return [element];
  return element.children.flatMap(paragraphsIn);
}
