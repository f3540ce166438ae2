import { isOn } from '../story/index.ts';
import { fillOf, readLook } from './look.ts';
import type { Look } from './look.ts';
import { child, elements, findAll, numberIn, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

/** What of a paragraph's formatting decides whether and how it is seen. */
export interface ParagraphLook {
  /** An exact line height; `auto` undoes a style's. */
  readonly line?: number | 'auto';
  readonly fill?: string;
  readonly left?: number;
  readonly list?: { readonly id?: string; readonly level?: number };
  readonly outline?: number;
  readonly isCentred?: boolean;
  readonly isRightToLeft?: boolean;
  readonly frame?: Readonly<Record<string, string>>;
}

export function readParagraphLook(properties: Node | undefined): ParagraphLook {
  if (properties === undefined) return {};
  const look: { -readonly [Key in keyof ParagraphLook]: ParagraphLook[Key] } = {};
  for (const each of elements(properties)) {
    const { attributes } = each;
    switch (each.name) {
      case 'w:spacing':
        if (attributes['w:line'] === undefined) break;
        look.line =
          attributes['w:lineRule'] === 'exact'
            ? (numberIn(attributes['w:line']) ?? 'auto')
            : 'auto';
        break;
      case 'w:shd':
        look.fill = fillOf(each);
        break;
      case 'w:ind': {
        const left = numberIn(attributes['w:left'] ?? attributes['w:start']);
        if (left !== undefined) look.left = left;
        break;
      }
      case 'w:numPr': {
        const id = valueOf(child(each, 'w:numId'));
        const level = numberIn(valueOf(child(each, 'w:ilvl')));
        look.list = {
          ...(id === undefined ? {} : { id }),
          ...(level === undefined ? {} : { level }),
        };
        break;
      }
      case 'w:outlineLvl':
        look.outline = numberIn(valueOf(each)) ?? 9;
        break;
      case 'w:jc':
        look.isCentred = valueOf(each) === 'center';
        break;
      case 'w:bidi':
        look.isRightToLeft = isOn(valueOf(each) ?? '');
        break;
      case 'w:framePr':
        look.frame = attributes;
        break;
      default:
    }
  }
  return look;
}

interface Style {
  readonly type: string;
  readonly isDefault: boolean;
  readonly base: string | undefined;
  readonly look: Look;
  readonly paragraph: ParagraphLook;
  readonly fill: string | undefined;
  /** `firstRow`, `band1Horz` … with what it changes. */
  readonly parts: ReadonlyMap<string, TableLook>;
}

export interface TableLook {
  readonly look: Look;
  readonly fill: string | undefined;
}

/** Looks by style, each with what it is based on. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults = new Map<string, string>();
  readonly #looks = new Map<string, Look>();
  readonly #paragraphs = new Map<string, ParagraphLook>();
  readonly base: Look;
  readonly baseParagraph: ParagraphLook;

  constructor(root: Node | undefined) {
    const styles = root && child(root, 'w:styles');
    const defaults = child(styles, 'w:docDefaults');
    this.base = readLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr'));
    this.baseParagraph = readParagraphLook(child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
    for (const node of styles === undefined ? [] : findAll(styles, ['w:style'])) {
      const id = node.attributes['w:styleId'] ?? '';
      const style = readStyle(node);
      this.#styles.set(id, style);
      if (style.isDefault) this.#defaults.set(style.type, id);
    }
  }

  defaultOf(type: string): string {
    return this.#defaults.get(type) ?? '';
  }

  look(id: string): Look {
    return this.#inherited(id, this.#looks, ({ look }) => look);
  }

  paragraph(id: string): ParagraphLook {
    return this.#inherited(id, this.#paragraphs, ({ paragraph }) => paragraph);
  }

  /** What a table style says of one of its parts, or of the whole table for ''. */
  tablePart(id: string, part: string): TableLook {
    const chain = this.#chain(id);
    const looks = chain.flatMap((style) => (part === '' ? [style] : (style.parts.get(part) ?? [])));
    return {
      look: Object.assign({}, ...looks.map(({ look }) => look)) as Look,
      fill: looks.reduce<string | undefined>((before, { fill }) => fill ?? before, undefined),
    };
  }

  #inherited<Kind extends object>(
    id: string,
    known: Map<string, Kind>,
    of: (style: Style) => Kind,
  ): Kind {
    const before = known.get(id);
    if (before !== undefined) return before;
    const made = Object.assign({}, ...this.#chain(id).map(of)) as Kind;
    known.set(id, made);
    return made;
  }

  /** The style and what it is based on, the base first; a ring ends where it closes. */
  #chain(id: string): readonly Style[] {
    const chain: Style[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const style = this.#styles.get(at);
      if (style === undefined) break;
      chain.unshift(style);
      at = style.base;
    }
    return chain;
  }
}

function readStyle(node: Node): Style {
  const cell = child(child(node, 'w:tcPr'), 'w:shd') ?? child(child(node, 'w:tblPr'), 'w:shd');
  return {
    type: node.attributes['w:type'] ?? 'paragraph',
    isDefault: node.attributes['w:default'] !== undefined && isOn(node.attributes['w:default']),
    base: valueOf(child(node, 'w:basedOn')),
    look: readLook(child(node, 'w:rPr')),
    paragraph: readParagraphLook(child(node, 'w:pPr')),
    fill: cell && fillOf(cell),
    parts: new Map(
      elements(node)
        .filter(({ name }) => name === 'w:tblStylePr')
        .map((part) => {
          const shade = child(child(part, 'w:tcPr'), 'w:shd');
          const look = readLook(child(part, 'w:rPr'));
          return [part.attributes['w:type'] ?? '', { look, fill: shade && fillOf(shade) }] as const;
        }),
    ),
  };
}

/**
 * The look of a run: toggles of the styles around it undo one another (ECMA-376-1, 17.7.3), what the
 * run itself says holds.
 */
export function runLook(base: Look, styles: readonly Look[], own: Look): Look {
  const merged = Object.assign({}, base, ...styles, own) as Look;
  const toggle = (key: 'isHidden' | 'isStruck' | 'isCapital'): boolean =>
    own[key] ??
    (base[key] === true || styles.filter((style) => style[key] === true).length % 2 === 1);
  return {
    ...merged,
    isHidden: toggle('isHidden'),
    isStruck: toggle('isStruck'),
    isCapital: toggle('isCapital'),
  };
}
