import { scanXml } from '../xml/index.ts';

/** What a part is for, as the last word of its relationship's Type says. */
export type PartRole = (typeof roles)[number];

/** Parts that are read, and no others (ECMA-376-1, 11.3). */
const roles = [
  'officeDocument',
  'header',
  'footer',
  'footnotes',
  'endnotes',
  'comments',
  'styles',
  'numbering',
  'settings',
  'fontTable',
  'customXml',
  'custom-properties',
  'core-properties',
  'extended-properties',
] as const;

/** A way from one part to another, or out of the package. */
export interface Relationship {
  readonly id: string;
  /** The Type's last word: `header`, `image`, `aFChunk`; '' for a Type of another family. */
  readonly kind: string;
  /** The Type as it stands. */
  readonly type: string;
  /** Name of the part in the package, or the address outside of it. */
  readonly target: string;
  readonly isOutside: boolean;
}

const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const families = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/',
  `${packageSpace}/relationships/metadata/`,
];

export function isRole(kind: string): kind is PartRole {
  return roles.some((role) => role === kind);
}

/** Where the relationships of a part stand; `''` is the package itself. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships that a `.rels` part states for `source`; comments and foreign elements say nothing. */
export function readRelationships(
  xml: string,
  name: string,
  source: string,
): readonly Relationship[] {
  const found: Relationship[] = [];
  scanXml(xml, name, {
    open: ({ name: element, attributes }) => {
      if (element !== `{${packageSpace}/relationships}Relationship`) return;
      const target = attributes['Target'] ?? '';
      const isOutside = attributes['TargetMode'] === 'External';
      found.push({
        id: attributes['Id'] ?? '',
        kind: kindOf(attributes['Type'] ?? ''),
        type: attributes['Type'] ?? '',
        target: isOutside ? target : resolveTarget(source, target),
        isOutside,
      });
    },
    close: () => undefined,
  });
  return found;
}

function kindOf(type: string): string {
  const family = families.find((each) => type.startsWith(each));
  return family === undefined
    ? ''
    : type.slice(family.length).replace(/^coreProperties$/, 'core-properties');
}

/** `../customXml/item1.xml` from word/document.xml → `customXml/item1.xml` (RFC 3986, 5.2). */
function resolveTarget(source: string, target: string): string {
  const path = target.startsWith('/')
    ? target
    : `/${source.slice(0, source.lastIndexOf('/') + 1)}${target}`;
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(decoded(name));
  }
  return names.join('/');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What `[Content_Types].xml` calls a part; '' where it says nothing of it. */
export function contentTypesOf(xml: string): (part: string) => string {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  scanXml(xml, '[Content_Types].xml', {
    open: ({ name, attributes }) => {
      const type = attributes['ContentType'] ?? '';
      if (name === `{${packageSpace}/content-types}Default`) {
        defaults.set((attributes['Extension'] ?? '').toLowerCase(), type);
      } else if (name === `{${packageSpace}/content-types}Override`) {
        overrides.set((attributes['PartName'] ?? '').replace(/^\//, '').toLowerCase(), type);
      }
    },
    close: () => undefined,
  });
  return (part) => {
    const name = part.toLowerCase();
    return overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
  };
}

/** Content types of a body that Word opens as a document. */
export function isMainType(type: string): boolean {
  return /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word)\.(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml$/.test(
    type,
  );
}
