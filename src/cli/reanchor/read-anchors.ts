import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Scalar, YAMLMap } from 'yaml';

import { clauseAnchor } from '../../policy/index.ts';
import { InputError } from '../command.ts';

/** A place of content that points into the official text. */
export interface Anchor {
  readonly file: string;
  readonly line: number;
  /** `criteria.3`, `validity`; empty in prose. */
  readonly at: string;
  /** The words quoted; absent where the clause alone is named. */
  readonly quote?: string;
  /** Absent where words stand in quotation marks and no clause is named. */
  readonly clause?: string;
  /** Named in prose behind 《…》, where other things are named as well. */
  readonly isProse?: true;
  /** Where the clause's label stands in the file, to be written anew. */
  readonly label?: { readonly start: number; readonly end: number };
}

type Found = Omit<Anchor, 'file' | 'line'> & { readonly offset: number };

/** As long as this, words in quotation marks may be the text's. */
const shortest = 6;

/** `<clause:三（一）>` and 《办法》三（一）1、三（二） of prose, and words in quotation marks. */
function inProse(text: string, offset: number, at: string): readonly Found[] {
  const found: Found[] = [];
  const name = (label: string, start: number, isProse?: true) => {
    if (clauseAnchor(label) === undefined) return;
    const where = { start: offset + start, end: offset + start + label.length };
    found.push({
      at,
      clause: label,
      label: where,
      offset: where.start,
      ...(isProse === undefined ? {} : { isProse }),
    });
  };
  for (const match of text.matchAll(/<clause:([^>]+)>/g))
    name(match[1] ?? '', match.index + '<clause:'.length);
  for (const match of text.matchAll(
    /》((?:[第章节条一二三四五六七八九十百\d（）之]|附件|、(?=[第附一二三四五六七八九十]))+)/g,
  )) {
    let start = match.index + 1;
    for (const label of (match[1] ?? '').split('、')) {
      name(label, start, true);
      start += label.length + 1;
    }
  }
  for (const match of text.matchAll(/“([^”]+)”/g)) {
    const [, quote = ''] = match;
    if (quote.length >= shortest) found.push({ at, quote, offset: offset + match.index });
  }
  return found;
}

function scalarAt(map: YAMLMap, key: string): Scalar | undefined {
  const node = map.get(key, true);
  return isScalar(node) && typeof node.value === 'string' ? node : undefined;
}

/** Where the text of a scalar stands, within its quotation marks. */
function placeOf(node: Scalar, text: string): { readonly start: number; readonly end: number } {
  const [start = 0, end = start] = node.range ?? [];
  const isQuoted = /^["']/.test(text.slice(start, end));
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

function inMap(
  map: YAMLMap,
  text: string,
  path: readonly string[],
  above: string | undefined,
): readonly Found[] {
  const clauseNode = scalarAt(map, 'clause');
  const quoteNode = scalarAt(map, 'quote');
  const clause = (clauseNode?.value as string | undefined) ?? above;
  const at = path.join('.');
  const own: Found[] = [];
  if (quoteNode !== undefined || clauseNode !== undefined) {
    const node = clauseNode ?? quoteNode;
    own.push({
      at,
      ...(quoteNode === undefined ? {} : { quote: String(quoteNode.value) }),
      ...(clause === undefined ? {} : { clause }),
      ...(clauseNode === undefined ? {} : { label: placeOf(clauseNode, text) }),
      offset: node?.range?.[0] ?? 0,
    });
  }
  const below = map.items.flatMap((pair): readonly Found[] => {
    if (!isPair(pair) || !isScalar(pair.key)) return [];
    const key = String(pair.key.value);
    if (key === 'clause' || key === 'quote') return [];
    return inNode(pair.value as Node | null, text, [...path, key], clause);
  });
  return [...own, ...below];
}

/** Keys under which a clause stands by itself. */
const named = /(?:^|\.)(?:conditions_in\.\d+|about)$/;

function inNode(
  node: Node | null,
  text: string,
  path: readonly string[],
  clause: string | undefined,
): readonly Found[] {
  if (isMap(node)) return inMap(node, text, path, clause);
  if (isSeq(node))
    return node.items.flatMap((item, index) =>
      inNode(item as Node | null, text, [...path, String(index)], clause),
    );
  if (!isScalar(node) || typeof node.value !== 'string') return [];
  const at = path.join('.');
  const place = placeOf(node, text);
  if (named.test(at))
    return clauseAnchor(node.value) === undefined
      ? []
      : [{ at, clause: node.value, label: place, offset: place.start }];
  // Marks are looked for as they stand in the file, so that their places are the file's.
  return inProse(text.slice(place.start, place.end), place.start, at);
}

/**
 * Every place of one file that points into the official text, in its order; an InputError for YAML
 * that is broken, behind which places would be missed.
 */
export function readAnchors(file: string, text: string): readonly Anchor[] {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const found = file.endsWith('.md') ? inProse(text, 0, '') : inYaml(file, text, lineOf);
  return found.map(({ offset, ...anchor }) => ({ file, line: lineOf(offset), ...anchor }));
}

function inYaml(file: string, text: string, lineOf: (offset: number) => number): readonly Found[] {
  const { contents, errors } = parseDocument(text, { prettyErrors: false });
  const [first] = errors;
  if (first !== undefined)
    throw new InputError([
      `${file}:${lineOf(first.pos[0])}：YAML 写法有误，没有对照，也没有改动：请先运行 lint，照它说的改好`,
    ]);
  return inNode(contents, text, [], undefined);
}
