import { decodePayload, payloadNamespace, payloadProperty } from './payload.ts';
import type { Payload } from './payload.ts';
import type { OpenedPackage } from './open-package.ts';
import { readSurroundings } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { scanXml } from './text-xml.ts';

export interface CarriedPayload {
  readonly carrier: 'customXml' | 'properties';
  readonly payload: Payload;
  /** What the form itself prints around the values, where the document tells. */
  readonly surroundings?: Surroundings;
  /** How often a field is printed, where more than once. */
  readonly printings: ReadonlyMap<string, number>;
}

/** The draft a document carries: from its customXml part, else from its custom properties. */
export function readPayload(opened: OpenedPackage): CarriedPayload | undefined {
  for (const [name, xml] of opened.parts) {
    if (!name.startsWith('customXml/') || !xml.includes(payloadNamespace)) continue;
    const { text, around, printings } = readRoot(xml, name);
    const payload = decodePayload(text);
    if (payload === undefined) continue;
    const surroundings = readSurroundings(around);
    const known = surroundings === undefined ? {} : { surroundings };
    return { carrier: 'customXml', payload, printings: countPrintings(printings), ...known };
  }
  const properties = opened.parts.get('docProps/custom.xml');
  if (properties?.includes(payloadProperty) !== true) return undefined;
  const payload = decodePayload(joinedProperties(properties));
  if (payload === undefined) return undefined;
  return { carrier: 'properties', payload, printings: new Map() };
}

/** Texts of a root element `payload` of our namespace and its `around`; empty for any other part. */
function readRoot(xml: string, part: string) {
  const path: string[] = [];
  const read = { text: '', around: '', printings: '' };
  const root = `{${payloadNamespace}}payload`;
  const around = `${root}/{${payloadNamespace}}around`;
  scanXml(xml, part, {
    open: (tag) => {
      path.push(tag.name);
      if (path.join('/') === around) read.printings = tag.attributes['printings'] ?? '';
    },
    close: () => {
      path.pop();
    },
    text: (piece) => {
      const here = path.join('/');
      if (here === root) read.text += piece;
      else if (here === around) read.around += piece;
    },
  });
  return read;
}

/** `org_name 3 uscc 2` */
function countPrintings(text: string): ReadonlyMap<string, number> {
  const found = text.matchAll(/(\w+) (\d{1,4})(?= |$)/g);
  return new Map([...found].map(([, field = '', count = '']) => [field, Number(count)]));
}

/** Our properties' texts, joined by number: their order in the file is the last writer's affair. */
function joinedProperties(xml: string): string {
  const chunks = new Map<number, string>();
  let number: number | undefined;
  scanXml(xml, 'docProps/custom.xml', {
    open: (tag) => {
      if (tag.name !== 'op:property') return;
      const name = tag.attributes['name'] ?? '';
      const count = name.startsWith(payloadProperty) ? name.slice(payloadProperty.length) : '';
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
