import { closest, walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';

const tag = /\{\{[^{}<>]*\}\}/g;

/** Tags in a part that nothing is filled into: each once, as typed. */
export function strayTags(xml: string): readonly string[] {
  // Text may be split over runs, and those set on lines of their own; attributes are in the markup.
  const found = [xml.replace(/\s*<[^<>]*>\s*/g, ''), xml].flatMap((text) => text.match(tag) ?? []);
  return [...new Set(found)];
}

const ownText = ['w:t', 'w:delText', 'w:instrText', 'w:delInstrText'];

/** Tags in texts of a story that are none of its paragraphs' own: of a formula, a canvas, a ruby. */
export function strayTexts(
  root: XmlElement,
  isRead: (element: XmlElement) => boolean,
): readonly (readonly [XmlElement, string])[] {
  const found: (readonly [XmlElement, string])[] = [];
  for (const element of walk(root)) {
    const isFormula = element.name === 'm:oMath';
    if (!isFormula && !element.text.includes('{{')) continue;
    if (closest(element, ['w:del', 'w:moveFrom']) !== undefined) continue;
    if (!isFormula && closest(element, ['m:oMath']) !== undefined) continue;
    const isElsewhere = ownText.includes(element.name) && element.name !== 'w:t';
    if (isElsewhere || isRead(element)) continue;
    const text = isFormula
      ? walk(element)
          .map((one) => one.text)
          .join('')
      : element.text;
    for (const typed of text.match(tag) ?? []) found.push([element, typed]);
  }
  return found;
}
