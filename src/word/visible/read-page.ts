import { openPackage, partsOf, refusing } from '../open/index.ts';
import type { OpenedPackage, Refusal } from '../open/index.ts';
import { isOn } from '../story/index.ts';
import { BlockReader } from './block-reader.ts';
import { Numbering } from './numbering.ts';
import type { Page, PageLine, Unsure } from './page.ts';
import { Styles } from './styles.ts';
import { child, elements, findAll, readTree, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

/** A document as it should be and as it is; `same` where nothing of what is shown was touched. */
type Pages =
  | { readonly kind: 'same' }
  | { readonly kind: 'read'; readonly expected: Page; readonly seen: Page };

/** A document printed anew, not packed yet: mostly the file before us is the same, byte for byte. */
export interface Printed {
  readonly parts: readonly PrintedPart[];
  readonly bytes: () => Uint8Array;
}

interface PrintedPart {
  readonly name: string;
  readonly text?: string;
  readonly packed: () => { readonly method: number; readonly data: Uint8Array };
}

/** Reads a document beside what was `printed` anew; refuses what is no sane document. */
export function readPages(file: OpenedPackage, printed: Printed): Pages | Refusal {
  if (isByteForByte(file, printed.parts)) return { kind: 'same' };
  const again = openPackage(printed.bytes());
  if (again.kind === 'refused') return again;
  if (isUntouched(file, again)) return { kind: 'same' };
  return refusing(() => ({ kind: 'read', expected: readPage(again), seen: readPage(file) }));
}

/** What a document holds and doesn't show, of which there is nothing to compare it with. */
export function readUnseen(
  file: OpenedPackage,
): { readonly kind: 'read'; readonly unseen: readonly Unsure[] } | Refusal {
  return refusing(() => ({
    kind: 'read',
    unseen: readPage(file).unsure.filter(({ kind }) => kind === 'hidden'),
  }));
}

/** What holds the draft, and what says who saved it: nothing of it is shown. */
const carrying = /^(?:customXml|docProps)\//;

/** Nobody saved it since: what can be compared without packing or unpacking it is the same. */
function isByteForByte(file: OpenedPackage, printed: readonly PrintedPart[]): boolean {
  const entries = new Map(file.entries.map((entry) => [entry.name, entry]));
  const parts = printed.filter(({ name }) => !carrying.test(name));
  if (parts.length !== [...entries.keys()].filter((name) => !carrying.test(name)).length)
    return false;
  return parts.every(({ name, text, packed }) => {
    const entry = entries.get(name);
    if (entry === undefined) return false;
    const own = file.parts.get(name);
    if (text !== undefined && own !== undefined) return text === own;
    const { method, data } = packed();
    const { dataStart: from, packedSize } = entry;
    return (
      entry.method === method && isSameBytes(data, file.bytes.subarray(from, from + packedSize))
    );
  });
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** Every part that shows something is the same, sign for sign. */
function isUntouched(one: OpenedPackage, other: OpenedPackage): boolean {
  const parts = ({ parts }: OpenedPackage): ReadonlyMap<string, string> =>
    new Map([...parts].filter(([name]) => !carrying.test(name)));
  const [own, others] = [parts(one), parts(other)];
  if (one.main !== other.main || own.size !== others.size) return false;
  if (![...own].every(([name, xml]) => others.get(name) === xml)) return false;
  const ways = ({ relationships, parts: all }: OpenedPackage): string =>
    JSON.stringify([...relationships].filter(([name]) => all.has(name)));
  return ways(one) === ways(other);
}

/** Reads an opened document as a person sees it, in reading order: body, then headers and footers. */
function readPage(opened: OpenedPackage): Page {
  const treeOf = (part: string | undefined): Node | undefined => {
    const xml = part === undefined ? undefined : opened.parts.get(part);
    return xml === undefined || part === undefined ? undefined : readTree(xml, part);
  };
  const first = (role: Parameters<typeof partsOf>[1][number]): Node | undefined =>
    treeOf(partsOf(opened, [role])[0]);
  const settings = child(first('settings'), 'w:settings');
  const root = child(treeOf(opened.main), 'w:document');
  const reader = new BlockReader({
    styles: new Styles(first('styles')),
    numbering: new Numbering(first('numbering')),
    notes: {
      'w:footnoteReference': notesOf(child(first('footnotes'), 'w:footnotes')),
      'w:endnoteReference': notesOf(child(first('endnotes'), 'w:endnotes')),
      'w:commentReference': notesOf(child(first('comments'), 'w:comments')),
    },
    ground: sheetColour(root, settings),
  });
  const body = child(root, 'w:body');
  if (body !== undefined) reader.readBody(elements(body));
  const running = runningParts(opened, body, settings);
  for (const [part, kind] of running) {
    const top = treeOf(part);
    const [own] = top === undefined ? [] : elements(top);
    if (own !== undefined) reader.readRunning(elements(own), kind);
  }
  if (bringsFonts(opened)) reader.tell('font', '');
  return { lines: withoutRepeats(reader.lines), unsure: reader.unsure };
}

function notesOf(root: Node | undefined): ReadonlyMap<string, Node> {
  return new Map(
    (root === undefined ? [] : elements(root))
      .filter(({ attributes }) => !/eparator|Notice/.test(attributes['w:type'] ?? ''))
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}

/** Word prints no background but one that the settings ask for. */
function sheetColour(root: Node | undefined, settings: Node | undefined): string {
  const colour = child(root, 'w:background')?.attributes['w:color'] ?? 'auto';
  const isShown = child(settings, 'w:displayBackgroundShape') !== undefined;
  return isShown && colour !== 'auto' ? colour : 'FFFFFF';
}

/** Headers and footers that some page shows, each once. */
function runningParts(
  opened: OpenedPackage,
  body: Node | undefined,
  settings: Node | undefined,
): ReadonlyMap<string, 'header' | 'footer'> {
  const even = child(settings, 'w:evenAndOddHeaders');
  const hasEven = even !== undefined && isOn(valueOf(even) ?? '');
  const targets = new Map(
    (opened.relationships.get(opened.main) ?? []).map((each) => [each.id, each]),
  );
  const found = new Map<string, 'header' | 'footer'>();
  const isTitled = new Set<Node>();
  const sections = body === undefined ? [] : findAll(body, ['w:sectPr']);
  // A section without a first page of its own may pass its header on to one that has.
  for (const section of sections) {
    const title = child(section, 'w:titlePg');
    if (title !== undefined && isOn(valueOf(title) ?? '')) isTitled.add(section);
  }
  for (const section of sections) {
    for (const each of elements(section)) {
      const kind = /^w:(header|footer)Reference$/.exec(each.name)?.[1] as
        'header' | 'footer' | undefined;
      if (kind === undefined) continue;
      const type = each.attributes['w:type'] ?? 'default';
      if (type === 'even' && !hasEven) continue;
      if (type === 'first' && isTitled.size === 0) continue;
      const way = targets.get(each.attributes['r:id'] ?? '');
      if (way !== undefined && way.kind === kind && !way.isOutside) found.set(way.target, kind);
    }
  }
  return found;
}

/** The same header again, made another part by whoever saved the document, is seen as one. */
function withoutRepeats(lines: readonly PageLine[]): readonly PageLine[] {
  const seen = new Set<string>();
  return lines.filter(({ cells }) => {
    const part = cells[0]?.place.part;
    if (part !== 'header' && part !== 'footer') return true;
    const key = [part, ...cells.map((cell) => cell.key)].join('\n');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function bringsFonts({ relationships }: OpenedPackage): boolean {
  return [...relationships.values()].some((ways) => ways.some(({ kind }) => kind === 'font'));
}
