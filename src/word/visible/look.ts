import { isOn } from '../story/index.ts';
import { contrast, mixed } from './colour.ts';
import { child, elements, numberIn, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

/** What of a run's formatting decides whether and how its text is seen; absent: not said. */
export interface Look {
  readonly isHidden?: boolean;
  readonly isStruck?: boolean;
  readonly isCapital?: boolean;
  /** Half points. */
  readonly size?: number;
  /** `auto` or six hexadecimal digits. */
  readonly colour?: string;
  /** Behind the text; '' for none. */
  readonly fill?: string;
  readonly raised?: 'up' | 'down' | 'level';
  /** Half points above the line. */
  readonly position?: number;
  readonly fonts?: readonly string[];
  /** Per cent of the width of signs. */
  readonly scale?: number;
  /** Twentieths of a point between signs. */
  readonly spacing?: number;
  readonly isRightToLeft?: boolean;
  readonly isClear?: boolean;
}

const highlights: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  white: 'FFFFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
  none: '',
};

/** What a `w:rPr` says. */
export function readLook(properties: Node | undefined): Look {
  if (properties === undefined) return {};
  const look: { -readonly [Key in keyof Look]: Look[Key] } = {};
  const put = (key: 'size' | 'position' | 'scale' | 'spacing', text: string | undefined): void => {
    const number = numberIn(text);
    if (number !== undefined) look[key] = number;
  };
  for (const each of elements(properties)) {
    const value = valueOf(each);
    const on = isOn(value ?? '');
    switch (each.name) {
      case 'w:vanish':
        look.isHidden = on;
        break;
      case 'w:strike':
      case 'w:dstrike':
        look.isStruck = on || look.isStruck === true;
        break;
      case 'w:caps':
      case 'w:smallCaps':
        look.isCapital = on || look.isCapital === true;
        break;
      case 'w:rtl':
        look.isRightToLeft = on;
        break;
      case 'w:sz':
        put('size', value);
        break;
      case 'w:color':
        look.colour = colourOf(each);
        break;
      case 'w:shd':
        look.fill = fillOf(each);
        break;
      case 'w:highlight':
        look.fill = highlights[value ?? ''] ?? '';
        break;
      case 'w:vertAlign':
        look.raised = value === 'superscript' ? 'up' : value === 'subscript' ? 'down' : 'level';
        break;
      case 'w:position':
        put('position', value);
        break;
      case 'w:rFonts':
        look.fonts = Object.entries(each.attributes)
          .filter(([name]) => /^w:(?:ascii|hAnsi)$/.test(name))
          .map(([, font]) => font.toLowerCase());
        break;
      case 'w:w':
        put('scale', value);
        break;
      case 'w:spacing':
        put('spacing', value);
        break;
      case 'w14:textFill':
        Object.assign(look, textFill(each));
        break;
      default:
    }
  }
  return look;
}

/** A current Word takes it before `w:color`. */
function textFill(fill: Node): Look {
  if (child(fill, 'w14:noFill') !== undefined) return { isClear: true };
  const colour = child(child(fill, 'w14:solidFill'), 'w14:srgbClr');
  const alpha = numberIn(child(colour, 'w14:alpha')?.attributes['w14:val']) ?? 0;
  if (alpha > 85_000) return { isClear: true };
  const value = colour?.attributes['w14:val'];
  return value === undefined ? {} : { colour: value };
}

/** Of a theme's colours only white has to be known by name: Word writes the value of the others. */
function colourOf({ attributes }: Node): string {
  const theme = attributes['w:themeColor'] ?? '';
  const value = attributes['w:val'] ?? 'auto';
  return value === 'auto' && /^(?:background|light)1$/.test(theme) ? 'FFFFFF' : value;
}

/** The colour that a shading comes to; '' where nothing is shaded. */
export function fillOf({ attributes }: Node): string {
  const pattern = attributes['w:val'] ?? 'clear';
  const plain = (value: string | undefined, other: string): string =>
    value === undefined || value === 'auto' ? other : value;
  const fill = plain(attributes['w:fill'], '');
  if (pattern === 'nil' || pattern === 'clear') return fill;
  const share = pattern === 'solid' ? 1 : (numberIn(pattern.replace(/^pct/, '')) ?? 50) / 100;
  return mixed(plain(attributes['w:color'], '000000'), fill === '' ? 'FFFFFF' : fill, share);
}

/** What text stands on. */
export interface Ground {
  readonly fill: string;
  /** An exact line height, in twentieths of a point. */
  readonly line?: number | undefined;
}

/** Smaller than this, in half points, no one reads it on paper. */
const smallest = 8;
/** Ratio (WCAG 2.2) below which print does not set text apart from its ground. */
const leastContrast = 1.2;

/** Whether a person sees text of this look at all. */
export function isSeen(look: Look, ground: Ground): boolean {
  const { size = 20, scale = 100, spacing = 0, colour = 'auto' } = look;
  if (look.isHidden === true || look.isClear === true) return false;
  if (size < smallest || scale < 15) return false;
  // Signs that lie over one another, and lines cut to a strip.
  if (spacing < 0 && -spacing >= size * 8) return false;
  if (ground.line !== undefined && ground.line < size * 4.5) return false;
  const fill = look.fill === undefined || look.fill === '' ? ground.fill : look.fill;
  return colour === 'auto' || contrast(colour, fill) >= leastContrast;
}
