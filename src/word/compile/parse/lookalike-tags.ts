import { parseTree, walk } from '../../xml/index.ts';
import { readParagraph } from './paragraph-text.ts';
import type { KnownFields } from './known-fields.ts';
import type { TemplateProblem } from './template-error.ts';

/**
 * Signs that other programs, and people's habit, set around a name to be filled in. One square bracket,
 * or one sign on each side, stands around names of fields alone: prose has them, too.
 */
const lookalike =
  /\$\{([^{}]+)\}|(?<!\{)\{([^{}]+)\}(?!\})|【([^【】]+)】|«([^«»]+)»|<<([^<>]+)>>|<%([^<>%]+)%>|｛([^｛｝{}]+)｝|\[\[([^[\]]+)\]\]|［［?([^［］]+)］|\[([A-Za-z_]\w*)\]|\$([A-Za-z_]\w*)\$|%([A-Za-z_]\w*)%|#([A-Za-z_]\w*)#|@([A-Za-z_]\w*)@/g;

/** What any of them begins with, in a part's text as XML has it. */
const beginning = /[{｛【«［]|\[[[A-Za-z_]|[$%#@][A-Za-z_]|&lt;(?:&lt;|%)/;

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
  if (!beginning.test(xml.replace(/<[^<>]*>/g, ''))) return [];
  const root = readRoot(xml);
  const paragraphs = root === undefined ? [] : walk(root).filter(({ name }) => name === 'w:p');
  return paragraphs.flatMap((paragraph, index) => {
    const { text } = readParagraph(paragraph);
    return [...text.matchAll(lookalike)].flatMap(([typed, ...inside]): TemplateProblem[] => {
      // Of all ways to write it one matched: the others are empty.
      const field = fieldIn(inside.join(''), fields, labels);
      if (field === undefined) return [];
      const message = '不是标签，会照字面印出来';
      const expected = `请写 {{${field}}}`;
      const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      return [{ part, paragraph: index + 1, text: shown, tag: typed, message, expected }];
    });
  });
}

/** The field that the words between such signs name: `% if org_name %`, ` 单位名称 `. */
function fieldIn(
  inside: string,
  fields: KnownFields,
  labels: ReadonlyMap<string, string>,
): string | undefined {
  const bare = inside.replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '');
  // A label may end in brackets of its own.
  for (const name of [inside.trim(), bare]) {
    const field = Object.hasOwn(fields, name) ? name : labels.get(name);
    if (field !== undefined) return field;
  }
  // Orders of other languages are Latin words around the name.
  if (/[^\p{ASCII}]/u.test(bare)) return undefined;
  return bare.split(/\W+/).find((word) => Object.hasOwn(fields, word));
}

/** What can't be read is said where the part is compiled. */
function readRoot(xml: string) {
  try {
    return parseTree(xml);
  } catch {
    return undefined;
  }
}
