import type { TagPlace } from '../../template/index.ts';
import { walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import type { ComplainAt } from '../parse/index.ts';

interface OpenField {
  readonly pieces: XmlElement[];
  /** Past its code, in its result. */
  isShown: boolean;
}

/**
 * Field codes with tags: each `w:instrText` of them and the text it is to hold, the whole code in
 * the first, as Word splits a code over runs like any text. Only links may hold tags.
 */
export function planFieldCodes(
  root: XmlElement,
  complainAt: ComplainAt,
): ReadonlyMap<XmlElement, string> {
  const planned = new Map<XmlElement, string>();
  const open: OpenField[] = [];
  const complain = (element: XmlElement, code: string) => {
    const typed = /\{\{.*?(\}\}|$)/.exec(code)?.[0] ?? '';
    complainAt(element, typed, '写在域代码里', '域代码里只有 HYPERLINK 的网址能写标签');
  };
  const finish = ({ pieces }: OpenField) => {
    const [first] = pieces;
    const code = pieces.map(({ text }) => text).join('');
    if (first === undefined || !code.includes('{{')) return;
    if (!isLinkCode(code)) complain(first, code);
    pieces.forEach((piece, index) => planned.set(piece, index === 0 ? code : ''));
  };
  for (const element of walk(root)) {
    const { name, attributes } = element;
    const code = name === 'w:fldSimple' ? (attributes['w:instr'] ?? '') : '';
    if (code.includes('{{') && !isLinkCode(code)) complain(element, code);
    const field = open[open.length - 1];
    if (name === 'w:instrText' && field?.isShown === false) field.pieces.push(element);
    if (name !== 'w:fldChar') continue;
    const kind = attributes['w:fldCharType'];
    if (kind === 'begin') open.push({ pieces: [], isShown: false });
    if (kind === 'separate' && field !== undefined) field.isShown = true;
    if (kind === 'end' && field !== undefined) finish(open.pop() ?? field);
  }
  open.forEach(finish);
  return planned;
}

export function isLinkCode(code: string): boolean {
  return /^\s*HYPERLINK\b/i.test(code);
}

export function placeInCode(before: string): TagPlace {
  return { kind: 'address', begins: /^\s*HYPERLINK\s+"?$/i.test(before) };
}
