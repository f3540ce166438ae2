import { scanXml } from '../xml/index.ts';

/** An element as plain data, its text among its children in order. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

interface GrowingNode extends Node {
  readonly children: (Node | string)[];
}

/** What `mc:Choice` may require of a current Word. */
const understood = new Set([
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingInk',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
  'http://schemas.microsoft.com/office/word/2010/wordml',
  'http://schemas.microsoft.com/office/word/2012/wordml',
  'http://schemas.microsoft.com/office/word/2015/wordml/symex',
  'http://schemas.microsoft.com/office/drawing/2010/main',
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
]);

/** Stands behind what was chosen of alternatives, and holds the others. */
export const unchosen = 'unchosen';

/** Reads a part whole; throws XmlError on what is no sane part. */
export function readTree(xml: string, part: string): Node {
  const root: GrowingNode = { name: '', attributes: {}, children: [] };
  const open: GrowingNode[] = [root];
  const spaces = new Map<string, string>();
  scanXml(xml, part, {
    open: ({ name, attributes }) => {
      for (const key in attributes) {
        if (key.startsWith('xmlns:')) spaces.set(key.slice(6), attributes[key] ?? '');
      }
      const node: GrowingNode = {
        name,
        attributes:
          name === 'mc:Choice' && isKnown(attributes, spaces) ? { known: '1' } : attributes,
        children: [],
      };
      open[open.length - 1]?.children.push(node);
      open.push(node);
    },
    close: () => {
      const closed = open.pop();
      if (closed?.name === 'mc:AlternateContent') choose(closed);
    },
    text: (text) => open[open.length - 1]?.children.push(text),
  });
  return root;
}

function isKnown(attributes: Node['attributes'], spaces: ReadonlyMap<string, string>): boolean {
  const required = (attributes['Requires'] ?? '').split(/\s+/).filter(Boolean);
  return required.every((prefix) => understood.has(spaces.get(prefix) ?? ''));
}

/** A current Word shows the first choice that it knows all of, else the fallback. */
function choose(alternatives: GrowingNode): void {
  const all = elements(alternatives);
  const taken =
    all.find(({ attributes }) => attributes['known'] === '1') ?? child(alternatives, 'mc:Fallback');
  const others = all.filter((each) => each !== taken).flatMap(({ children }) => children);
  const rest: Node = { name: unchosen, attributes: {}, children: others };
  alternatives.children.splice(0, alternatives.children.length, ...(taken?.children ?? []), rest);
}

export function elements({ children }: Node): readonly Node[] {
  return children.filter((child): child is Node => typeof child !== 'string');
}

export function child(node: Node | undefined, name: string): Node | undefined {
  // Asked of every run and cell: no list is made for it.
  for (const each of node?.children ?? []) {
    if (typeof each !== 'string' && each.name === name) return each;
  }
  return undefined;
}

export function valueOf(node: Node | undefined): string | undefined {
  return node?.attributes['w:val'];
}

export function ownText({ children }: Node): string {
  return children.filter((each) => typeof each === 'string').join('');
}

/** Elements of these names at any depth that is shown; those inside one are not looked for. */
export function findAll(node: Node, names: readonly string[]): readonly Node[] {
  return elements(node).flatMap((each) => {
    if (each.name === unchosen) return [];
    return names.includes(each.name) ? [each] : findAll(each, names);
  });
}

/** All text that an element holds, seen or not; of alternatives the chosen. */
export function rawText(node: Node): string {
  return findAll(node, ['w:t', 'w:p', 'v:textpath', 'm:t'])
    .map((each) =>
      each.name === 'w:p'
        ? `${rawText(each)}\n`
        : each.name === 'v:textpath'
          ? (each.attributes['string'] ?? '')
          : ownText(each),
    )
    .join('');
}

/** A whole number as Word writes measures: `240`, `12pt`, `-5`. */
export function numberIn(text: string | undefined): number | undefined {
  const found = /^\s*(-?\d{1,9}(?:\.\d{1,9})?)/.exec(text ?? '');
  return found === null ? undefined : Number(found[1]);
}
