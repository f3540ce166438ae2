/**
 * XML as text: read as a tree (templates), in one pass (strangers' files), and written safely.
 * Imports no other room.
 */
export { cleanText } from './clean-text.ts';
export { escapeAttribute, escapeXml } from './escape-xml.ts';
export { scanXml } from './scan-xml.ts';
export type { XmlTag } from './scan-xml.ts';
export { XmlError } from './xml-error.ts';
export { childNamed, closest, parseTree, walk } from './xml-tree.ts';
export type { XmlElement } from './xml-tree.ts';
