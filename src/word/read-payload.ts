import { decodePayload, payloadNamespace, payloadProperty } from './payload.ts';
import type { Payload } from './payload.ts';
import type { OpenedPackage } from './open-package.ts';
import { scanXml } from './text-xml.ts';

export interface CarriedPayload {
  readonly carrier: 'customXml' | 'properties';
  readonly payload: Payload;
}

/** The draft a document carries: from its customXml part, else from its custom properties. */
export function readPayload(opened: OpenedPackage): CarriedPayload | undefined {
  for (const [name, xml] of opened.parts) {
    if (!name.startsWith('customXml/') || !xml.includes(payloadNamespace)) continue;
    const payload = decodePayload(rootText(xml, name));
    if (payload !== undefined) return { carrier: 'customXml', payload };
  }
  const properties = opened.parts.get('docProps/custom.xml');
  if (properties?.includes(payloadProperty) !== true) return undefined;
  const payload = decodePayload(joinedProperties(properties));
  return payload === undefined ? undefined : { carrier: 'properties', payload };
}

/** Text of a root element `payload` of our namespace; empty for any other part. */
function rootText(xml: string, part: string): string {
  let isOurs = false;
  let depth = 0;
  let text = '';
  scanXml(xml, part, {
    open: (tag) => {
      depth += 1;
      if (depth === 1) isOurs = tag.name === `{${payloadNamespace}}payload`;
    },
    close: () => {
      depth -= 1;
    },
    text: (piece) => {
      if (isOurs && depth === 1) text += piece;
    },
  });
  return text;
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
