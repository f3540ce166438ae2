import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { compileTemplate, renderTemplate } from '../../../src/word/index.ts';
import { partOf, textOf } from '../document-text.ts';
import { fill } from '../fill.ts';
import { buildPackage, p, table, tr } from '../package-builder.ts';
import { validate } from '../validate.ts';

/** What of the document's bookmarks has no other mark after or before it. */
function unbalanced(docx: Uint8Array): readonly string[] {
  const open: string[] = [];
  const lone: string[] = [];
  const marks = partOf(docx).matchAll(/<w:bookmark(Start|End) [^>]*?w:id="(\d+)"/g);
  for (const [, side, id = ''] of marks) {
    if (side === 'Start') open.push(id);
    else if (open.includes(id)) open.splice(open.lastIndexOf(id), 1);
    else lone.push(id);
  }
  return [...open, ...lone];
}

// A place for a mark between any two things that a block can take away or repeat.
const here = '<!--*-->';
const place = (...pieces: readonly string[]) => here + pieces.join(here) + here;
const text = (content: string) => p(here, content, here);
const rowsOf = (...rows: readonly string[]) =>
  table(['头', '头']).replace('</w:tbl>', `${place(...rows)}</w:tbl>`);
const block = (open: string, ...inside: readonly string[]) =>
  place(text(open), ...inside, text(`{{/${open.slice(3, open.indexOf(' '))}}}`));

const body = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  nodes: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => place(...all)),
  node: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      text('文'),
      text('{{n}}'),
      text('{{#if no}}文{{/if}}'),
      text('前{{#each rows}}{{n}}、{{/each}}'),
      rowsOf(tr(text('{{#each rows}}{{n}}'), text('文{{/each}}'))),
      rowsOf(
        tr(text('{{#each rows}}'), text('')),
        tr(text('{{n}}'), text('甲')),
        tr(text('{{/each}}'), text('')),
      ),
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${here}${tr(`${text('{{#each none}}')}${text('文{{/each}}')}`)}${here}</w:tbl>${text('文')}`,
      table([`${text('{{#if no}}')}${text('文')}${text('{{/if}}')}`, '文']) + text('文'),
    ),
    tie('nodes').map((inside) => block('{{#each rows}}', inside)),
    tie('nodes').map((inside) => block('{{#each none}}', inside)),
    tie('nodes').map((inside) =>
      place(text('前{{#each rows}}头'), inside, text('尾{{else}}无'), text('{{/each}}后')),
    ),
    tie('nodes').map((inside) => block('{{#if yes}}', inside, text('{{else}}'), text('文'))),
    tie('nodes').map((inside) => block('{{#if no}}', text('文'), text('{{else}}'), inside)),
  ),
})).nodes;

const data = { yes: true, no: false, n: '根', rows: [{ n: '甲' }, { n: '乙' }], none: [] };

/** Marks of a few ids at some of the places: pairs, ends alone, ids twice. */
function marked(xml: string, at: readonly number[]): string {
  const places = xml.split(here).length - 1;
  const marks = new Map<number, string>();
  at.forEach((where, index) => {
    const id = Math.floor(index / 2) % 3;
    const mark =
      index % 2 === 0
        ? `<w:bookmarkStart w:id="${id}" w:name="b${index}"/>`
        : `<w:bookmarkEnd w:id="${id}"/>`;
    const to = where % places;
    marks.set(to, (marks.get(to) ?? '') + mark);
  });
  let index = -1;
  return xml.replaceAll(here, () => {
    index += 1;
    return marks.get(index) ?? '';
  });
}

describe('bookmarks', () => {
  test('keep both their marks whatever blocks take away or repeat', () => {
    const at = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(body, at, (xml, places) => {
        const whole = marked(xml, places);
        const docx = fillLoosely(whole);
        expect(unbalanced(docx)).toEqual([]);
        expect(textOf(docx)).toBe(textOf(fillLoosely(xml.replaceAll(here, ''))));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
  test('of one id that overlap in what repeats get one each', () => {
    const start = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/>`;
    const end = '<w:bookmarkEnd w:id="1"/>';
    const inside = p(start('a'), '{{n}}', start('b'), end, '文', end);
    const docx = fillLoosely(p('{{#each rows}}') + inside + p('{{/each}}'));
    expect(unbalanced(docx)).toEqual([]);
    expect(partOf(docx).match(/w:name="\w+"/g)).toEqual([
      'w:name="a"',
      'w:name="b"',
      expect.stringMatching(/"a_\d+"/),
      expect.stringMatching(/"b_\d+"/),
    ]);
  });
});

