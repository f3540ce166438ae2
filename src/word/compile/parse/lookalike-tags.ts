import { parseTree, walk } from '../../xml/index.ts';
import { readParagraph } from './paragraph-text.ts';
import type { KnownFields } from './known-fields.ts';
import type { TemplateProblem } from './template-error.ts';

/** Signs that other programs, and people's habit, set around a name to be filled in. */
const lookalike =
  /\$\{([^{}]+)\}|(?<!\{)\{([^{}]+)\}(?!\})|【([^【】]+)】|«([^«»]+)»|<<([^<>]+)>>|｛([^｛｝{}]+)｝|\$([A-Za-z_]\w*)\$/g;

/**
 * Names of fields, or their labels, in signs that are no tag: they would be printed as they stand.
 * Texts in such signs that name nothing are the author's own.
 */
export function complainOfLookalikes(
  part: string,
  xml: string,
  fields: KnownFields,
  labels: ReadonlyMap<string, string>,
): readonly TemplateProblem[] {
  if (!/[{｛【«$]|&lt;&lt;/.test(xml.replace(/<[^<>]*>/g, ''))) return [];
  const root = readRoot(xml);
  const paragraphs = root === undefined ? [] : walk(root).filter(({ name }) => name === 'w:p');
  return paragraphs.flatMap((paragraph, index) => {
    const { text } = readParagraph(paragraph);
    return [...text.matchAll(lookalike)].flatMap(([typed, ...inside]): TemplateProblem[] => {
      // Of all ways to write it one matched: the others are empty.
      const name = inside.join('').trim().replace(/^[#/]/, '');
      const field = Object.hasOwn(fields, name) ? name : labels.get(name);
      if (field === undefined) return [];
      const message = '不是标签，会照字面印出来';
      const expected = `请写 {{${field}}}`;
      const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      return [{ part, paragraph: index + 1, text: shown, tag: typed, message, expected }];
    });
  });
}

/** What can't be read is said where the part is compiled. */
function readRoot(xml: string) {
  try {
    return parseTree(xml);
  } catch {
    return undefined;
  }
}
