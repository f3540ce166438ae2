import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fill, fillText } from '../fill.ts';
import { textOf } from '../document-text.ts';
import { p, table } from '../package-builder.ts';
import { validate } from '../validate.ts';

const rows = [{ n: '甲' }, { n: '乙' }];
const data = { yes: true, no: false, a: '值', rows, one: [{ n: '丙' }], none: [] };

/** Each line a paragraph. */
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => p(line))
    .join('');

const blocks: readonly (readonly [name: string, template: string, text: string])[] = [
  [
    'repeats what stands between, the text around kept',
    '前{{#each rows}}头\n{{n}}\n尾{{/each}}后',
    '前头\n甲\n尾头\n乙\n尾后',
  ],
  [
    'joins the text around where there is nothing',
    '前{{#each none}}头\n{{n}}\n尾{{/each}}后',
    '前后',
  ],
  ['over two paragraphs', '前{{#each rows}}头{{n}}\n尾{{/each}}后', '前头甲\n尾头乙\n尾后'],
  [
    'that begins a paragraph and ends in the text',
    '{{#each rows}}头\n{{n}}尾{{/each}}后',
    '头\n甲尾头\n乙尾后',
  ],
  ['that begins in the text and ends a paragraph', '前{{#if yes}}头\n尾{{/if}}', '前头\n尾'],
  ['with else in the text', '前{{#if no}}甲\n乙{{else}}丙\n丁{{/if}}后', '前丙\n丁后'],
  [
    'with else if in the text',
    '前{{#if no}}甲\n乙{{else if yes}}丙\n戊{{else}}丁{{/if}}后',
    '前丙\n戊后',
  ],
  ['with else where there is nothing', '前{{#each none}}头\n尾{{else}}无{{/each}}后', '前无后'],
  [
    'in another',
    '前{{#each rows}}头{{#if ../yes}}是\n{{n}}{{/if}}尾\n末{{/each}}后',
    '前头是\n甲尾\n末头是\n乙尾\n末后',
  ],
  [
    'around one over whole paragraphs',
    '前{{#each rows}}头\n{{#if ../yes}}\n{{n}}\n{{/if}}\n尾{{/each}}后',
    '前头\n甲\n尾头\n乙\n尾后',
  ],
  [
    'within one over whole paragraphs',
    '{{#each rows}}\n前{{#if ../yes}}头\n{{n}}{{/if}}后\n{{/each}}',
    '前头\n甲后\n前头\n乙后',
  ],
  [
    'after which another begins',
    '前{{#if yes}}甲\n乙{{/if}}中{{#if no}}丙\n丁{{/if}}后',
    '前甲\n乙中后',
  ],
  [
    'next to one that would stand at its edge',
    '{{#each rows}}{{#if ../yes}}头\n{{n}}{{/if}}\n尾{{/each}}后',
    '头\n甲\n尾头\n乙\n尾后',
  ],
  ['over an empty paragraph', '前{{#each rows}}\n\n尾{{/each}}后', '前\n\n尾\n\n尾后'],
];

describe('a block with text around its tags', () => {
  test.each(blocks)('%s', (_, template, text) => {
    expect(fillText(lines(template), data)).toBe(text);
    // A value of several paragraphs parts what it stands in.
    expect(fillText(table([lines(template)]), data)).toBe(`[table]\n/\n| ${text}`);
  });
  test('goes over tables, controls and values of several paragraphs', () => {
    const body =
      p('前{{#each rows}}头') + table(['{{n}}', '文']) + p('{{t}}文') + p('尾{{/each}}后');
    const long = [{ n: '甲', t: { paragraphs: ['一', '二'] } }, { n: '乙' }];
    expect(fillText(body, { rows: long })).toBe(
      '前头\n[table]\n/\n| 甲\n| 文\n一\n二文\n尾头\n[table]\n/\n| 乙\n| 文\n文\n尾后',
    );
  });
  test('has no error in the Open XML SDK’s eyes', async () => {
    expect(await validate(blocks.map(([, template]) => fill(lines(template), data)))).toEqual([]);
  }, 120_000);
  test('anywhere in the text keeps the text and its order, and a sound document', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const template = all.map(write).join('');
        const docx = fill(lines(template) + p('完'), data);
        expect(textOf(docx).replaceAll('\n', '')).toBe(
          `${all.map((one) => say(one, {})).join('')}完`,
        );
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

type Piece =
  | { readonly text: string }
  | {
      readonly open: string;
      readonly inside: readonly Piece[];
      readonly otherwise?: readonly Piece[];
    };

const { pieces } = fc.letrec<{ pieces: Piece[]; piece: Piece }>((tie) => ({
  pieces: fc.array(tie('piece'), { maxLength: 6 }),
  piece: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: fc.constantFrom({ text: '\n' }, { text: '文' }, { text: '{{n}}' }), weight: 3 },
    {
      arbitrary: fc.record(
        {
          open: fc.constantFrom(
            'each rows',
            'each one',
            'each none',
            'if yes',
            'if no',
            'unless no',
          ),
          inside: tie('pieces'),
          otherwise: tie('pieces'),
        },
        { requiredKeys: ['open', 'inside'] },
      ),
      weight: 2,
    },
  ),
}));

function write(piece: Piece): string {
  if ('text' in piece) return piece.text;
  const { open, inside, otherwise } = piece;
  const [block = '', name = ''] = open.split(' ');
  const no = otherwise === undefined ? '' : `{{else}}${otherwise.map(write).join('')}`;
  return `{{#${block} @root.${name}}}${inside.map(write).join('')}${no}{{/${block}}}`;
}

function say(piece: Piece, scope: { readonly n?: string }): string {
  if ('text' in piece) return piece.text.replace('\n', '').replace('{{n}}', scope.n ?? '');
  const [block, name = ''] = piece.open.split(' ');
  const value: unknown = (data as Readonly<Record<string, unknown>>)[name];
  const all = (some: readonly Piece[] = [], within = scope) =>
    some.map((one) => say(one, within)).join('');
  if (block === 'each') {
    const list = value as readonly { readonly n: string }[];
    return list.length === 0
      ? all(piece.otherwise)
      : list.map((row) => all(piece.inside, row)).join('');
  }
  return (block === 'if') === (value === true) ? all(piece.inside) : all(piece.otherwise);
}
