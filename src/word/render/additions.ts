import {
  encodePayload,
  packText,
  parcelNamespace,
  parcelProperty,
  payloadChunk,
  payloadNamespace,
  payloadProperty,
  printedProperty,
} from '../carry/index.ts';
import type { JsonValue, Payload } from '../carry/index.ts';
import { relationshipsOf } from '../template/index.ts';
import type { Session } from './session.ts';

type Addition = readonly [name: string, content: string | Uint8Array];

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

// The draft, bound to nothing, and once more.
const payloadPart = 'customXml/shenbao1.xml';
const customPropertiesPart = 'docProps/custom.xml';
/** Parts that hold the draft. */
export const payloadParts: readonly string[] = [payloadPart, customPropertiesPart];
const itemProperties = 'customXml/shenbaoProps1.xml';
const itemId = '{5E0B1A3C-7D42-4C58-9A10-5B5E2F0A1D01}';

/**
 * Parts that a filling adds or changes besides those with tags: pictures and the carried draft.
 * `surroundings`: packed, what the template says around its values.
 */
export function additions(
  session: Session,
  { payload, parcel }: { readonly payload?: Payload; readonly parcel?: JsonValue },
  surroundings: string,
): readonly Addition[] {
  const { textOf } = session;
  const { mainPart } = session.template;
  const ownProperties = textOf(customPropertiesPart);
  const contentTypes = textOf('[Content_Types].xml');
  const made: Addition[] = [];
  const related = new Map<string, string[]>();
  const relate = (part: string, line: string) => {
    related.set(part, [...(related.get(part) ?? []), line]);
  };
  const types: string[] = [];
  const defaults = new Set<string>();
  session.images.forEach((image, index) => {
    const name = `media/shenbao${index + 1}.${image.extension}`;
    const folder = image.part.slice(0, image.part.lastIndexOf('/') + 1);
    made.push([folder + name, image.bytes]);
    relate(image.part, relationship(image.relationship, `${office}/relationships/image`, name));
    defaults.add(
      `<Default Extension="${image.extension}" ContentType="image/${image.extension}"/>`,
    );
  });
  for (const { part, relationship: id, target } of session.links.values()) {
    relate(part, relationship(id, `${office}/relationships/hyperlink`, target, true));
  }
  const load =
    payload !== undefined
      ? loadOfDraft(encodePayload(payload), writePrinted(payload, session, surroundings))
      : parcel !== undefined
        ? loadOfParcel(packText(JSON.stringify(parcel)))
        : undefined;
  if (load !== undefined) {
    made.push(
      [payloadPart, load.xml],
      [itemProperties, itemPropertiesPart(load.namespace)],
      [relationshipsOf(payloadPart), relationshipsPart([itemPropertiesLink])],
      [customPropertiesPart, customProperties(ownProperties, load.chunks)],
    );
    relate(
      mainPart,
      relationship('rIdShenbaoData', `${office}/relationships/customXml`, `/${payloadPart}`),
    );
    types.push(
      override(payloadPart, 'application/xml'),
      override(
        itemProperties,
        'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      ),
    );
    if (ownProperties === '') {
      const target = customPropertiesPart;
      const kind = `${office}/relationships/custom-properties`;
      relate('', relationship('rIdShenbaoProperties', kind, target));
      types.push(
        override(target, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'),
      );
    }
  }
  for (const [part, lines] of related) {
    const name = relationshipsOf(part);
    const before = textOf(name);
    made.push([name, before === '' ? relationshipsPart(lines) : insert(before, lines.join(''))]);
  }
  if (made.length > 0) {
    const missing = [...defaults].filter((line) => !hasDefault(contentTypes, line));
    // Defaults come first in the list: some readers look them up in order.
    const typed = contentTypes.replace(/<Types[^>]*>/, (root) => root + missing.join(''));
    made.push(['[Content_Types].xml', insert(typed, types.join(''))]);
  }
  return made;
}

/** What is carried, as both of its places hold it. */
interface Load {
  readonly namespace: string;
  readonly xml: string;
  readonly chunks: readonly (readonly [name: string, chunk: string])[];
}

function loadOfDraft(base64: string, printed: string): Load {
  const around = `<around>${printed}</around>`;
  return {
    namespace: payloadNamespace,
    xml: `${declaration}<payload xmlns="${payloadNamespace}">${around}${base64}</payload>`,
    chunks: [...chunked(payloadProperty, base64), ...chunked(printedProperty, printed)],
  };
}

function loadOfParcel(base64: string): Load {
  return {
    namespace: parcelNamespace,
    xml: `${declaration}<parcel xmlns="${parcelNamespace}">${base64}</parcel>`,
    chunks: chunked(parcelProperty, base64),
  };
}

/**
 * What reading needs to tell edits: how often a field is printed where more than once, which of the
 * draft's are not printed at all, what the form itself says around values.
 */
function writePrinted({ answers }: Payload, session: Session, surroundings: string): string {
  const repeated = [...session.printings].flatMap(([tag, count]) => {
    if (count === 1) return [];
    const [field = '', paragraph = '1'] = tag.split('#');
    return paragraph === '1' && !field.includes('.') ? [`${field} ${count}`] : [];
  });
  const unshown = Object.keys(answers).filter((field) => !session.shown.has(field));
  return [repeated.join(' '), unshown.join(' '), surroundings].join('|');
}

const itemPropertiesLink = relationship(
  'rId1',
  `${office}/relationships/customXmlProps`,
  itemProperties.replace('customXml/', ''),
);

function itemPropertiesPart(namespace: string): string {
  return (
    `${declaration}<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="${itemId}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}

function customProperties(own: string, chunks: Load['chunks']): string {
  const used = [...own.matchAll(/ pid="(\d+)"/g)].map((found) => Number(found[1]));
  const first = Math.max(1, ...used) + 1;
  const root = `<Properties xmlns="${office}/custom-properties"`;
  const types = ` xmlns:vt="${office}/docPropsVTypes"`;
  const before = own === '' ? `${declaration}${root}${types}></Properties>` : own;
  // A template's own list may lack the prefix that ours declares once, or have one for its lines.
  const declared = before.includes(types) ? '' : types;
  const plain = before.includes(` xmlns="${office}/custom-properties"`);
  const space = plain ? '' : ` xmlns="${office}/custom-properties"`;
  const lines = chunks.map(
    ([name, chunk], index) =>
      `<property${space} fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${first + index}" ` +
      `name="${name}"><vt:lpwstr${declared}>${chunk}</vt:lpwstr></property>`,
  );
  return insert(before, lines.join(''));
}

function chunked(name: string, text: string): readonly (readonly [name: string, chunk: string])[] {
  return Array.from({ length: Math.ceil(text.length / payloadChunk) }, (_, index) => [
    name + String(index + 1).padStart(4, '0'),
    text.slice(index * payloadChunk, (index + 1) * payloadChunk),
  ]);
}

/** Inserts before the root's end; a root without content is opened first. */
function insert(xml: string, content: string): string {
  const closed = xml.replace(/<([\w:.-]+)([^<>]*)\/>\s*$/, '<$1$2></$1>');
  const end = closed.lastIndexOf('</');
  return closed.slice(0, end) + content + closed.slice(end);
}

function relationshipsPart(lines: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${relationshipsNamespace}">${lines.join('')}</Relationships>`;
}

function relationship(id: string, kind: string, target: string, isOutside = false): string {
  const mode = isOutside ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${kind}" Target="${target}"${mode}/>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${type}"/>`;
}

function hasDefault(contentTypes: string, line: string): boolean {
  const extension = /Extension="(\w+)"/.exec(line)?.[1] ?? '';
  return new RegExp(`<Default[^>]* Extension="${extension}"`, 'i').test(contentTypes);
}
