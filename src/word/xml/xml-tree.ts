import { SaxesParser } from 'saxes';

/** An element and where it stands in the source, so that all around it stays byte for byte. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlElement[];
  /** Its own characters, decoded; children's not included. */
  readonly text: string;
  /** Offsets of `<`, past the opening tag's `>`, of `</`, past the closing tag's `>`. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & {
  parent: Growing | undefined;
  children: Growing[];
};

/** Reads a part into elements with their offsets. Throws saxes' error on XML that isn't well formed. */
export function parseTree(source: string): XmlElement {
  const parser = new SaxesParser();
  let root: Growing | undefined;
  let open: Growing | undefined;
  parser.on('opentag', (tag) => {
    // No `<` can stand in an attribute, so the last one before here begins the tag.
    const start = source.lastIndexOf('<', parser.position - 1);
    const element: Growing = {
      name: tag.name,
      attributes: tag.attributes,
      parent: open,
      children: [],
      text: '',
      start,
      openEnd: parser.position,
      closeStart: parser.position,
      end: parser.position,
    };
    if (open === undefined) root = element;
    else open.children.push(element);
    open = element;
  });
  const addText = (text: string) => {
    if (open !== undefined) open.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    if (open === undefined) return;
    if (!tag.isSelfClosing) {
      open.end = parser.position;
      open.closeStart = source.lastIndexOf('<', parser.position - 1);
    }
    open = open.parent;
  });
  parser.write(source).close();
  if (root === undefined) throw new Error('no root element');
  return root;
}

/** The element and all below it, in document order. */
export function walk(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  // A generator that yields from itself takes many times as long.
  const collect = (one: XmlElement) => {
    found.push(one);
    one.children.forEach(collect);
  };
  collect(element);
  return found;
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The nearest element above, or the element itself, with one of the names. */
export function closest(
  element: XmlElement | undefined,
  names: readonly string[],
): XmlElement | undefined {
  let at = element;
  while (at !== undefined && !names.includes(at.name)) at = at.parent;
  return at;
}
