import type { TemplateData, TemplateValue } from '../../src/word/index.ts';
import { p, r, table } from './package-builder.ts';
import { placeholder } from './placeholder.ts';

/** A template, data for it, and the text that must come out, made from one seed. */
export interface RandomCase {
  readonly body: string;
  readonly data: TemplateData;
  readonly text: string;
}

type Node =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'if';
      readonly name: string;
      readonly yes: readonly Node[];
      readonly no: readonly Node[];
    }
  | { readonly kind: 'each'; readonly list: string; readonly body: readonly Node[] }
  | {
      readonly kind: 'table';
      readonly list: string;
      readonly head: boolean;
      readonly cells: readonly Piece[][];
    }
  | { readonly kind: 'marked'; readonly id: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'inline'; readonly list: string; readonly pieces: readonly Piece[] }
  | { readonly kind: 'control'; readonly id: number; readonly body: readonly Node[] }
  | { readonly kind: 'picture'; readonly name: string; readonly isAnchored: boolean };
type Piece = { readonly text: string } | { readonly name: string };
type Random = (below: number) => number;
type Row = Readonly<Record<string, TemplateValue>>;

const names = ['a', 'b', 'c', 'd'];
const lists = ['xs', 'ys', 'none'];
const texts = ['甲', 'A & B <c>', '  ', '“引”', '1,000 万元', '一、'];
const values = [
  '值',
  '',
  'x < y & "z"',
  '{{a}}',
  '两\n行',
  'tab\t',
  '😀\ud800',
  '\u0000',
  '</w:t>',
  '12',
];

export function randomCase(seed: number): RandomCase {
  const random = numbers(seed);
  const nodes = many(random, 1, 6, () => node(random, 3, false));
  const row = (): Row =>
    Object.fromEntries(
      names.filter(() => random(5) > 0).map((name) => [name, pick(random, values)]),
    );
  const rows = (count: number) => Array.from({ length: count }, row);
  const data = { ...row(), xs: rows(random(4)), ys: rows(1 + random(2)), none: [], photo };
  const lines = nodes.flatMap((one) => expected(one, [data]));
  // The body needs one paragraph of its own, and a table one after it.
  return {
    body: nodes.map((one) => write(random, one)).join('') + p('完'),
    data,
    text: [...lines, '完'].join('\n'),
  };
}

// 1 × 1 pixel.
const photo = {
  image:
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  alt: '图 & "片"',
};

function node(random: Random, depth: number, repeated: boolean): Node {
  const kind = random(depth > 0 ? 11 : 3);
  if (kind === 8) return { kind: 'inline', list: pick(random, lists), pieces: pieces(random) };
  if (kind === 9) {
    const body = many(random, 1, 3, () => node(random, depth - 1, repeated));
    return { kind: 'control', id: random(1_000_000), body };
  }
  if (kind === 10) {
    return {
      kind: 'picture',
      name: pick(random, ['photo', 'nothing']),
      isAnchored: random(2) === 0,
    };
  }
  if (kind === 3 || kind === 4) {
    const yes = many(random, 1, 3, () => node(random, depth - 1, repeated));
    const no = random(2) === 0 ? [] : [node(random, depth - 1, repeated)];
    return { kind: 'if', name: pick(random, names), yes, no };
  }
  if (kind === 5 && !repeated) {
    const body = many(random, 1, 3, () => node(random, depth - 1, true));
    return { kind: 'each', list: pick(random, lists), body };
  }
  if (kind === 6 && !repeated) {
    const cells = many(random, 2, 4, () => pieces(random));
    return { kind: 'table', list: pick(random, lists), head: random(2) === 0, cells };
  }
  if (kind === 7) return { kind: 'marked', id: random(1_000_000), pieces: pieces(random) };
  return { kind: 'paragraph', pieces: pieces(random) };
}

function pieces(random: Random): Piece[] {
  const some: Piece[] = many(random, 1, 4, () =>
    random(2) === 0 ? { text: pick(random, texts) } : { name: pick(random, names) },
  );
  return [{ text: '·' }, ...some];
}

