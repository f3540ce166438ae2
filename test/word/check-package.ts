import { strFromU8, unzipSync } from 'fflate';

import { parseTree, walk } from '../../src/word/xml/index.ts';
import type { XmlElement } from '../../src/word/xml/index.ts';

/** What the validator misses and Word does not forgive; an empty list is a sound package. */
export function checkPackage(docx: Uint8Array): readonly string[] {
  const files = unzipSync(docx);
  const names = Object.keys(files);
  const trees = new Map(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, parseTree(strFromU8(bytes))]),
  );
  const stories = [...trees]
    .filter(([name]) => name.startsWith('word/') && !name.endsWith('.rels'))
    .flatMap(([name, tree]) => walk(tree).map((element) => ({ name, element })));
  return [
    ...checkTypes(names.map(lower), trees.get('[Content_Types].xml')),
    ...checkRelationships(names.map(lower), trees),
    ...checkIds(stories),
    ...stories.flatMap(({ name, element }) => checkShape(name, element)),
  ];
}

function checkTypes(names: readonly string[], types: XmlElement | undefined): readonly string[] {
  if (types === undefined) return ['no [Content_Types].xml'];
  const parts = types.children.map(({ attributes }) => lower(attributes['PartName']));
  const extensions = types.children.map(({ attributes }) => lower(attributes['Extension']));
  return [
    ...names
      .filter((name) => name !== '[content_types].xml' && !parts.includes(`/${name}`))
      .filter((name) => !extensions.includes(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => `${name} has no content type`),
    ...parts
      .filter((part) => part !== undefined && !names.includes(part.slice(1)))
      .map((part) => `content type of a missing part ${part ?? ''}`),
    ...repeated(parts).map((part) => `two content types of ${part}`),
    ...repeated(extensions).map((extension) => `two content types of .${extension}`),
  ];
}

function checkRelationships(
  names: readonly string[],
  trees: ReadonlyMap<string, XmlElement>,
): readonly string[] {
  const problems: string[] = [];
  for (const [name, tree] of trees) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    const ids = tree.children.map(({ attributes }) => attributes['Id']);
    problems.push(...repeated(ids).map((id) => `${name}: two ${id}`));
    for (const { attributes } of tree.children) {
      const target = attributes['Target'] ?? '';
      const path = lower(target.startsWith('/') ? target.slice(1) : resolve(folder + target));
      const isMissing = attributes['TargetMode'] !== 'External' && !names.includes(path);
      if (isMissing) problems.push(`${name}: no ${path}`);
    }
    const owner = folder + name.slice(name.lastIndexOf('/') + 1).replace(/\.rels$/, '');
    const used = trees.get(owner);
    if (used === undefined) continue;
    for (const { attributes } of walk(used)) {
      for (const [key, id] of Object.entries(attributes)) {
        if (!/^r:(id|embed|link)$/.test(key) || ids.includes(id)) continue;
        problems.push(`${owner}: ${key} ${id} leads nowhere`);
      }
    }
  }
  return problems;
}

interface Placed {
  readonly name: string;
  readonly element: XmlElement;
}

function checkIds(stories: readonly Placed[]): readonly string[] {
  const all = (name: string, attribute: string) =>
    stories
      .filter(({ element }) => element.name === name)
      .map(({ element }) => element.attributes[attribute]);
  const controls = stories
    .filter(({ element }) => element.name === 'w:id' && element.parent?.name === 'w:sdtPr')
    .map(({ element }) => element.attributes['w:val']);
  const starts = all('w:bookmarkStart', 'w:id');
  const ends = all('w:bookmarkEnd', 'w:id');
  const names = all('w:bookmarkStart', 'w:name');
  const paragraphs = all('w:p', 'w14:paraId').filter((id) => id !== undefined);
  return [
    ...repeated(starts).map((id) => `two bookmarks with id ${id}`),
    ...repeated(names).map((name) => `two bookmarks named ${name}`),
    ...repeated(all('w:commentReference', 'w:id')).map((id) => `two anchors of comment ${id}`),
    ...repeated(all('w:permStart', 'w:id')).map((id) => `two protected ranges with id ${id}`),
    ...starts.filter((id) => !ends.includes(id)).map((id) => `bookmark ${id ?? ''} has no end`),
    ...ends.filter((id) => !starts.includes(id)).map((id) => `bookmark ${id ?? ''} has no start`),
    ...names
      .filter((name) => (name?.length ?? 0) > 40)
      .map((name) => `bookmark name too long: ${name ?? ''}`),
    ...repeated(controls).map((id) => `two controls with id ${id}`),
    ...repeated(all('wp:docPr', 'id')).map((id) => `two drawings with id ${id}`),
    ...repeated(paragraphs).map((id) => `two paragraphs with id ${id}`),
  ];
}

const endWithParagraph = ['w:tc', 'w:txbxContent', 'w:hdr', 'w:ftr', 'w:footnote', 'w:endnote'];

function checkShape(part: string, element: XmlElement): readonly string[] {
  const blocks = element.children.filter(({ name }) => !name.startsWith('w:bookmark'));
  const last = blocks[blocks.length - 1]?.name;
  const problems: string[] = [];
  if (endWithParagraph.includes(element.name) && last !== 'w:p' && last !== 'w:sdt') {
    problems.push(`${part}: ${element.name} ends with ${last ?? 'nothing'}`);
  }
  if (element.name === 'w:tbl' && !element.children.some(({ name }) => /^w:(tr|sdt)$/.test(name))) {
    problems.push(`${part}: a table without rows`);
  }
  if (element.name === 'w:tr' && !element.children.some(({ name }) => /^w:(tc|sdt)$/.test(name))) {
    problems.push(`${part}: a row without cells`);
  }
  if (element.name === 'w:p' && element.parent?.name === 'w:p') {
    problems.push(`${part}: a paragraph in a paragraph`);
  }
  if (/\{\{|\}\}/.test(element.text) && element.name === 'w:t') {
    problems.push(`${part}: braces left in ${element.text.slice(0, 40)}`);
  }
  return problems;
}

/** Names of parts and extensions are the same whatever their case. */
function lower<Text extends string | undefined>(text: Text): Text {
  return text?.toLowerCase() as Text;
}

function repeated(values: readonly (string | undefined)[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) {
    if (value === undefined) continue;
    if (seen.has(value)) twice.add(value);
    seen.add(value);
  }
  return [...twice];
}

function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
