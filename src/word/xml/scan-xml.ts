import { SaxesParser } from 'saxes';

import { XmlError } from './xml-error.ts';

/** An opening tag: names in the prefixes of ECMA-376's examples whatever the file calls them. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Offsets into the source: of `<`, and after `>`. */
  readonly start: number;
  readonly end: number;
}

export interface XmlHandler {
  readonly open: (tag: XmlTag) => void;
  /** `start` is the `<` of the closing tag; for a self-closing element both are its end. */
  readonly close: (name: string, start: number, end: number) => void;
  readonly text?: (text: string) => void;
}

const maxDepth = 300;
/** More than the longest lists of our forms take; what is beyond would hold the reader up. */
const maxElements = 1_200_000;
/** Word writes about thirty; each element that declares one copies all. */
const maxNamespaces = 200;

const wordTransitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordStrict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const prefixes: Readonly<Record<string, string>> = {
  [wordTransitional]: 'w',
  [wordStrict]: 'w',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'op',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'op',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt',
};

type Namespaces = ReadonlyMap<string, string>;

/**
 * Walks a part's XML in one pass. Namespaces are resolved here rather than by the parser, which is
 * three times slower at it: nearly every tag of a document declares none.
 */
export function scanXml(source: string, part: string, handler: XmlHandler): void {
  // Before a parser looks at any of them: what is too much is refused at once.
  if (countTags(source) > maxElements) throw new XmlError('too-complex', part);
  const parser = new SaxesParser();
  const scopes: Namespaces[] = [new Map()];
  parser.on('error', () => {
    throw new XmlError('malformed-xml', part);
  });
  parser.on('doctype', () => {
    throw new XmlError('doctype', part);
  });
  parser.on('opentag', (tag) => {
    if (scopes.length > maxDepth) throw new XmlError('too-complex', part);
    const scope = innerScope(
      part,
      scopes[scopes.length - 1] ?? new Map<string, string>(),
      tag.attributes,
    );
    scopes.push(scope);
    const end = parser.position;
    handler.open({
      name: resolve(tag.name, scope, true),
      attributes: resolveAttributes(tag.attributes, scope),
      // No `<` can stand inside a tag, so the last one before its `>` opened it.
      start: source.lastIndexOf('<', end - 1),
      end,
    });
  });
  parser.on('closetag', (tag) => {
    const scope = scopes.pop() ?? new Map<string, string>();
    const end = parser.position;
    const start = tag.isSelfClosing ? end : source.lastIndexOf('<', end - 1);
    handler.close(resolve(tag.name, scope, true), start, end);
  });
  const { text } = handler;
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(source).close();
}

/** Tags that open an element, or look like it. */
function countTags(source: string): number {
  let count = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    if (source.charCodeAt(at + 1) !== slash) count += 1;
  }
  return count;
}

const slash = 0x2f;

function innerScope(
  part: string,
  outer: Namespaces,
  attributes: Readonly<Record<string, string>>,
): Namespaces {
  let inner: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    inner ??= new Map(outer);
    inner.set(name.slice(6), attributes[name] ?? '');
    if (inner.size > maxNamespaces) throw new XmlError('too-complex', part);
  }
  return inner ?? outer;
}

/** `x:p` → `w:p` where x is bound to WordprocessingML; an unknown namespace keeps its own address. */
function resolve(name: string, scope: Namespaces, isElement: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0 && !isElement) return name;
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const space = scope.get(prefix);
  if (space === undefined) return name;
  const known = prefixes[space];
  if (known === prefix) return name;
  const local = name.slice(colon + 1);
  return known === undefined ? `{${space}}${local}` : `${known}:${local}`;
}

/** The parser's own object wherever no name changes, as in nearly every tag. */
function resolveAttributes(
  attributes: Readonly<Record<string, string>>,
  scope: Namespaces,
): Readonly<Record<string, string>> {
  let isOwn = true;
  for (const name in attributes) isOwn &&= resolve(name, scope, false) === name;
  if (isOwn) return attributes;
  const resolved: Record<string, string> = {};
  for (const name in attributes) resolved[resolve(name, scope, false)] = attributes[name] ?? '';
  return resolved;
}
