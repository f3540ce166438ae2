import { escapeXml, parseTree } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';

const otherKind =
  /^application\/vnd\.(?:ms-word\.\w+\.macroEnabled\w*|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml$/;
const documentKind =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const macros = /\b(vbaProject|vbaProjectSignature|vbaData|wordVbaData)\b/i;

/**
 * The package's own lists (content types, relationships) as those of a .docx: its fillings are
 * that, whatever the template was (.dotx, .docm, .dotm), and Word refuses one that says otherwise
 * or brings macros. A list written with prefixes loses them, as filling adds lines without.
 */
export function listAsDocument(xml: string): string {
  const root = parseTree(xml);
  const isPlain = !root.name.includes(':');
  if (isPlain && !root.children.some((line) => isMacro(line) || isOtherKind(line))) return xml;
  const namespace = Object.entries(root.attributes).find(
    ([name]) => name === 'xmlns' || root.name.startsWith(`${name.slice('xmlns:'.length)}:`),
  );
  const lines = root.children.filter((line) => !isMacro(line)).map(writeLine);
  const name = localName(root);
  return `<${name} xmlns="${namespace?.[1] ?? ''}">${lines.join('')}</${name}>`;
}

/** Whether the part holds macros, as its name says in every program that writes one. */
export function holdsMacros(name: string): boolean {
  return macros.test(name);
}

function isMacro({ attributes }: XmlElement): boolean {
  return macros.test(attributes['ContentType'] ?? attributes['Type'] ?? '');
}

function isOtherKind({ attributes }: XmlElement): boolean {
  return otherKind.test(attributes['ContentType'] ?? '');
}

function writeLine(line: XmlElement): string {
  const attributes = Object.entries(line.attributes).filter(([name]) => !/^xmlns\b/.test(name));
  const written = attributes.map(([name, value]) => {
    const kept = name === 'ContentType' && isOtherKind(line) ? documentKind : value;
    return ` ${name}="${escapeXml(kept)}"`;
  });
  return `<${localName(line)}${written.join('')}/>`;
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}