describe('shapes in VML', () => {
  const shape = (id: string, spid = '') =>
    `<w:r><w:pict><v:shapetype id="_x0000_t202" coordsize="21600,21600"/><v:shape id="${id}"${spid} type="#_x0000_t202" style="width:10pt;height:10pt"><v:textbox><w:txbxContent>${p('{{n}}')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

  test('have ids of their own in every round, and one type', () => {
    const body =
      p('{{#each rows}}') +
      p(shape('_x0000_s1026'), shape('文本框 2', ' o:spid="_x0000_s1027"')) +
      p('{{/each}}');
    const xml = partOf(fill(body.replace(/<v:/g, '<v:'), data));
    const ids = [...xml.matchAll(/<v:\w+ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([
      '_x0000_t202',
      '_x0000_s1026',
      '_x0000_t202',
      '文本框 2',
      '_x0000_s1028',
      expect.stringMatching(/^文本框 2_\d+$/),
    ]);
    const spids = [...xml.matchAll(/o:spid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(spids).size).toBe(2);
  });
  test('are still the ones that embedded objects name', () => {
    const object = `<w:r><w:object><v:shape id="_x0000_i1025" style="width:10pt;height:10pt"/><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" ShapeID="_x0000_i1025" DrawAspect="Content" ObjectID="_1"/></w:object></w:r>`;
    const xml = partOf(fill(p('{{#each rows}}') + p(object) + p('{{/each}}'), data));
    const shapes = [...xml.matchAll(/<v:shape id="([^"]*)"/g)].map(([, id]) => id);
    const named = [...xml.matchAll(/ShapeID="([^"]*)"/g)].map(([, id]) => id);
    expect(named).toEqual(shapes);
    expect(new Set(shapes).size).toBe(2);
  });
});

describe('tables that blocks bring together', () => {
  const own = table(['{{n}}', '文']);
  const gaps = (docx: Uint8Array) => partOf(docx).split('w:line="20"').length - 1;

  test.each([
    ['of a loop', p('{{#each rows}}') + own + p('{{/each}}'), 1],
    ['around an empty block', own + p('{{#if no}}') + p('文') + p('{{/if}}') + own, 1],
    ['around a paragraph that goes', own + p('{{#if no}}文{{/if}}') + own, 1],
    ['around a block that prints', own + p('{{#if yes}}') + p('文') + p('{{/if}}') + own, 0],
    ['around a table that goes', own + p('{{#if no}}') + own + p('{{/if}}') + own, 1],
    [
      'around a table whose rows go',
      own + p('{{#if no}}文{{/if}}') + table(['{{#each none}}', '{{/each}}']) + own,
      1,
    ],
    [
      'of two loops',
      p('{{#each rows}}') + own + p('{{/each}}') + p('{{#each rows}}') + own + p('{{/each}}'),
      3,
    ],
    ['with text between', p('{{#each rows}}') + own + p('文') + p('{{/each}}'), 0],
    [
      'with a bookmark between',
      p('{{#each rows}}') +
        '<w:bookmarkStart w:id="1" w:name="a"/>' +
        own +
        '<w:bookmarkEnd w:id="1"/>' +
        p('{{/each}}'),
      1,
    ],
    ['which the author set together', own + own + p('{{a}}'), 0],
    ['in a cell', table([p('{{#each rows}}') + own + p('{{/each}}') + p('文')]), 1],
  ])('%s are parted where they would touch', (_, xml, count) => {
    const docx = fill(p('前') + xml + p('后'), data);
    expect(gaps(docx)).toBe(count);
    expect(partOf(docx)).not.toContain('\0');
  });
  test('have no error in the Open XML SDK’s eyes', async () => {
    const docx = fill(p('{{#each rows}}') + own + p('{{/each}}') + p('后'), data);
    expect(await validate([docx])).toEqual([]);
  }, 120_000);
});

/** Authors' own ids that are used twice stay so where nothing repeats them. */
function fillLoosely(xml: string): Uint8Array {
  const template = compileTemplate(buildPackage({ body: xml + p('{{n}}完') }));
  return renderTemplate(template, data);
}