function write(random: Random, one: Node): string {
  switch (one.kind) {
    case 'paragraph':
      return runs(random, source(one.pieces));
    case 'marked': {
      const inside = runs(random, source(one.pieces)).slice('<w:p>'.length, -'</w:p>'.length);
      return `<w:p><w:bookmarkStart w:id="${one.id}" w:name="m${one.id}"/>${inside}<w:bookmarkEnd w:id="${one.id}"/></w:p>`;
    }
    case 'inline':
      // What a row lacks is looked up nowhere else; the list is the document's own.
      return runs(
        random,
        `·{{#each @root.${one.list}}}{{@index}}${source(one.pieces)}{{#unless @last}}、{{/unless}}{{else}}无{{/each}}`,
      );
    case 'control': {
      const inside = one.body.map((of) => write(random, of)).join('');
      return `<w:sdt><w:sdtPr><w:id w:val="${one.id}"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    }
    case 'picture':
      return p('·', placeholder(`{{图片 @root.${one.name}}}`, one.isAnchored));
    case 'if': {
      const no =
        one.no.length === 0 ? '' : p('{{else}}') + one.no.map((of) => write(random, of)).join('');
      return (
        runs(random, `{{#if ${one.name}}}`) +
        one.yes.map((of) => write(random, of)).join('') +
        no +
        p('{{/if}}')
      );
    }
    case 'each':
      return (
        p(`{{#each ${one.list}}}`) +
        one.body.map((of) => write(random, of)).join('') +
        p('{{/each}}')
      );
    case 'table': {
      const cells = one.cells.map((cell, index) => {
        const opens = index === 0 ? `{{#each ${one.list}}}` : '';
        const closes = index === one.cells.length - 1 ? '{{/each}}' : '';
        return runs(random, opens + source(cell) + closes);
      });
      return table(...(one.head ? [one.cells.map(() => '头')] : []), cells) + p('表后');
    }
  }
}

function expected(one: Node, scopes: readonly Row[]): string[] {
  const here = scopes[scopes.length - 1] ?? {};
  const given = (name: string) => here[name] !== undefined && here[name] !== '';
  const rowsOf = (list: string) => (scopes[0]?.[list] ?? []) as readonly Row[];
  switch (one.kind) {
    case 'paragraph':
    case 'marked':
      return [shown(one.pieces, here)];
    case 'inline': {
      const rows = rowsOf(one.list).map((row, index) => `${index}${shown(one.pieces, row)}`);
      return [`·${rows.length === 0 ? '无' : rows.join('、')}`];
    }
    case 'control': {
      const lines = one.body.flatMap((of) => expected(of, scopes));
      return lines.length === 0 ? [''] : lines;
    }
    case 'picture':
      return ['·'];
    case 'if':
      return (given(one.name) ? one.yes : one.no).flatMap((of) => expected(of, scopes));
    case 'each':
      return rowsOf(one.list).flatMap((row) =>
        one.body.flatMap((of) => expected(of, [...scopes, row])),
      );
    case 'table': {
      const head = one.head ? ['/', ...one.cells.map(() => '| 头')] : [];
      const body = rowsOf(one.list).flatMap((row) => [
        '/',
        ...one.cells.map((cell) => `| ${shown(cell, row)}`),
      ]);
      return [...(head.length + body.length === 0 ? [] : ['[table]']), ...head, ...body, '表后'];
    }
  }
}

function shown(some: readonly Piece[], row: Row): string {
  return some
    .map((piece) => ('text' in piece ? piece.text : textIn(row, piece.name)))
    .join('')
    .replace(/[\u0000\ud800](?![\udc00-\udfff])/g, '')
    .replace(/\n/g, '⏎')
    .replace(/\t/g, '⇥');
}

function textIn(row: Row, name: string): string {
  const value = row[name];
  return typeof value === 'string' ? value : '';
}

function source(some: readonly Piece[]): string {
  return some.map((piece) => ('text' in piece ? piece.text : `{{${piece.name}}}`)).join('');
}

/** The text cut into runs anywhere, some of them bold. */
function runs(random: Random, text: string): string {
  const made: string[] = [];
  for (let rest = text; rest !== '';) {
    const size = random(3) === 0 ? 1 + random(4) : rest.length;
    made.push(r(rest.slice(0, size), random(3) === 0 ? '<w:b/>' : ''));
    rest = rest.slice(size);
  }
  return `<w:p>${made.join('')}</w:p>`;
}

function many<Item>(random: Random, least: number, most: number, make: () => Item): Item[] {
  return Array.from({ length: least + random(most - least + 1) }, make);
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random(items.length)] as Item;
}

/** Mulberry32: small, seeded, good enough to vary. */
function numbers(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
