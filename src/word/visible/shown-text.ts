import { isOn, symbolText } from '../story/index.ts';
import { offLine } from './fold.ts';
import type { Look } from './look.ts';
import { child, elements, numberIn, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

const symbolFont = /^(?:wingdings|webdings|symbol|marlett|mt extra|bookshelf symbol)|dingbats/;
/** Half points from which raised text reads as a power. */
const highRise = 6;

/** The text as its look makes it read. */
export function shown(text: string, look: Look): string {
  let seen = look.isCapital === true ? text.toUpperCase() : text;
  const font = look.fonts?.find((name) => symbolFont.test(name));
  if (font !== undefined)
    seen = Array.from(seen)
      .map((sign) => inSymbols(sign, font))
      .join('');
  const { raised = 'level', position = 0 } = look;
  if (raised !== 'level') seen = offLine(seen, raised);
  else if (Math.abs(position) >= highRise) seen = offLine(seen, position > 0 ? 'up' : 'down');
  return look.isStruck === true ? `〔划去：${seen}〕` : seen;
}

/** Letters and signs of the private area show as whatever the font has there. */
function inSymbols(sign: string, font: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (code <= 0x20 || (code > 0xff && !isPrivate)) return sign;
  return symbolText(font, (code & 0xff).toString(16));
}

/** How a legacy form field shows; undefined for one whose result is text. */
export function formField(data: Node | undefined): string | undefined {
  const box = child(data, 'w:checkBox');
  if (box !== undefined) {
    const state = child(box, 'w:checked') ?? child(box, 'w:default');
    return state !== undefined && isOn(valueOf(state) ?? '') ? '☑' : '☐';
  }
  const list = child(data, 'w:ddList');
  if (list === undefined) return undefined;
  const at = numberIn(valueOf(child(list, 'w:result')) ?? valueOf(child(list, 'w:default'))) ?? 0;
  return valueOf(elements(list).filter(({ name }) => name === 'w:listEntry')[at]) ?? '';
}
