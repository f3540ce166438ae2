import {
  decodePayload,
  parcelNamespace,
  parcelProperty,
  payloadNamespace,
  payloadProperty,
  printedProperty,
  readSurroundings,
  unpackText,
} from '../carry/index.ts';
import type { Payload, Surroundings } from '../carry/index.ts';
import { partsOf } from '../open/index.ts';
import type { OpenedPackage } from '../open/index.ts';
import { scanXml } from '../xml/index.ts';

export interface CarriedPayload extends Carried {
  /** Its places hold different drafts, or one that can't be read: someone changed one of them. */
  readonly isTorn: boolean;
}

interface Carried {
  readonly carrier: 'customXml' | 'properties';
  readonly payload: Payload;
  readonly printed?: PrintedDraft;
}

/** How the document printed the draft it carries. */
export interface PrintedDraft {
  readonly surroundings: Surroundings;
  /** How often a field was printed, where more than once. */
  readonly printings: ReadonlyMap<string, number>;
  /** Fields of the draft that were not. */
  readonly unshown: ReadonlySet<string>;
}

/**
 * The draft a document carries: from its customXml part, else from its custom properties. Every place
 * that holds one must hold the same.
 */
export function readPayload(opened: OpenedPackage): CarriedPayload | undefined {
  const kept = [...keptInXml(opened), ...keptInProperties(opened)].slice(0, mostPlaces);
  for (const one of kept) {
    const carried = readKept(one);
    if (carried === undefined) continue;
    const own = JSON.stringify(carried.payload);
    const isSame = ({ draft }: KeptDraft): boolean =>
      draft === one.draft || JSON.stringify(decodePayload(draft)) === own;
    return { ...carried, isTorn: !kept.every(isSame) };
  }
  return undefined;
}

/** Data that is no draft, from whichever place still holds it; undefined where none does. */
export function readParcel(opened: OpenedPackage): unknown {
  for (const packed of parcelsIn(opened)) {
    try {
      const value: unknown = JSON.parse(unpackText(packed));
      return value;
    } catch {
      // The other place may have come through.
    }
  }
  return undefined;
}

function parcelsIn(opened: OpenedPackage): readonly string[] {
  const inXml = partsOf(opened, ['customXml']).flatMap((name) => {
    const xml = opened.parts.get(name) ?? '';
    return xml.includes(parcelNamespace)
      ? [readRoot(xml, name, `{${parcelNamespace}}parcel`).text]
      : [];
  });
  const [name = ''] = partsOf(opened, ['custom-properties']);
  const properties = opened.parts.get(name);
  const inProperties =
    properties?.includes(parcelProperty) === true
      ? [joinedProperties(properties, parcelProperty)]
      : [];
  return [...inXml, ...inProperties].slice(0, mostPlaces);
}

/** Ours hold two; each is unpacked. */
const mostPlaces = 4;

/** A draft as one place of the document keeps it, packed. */
interface KeptDraft {
  readonly carrier: Carried['carrier'];
  readonly draft: string;
  readonly printed: string;
}

function readKept({ carrier, draft, printed: packed }: KeptDraft): Carried | undefined {
  const payload = decodePayload(draft);
  if (payload === undefined) return undefined;
  const printed = readPrinted(packed);
  return { carrier, payload, ...(printed && { printed }) };
}

function keptInXml(opened: OpenedPackage): readonly KeptDraft[] {
  return partsOf(opened, ['customXml']).flatMap((name) => {
    const xml = opened.parts.get(name) ?? '';
    if (!xml.includes(payloadNamespace)) return [];
    const { text, around } = readRoot(xml, name, `{${payloadNamespace}}payload`);
    return text === '' ? [] : [{ carrier: 'customXml', draft: text, printed: around }];
  });
}

function keptInProperties(opened: OpenedPackage): readonly KeptDraft[] {
  const [name = ''] = partsOf(opened, ['custom-properties']);
  const properties = opened.parts.get(name);
  if (properties?.includes(payloadProperty) !== true) return [];
  const draft = joinedProperties(properties, payloadProperty);
  const printed = joinedProperties(properties, printedProperty);
  return draft === '' ? [] : [{ carrier: 'properties', draft, printed }];
}

/** Texts of a root element of ours and its `around`; empty for any other part. */
function readRoot(xml: string, part: string, root: string) {
  const path: string[] = [];
  const read = { text: '', around: '' };
  scanXml(xml, part, {
    open: (tag) => path.push(tag.name),
    close: () => path.pop(),
    text: (piece) => {
      const here = path.join('/');
      if (here === root) read.text += piece;
      else if (here === `${root}/{${payloadNamespace}}around`) read.around += piece;
    },
  });
  return read;
}

/** `org_name 3 uscc 2|architecture|` and the surroundings, packed. */
function readPrinted(text: string): PrintedDraft | undefined {
  const [printings = '', unshown = '', packed = ''] = text.split('|');
  const surroundings = readSurroundings(packed);
  if (surroundings === undefined) return undefined;
  const counts = [...printings.matchAll(/(\w+) (\d{1,9})(?= |$)/g)];
  return {
    surroundings,
    printings: new Map(counts.map(([, field = '', count = '']) => [field, Number(count)])),
    unshown: new Set(unshown.split(' ')),
  };
}

/** Our properties' texts, joined by number: their order in the file is the last writer's affair. */
function joinedProperties(xml: string, prefix: string): string {
  const chunks = new Map<number, string>();
  let number: number | undefined;
  scanXml(xml, 'docProps/custom.xml', {
    open: (tag) => {
      if (tag.name !== 'op:property') return;
      const name = tag.attributes['name'] ?? '';
      const count = name.startsWith(prefix) ? name.slice(prefix.length) : '';
      number = /^\d+$/.test(count) ? Number(count) : undefined;
    },
    close: (name) => {
      if (name === 'op:property') number = undefined;
    },
    text: (piece) => {
      if (number !== undefined) chunks.set(number, (chunks.get(number) ?? '') + piece);
    },
  });
  return [...chunks]
    .sort(([a], [b]) => a - b)
    .map(([, chunk]) => chunk)
    .join('');
}
