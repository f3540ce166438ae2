import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { compileTemplate, renderTemplate, TemplateError } from '../../../src/word/index.ts';
import type { TemplateData } from '../../../src/word/index.ts';
import { partOf, textOf } from '../document-text.ts';
import { fill } from '../fill.ts';
import { jpeg, png } from '../images.ts';
import { buildPackage, p, r, table } from '../package-builder.ts';
import { validate } from '../validate.ts';

const main = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const millimetre = 36_000;

/** As Word writes a picture of 60 × 40 mm, cut, turned and with a border, its own image inside. */
function graphic(alternative = ''): string {
  return `<a:graphic ${main}><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}"><pic:nvPicPr><pic:cNvPr id="0" name="占位" descr="${alternative}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdOwn"><a:grayscl/></a:blip><a:srcRect l="10000"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm rot="60000"><a:off x="0" y="0"/><a:ext cx="${60 * millimetre}" cy="${40 * millimetre}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:noFill/></a:ln></pic:spPr></pic:pic></a:graphicData></a:graphic>`;
}

function inline(alternative: string, shown = graphic(alternative), attribute = 'descr'): string {
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${60 * millimetre}" cy="${40 * millimetre}"/><wp:docPr id="7" name="图片 7" ${attribute}="${alternative}"/>${shown}</wp:inline></w:drawing></w:r>`;
}

function anchor(alternative: string, shown = graphic()): string {
  return `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>1000000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>2000000</wp:posOffset></wp:positionV><wp:extent cx="${60 * millimetre}" cy="${40 * millimetre}"/><wp:effectExtent l="1" t="2" r="3" b="4"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="8" name="图片 8" descr="${alternative}"/>${shown}</wp:anchor></w:drawing></w:r>`;
}

const shape = `<a:graphic ${main}><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${p('贴照片处')}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>`;

function vml(alternative: string): string {
  return `<w:r><w:pict><v:shape id="_x0000_i1025" type="#_x0000_t75" style="width:141.75pt;height:70.875pt;visibility:visible" alt="${alternative}"><v:imagedata r:id="rIdOwn"/></v:shape></w:pict></w:r>`;
}

const files = {
  'word/media/own.png': png(2, 2),
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdOwn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/own.png"/></Relationships>',
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
};

function fillPicture(body: string, data: TemplateData): Uint8Array {
  return fill({ body, files }, data);
}

const wide = { image: png(200, 100), alt: '厂区"外景"' };
const tall = { image: png(10, 20), alt: '' };

describe('a picture whose alternative text is {{图片 x}}', () => {
  test('shows the value’s image, as large as its frame allows, aspect kept', () => {
    const xml = partOf(fillPicture(p(inline('{{图片 x}}')), { x: wide }));
    expect(xml).toContain(`<wp:extent cx="${60 * millimetre}" cy="${30 * millimetre}"/>`);
    expect(xml).toContain(`<a:ext cx="${60 * millimetre}" cy="${30 * millimetre}"/>`);
    expect(partOf(fillPicture(p(inline('{{图片 x}}')), { x: tall }))).toContain(
      `<wp:extent cx="${20 * millimetre}" cy="${40 * millimetre}"/>`,
    );
    expect(xml.match(/descr="厂区&quot;外景&quot;"/g)).toHaveLength(2);
  });
  test('keeps its border and loses the cut, the colours and the turn of what it showed', () => {
    const xml = partOf(fillPicture(p(inline('{{图片 x}}')), { x: wide }));
    expect(xml).toContain('<a:ln w="9525">');
    expect(xml).not.toMatch(/srcRect|grayscl|rot=|rIdOwn/);
    expect(xml).toContain('r:embed="rIdShenbaoImage1"');
  });
  test('may say it in its title, or in the picture’s own properties', () => {
    for (const body of [
      p(inline('{{图片 x}}', graphic(), 'title')),
      p(inline('旧图', graphic('{{图片 x}}'))),
    ]) {
      const xml = partOf(fillPicture(body, { x: wide }));
      expect(xml).toContain('rIdShenbaoImage1');
      expect(xml).not.toMatch(/\{\{|title=|旧图/);
    }
  });
  test('stays in the middle of its frame where it is anchored', () => {
    const xml = partOf(fillPicture(p(anchor('{{图片 x}}')), { x: tall }));
    expect(xml).toContain(`<wp:posOffset>${1_000_000 + 20 * millimetre}</wp:posOffset>`);
    expect(xml).toContain('<wp:posOffset>2000000</wp:posOffset>');
    expect(xml).toContain('<wp:effectExtent l="1" t="2" r="3" b="4"/>');
  });
  test('may be a shape, with a fallback or without', () => {
    const choice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${anchor('{{图片 x}}', shape).slice('<w:r>'.length, -'</w:r>'.length)}</mc:Choice><mc:Fallback><w:pict><v:rect alt="{{图片 x}}" style="width:9pt"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    for (const body of [p(choice), p(inline('{{图片 x}}', shape))]) {
      const docx = fillPicture(body, { x: wide });
      const xml = partOf(docx);
      expect(xml).not.toMatch(/AlternateContent|贴照片处|v:rect/);
      expect(xml).toContain(`<a:ext cx="${60 * millimetre}" cy="${30 * millimetre}"/>`);
    }
  });
  test('may be of a document that once was a .doc', () => {
    const xml = partOf(fillPicture(p(vml('{{图片 x}}')), { x: tall }));
    expect(xml).toContain('style="width:35.44pt;height:70.87pt;visibility:visible"');
    expect(xml).toMatch(/<v:imagedata [^>]*r:id="rIdShenbaoImage1"\/>/);
  });
  test('vanishes without a value, and leaves its paragraph', () => {
    for (const drawing of [inline('{{图片 x}}'), anchor('{{图片 x}}'), vml('{{图片 x}}')]) {
      const docx = fillPicture(p('前') + p(drawing) + table([p(drawing), '{{x}}']), {});
      expect(textOf(docx)).toBe('前\n\n[table]\n/\n| \n| ');
      expect(partOf(docx)).not.toMatch(/w:drawing|w:pict|rIdOwn/);
    }
  });
  test('is of its row in a block, and has an id of its own in each', () => {
    const body = p('{{#each rows}}') + p(inline('{{图片 photo}}'), r('{{name}}')) + p('{{/each}}');
    const rows = [{ name: '甲', photo: wide }, { name: '乙' }, { name: '丙', photo: tall }];
    const docx = fillPicture(body, { rows });
    expect(textOf(docx)).toBe('甲\n乙\n丙');
    expect(Object.keys(unzipSync(docx)).filter((name) => name.includes('shenbao'))).toEqual([
      'word/media/shenbao1.png',
      'word/media/shenbao2.png',
    ]);
  });
  test('stands in headers, footers and text boxes', () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${anchor('框', shape.replace(p('贴照片处'), p(inline('{{图片 x}}')))).slice('<w:r>'.length, -'</w:r>'.length)}</mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>`;
    const parts = {
      body: box,
      header: p(inline('{{图片 x}}', shape)),
      footer: p(anchor('{{图片 x}}', shape)),
    };
    const docx = fill(parts, { x: wide });
    expect(partOf(docx)).toContain('rIdShenbaoImage1');
    expect(partOf(docx, 'word/header1.xml')).toContain('descr="厂区');
    expect(partOf(docx, 'word/_rels/footer1.xml.rels')).toContain('media/shenbao3.png');
  });
  test('has no error in the Open XML SDK’s eyes', async () => {
    const body =
      p(inline('{{图片 x}}'), anchor('{{图片 y}}'), vml('{{图片 x}}'), inline('{{图片 z}}')) +
      table([p(inline('{{图片 none}}')), p(inline('{{图片 z}}', shape))]);
    const z = { image: jpeg(40, 30, 6), alt: '侧放' };
    expect(await validate([fillPicture(body, { x: wide, y: tall, z })])).toEqual([]);
  });
});

describe('what is no place for an image', () => {
  const told = (body: string): string => {
    try {
      compileTemplate(buildPackage({ body }));
      return '';
    } catch (error) {
      if (error instanceof TemplateError) return error.message;
      throw error;
    }
  };
  test('is told', () => {
    expect(told(p(inline('照片 {{图片 x}}')))).toContain('要独占替换文字');
    expect(told(p(inline('{{图片 x 宽=6}}')))).toContain('请删去“宽”“高”');
    const group = shape.replace(
      '<wps:cNvSpPr/>',
      '<wps:cNvPr id="1" name="x" descr="{{图片 x}}"/>',
    );
    expect(told(p(inline('组合', group)))).toContain('请插入一张图片作占位');
  });
});

describe('a photograph', () => {
  const sizeOf = (image: Uint8Array) => {
    const xml = partOf(fill(p('{{图片 x 宽=20 高=20}}'), { x: { image } }));
    const [, across, down] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
    return { xml, size: [Number(across) / millimetre, Number(down) / millimetre] };
  };
  test.each([
    [1, '', [20, 10]],
    [3, ' rot="10800000"', [20, 10]],
    // As it is seen it is upright, 10 wide and 20 high: the extent is that before the turn.
    [6, ' rot="5400000"', [20, 10]],
    [8, ' rot="16200000"', [20, 10]],
    [5, ' rot="16200000" flipH="1"', [20, 10]],
  ])('held as EXIF orientation %d says is turned upright', (orientation, turn, size) => {
    const made = sizeOf(jpeg(2_000, 1_000, orientation));
    expect(made.xml).toContain(`<a:xfrm${turn}>`);
    expect(made.size).toEqual(size);
  });
  test('on its side fits the frame as it is seen', () => {
    const image = jpeg(2_000, 1_000, 6);
    const xml = partOf(fill(p('{{图片 x 宽=10 高=50}}'), { x: { image } }));
    expect(xml).toContain(`<wp:extent cx="${20 * millimetre}" cy="${10 * millimetre}"/>`);
    expect(xml).toContain(`l="0" t="${5 * millimetre}" r="0" b="${5 * millimetre}"`);
  });
  test('in CMYK, of 16 bits, thin as a line or of 5 MB is taken as it is', () => {
    expect(sizeOf(jpeg(200, 100, undefined, 4)).size).toEqual([20, 10]);
    expect(sizeOf(png(200, 100, 16)).size).toEqual([20, 10]);
    const line = sizeOf(png(20_000, 1));
    expect(line.size).toEqual([20, 1 / 1_000]);
    const large = new Uint8Array(5_000_000);
    large.set(jpeg(200, 100));
    expect(sizeOf(large).size).toEqual([20, 10]);
  });
  test('is what its bytes are, whatever its data URL says', () => {
    const url = (type: string, bytes: Uint8Array) =>
      `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
    const docx = fill(p('{{x}}{{y}}'), {
      x: { image: url('image/png', jpeg(8, 4)) },
      y: { image: url('application/octet-stream', png(8, 4)) },
    });
    expect(Object.keys(unzipSync(docx)).filter((name) => name.includes('media'))).toEqual([
      'word/media/shenbao1.jpeg',
      'word/media/shenbao2.png',
    ]);
  });
  test('of another kind, cut short or not there prints nothing', () => {
    const gif = new TextEncoder().encode('GIF89a\x01\0\x01\0');
    const webp = new TextEncoder().encode('RIFF\x1a\0\0\0WEBPVP8L');
    const values = [
      gif,
      webp,
      png(8, 4).slice(0, 20),
      jpeg(8, 4).slice(0, 12),
      'data:,x',
      'data:;base64,#',
    ];
    for (const image of values) {
      const docx = fillPicture(p('[', inline('{{图片 x}}'), '{{x}}]'), { x: { image } });
      expect(textOf(docx)).toBe('[]');
    }
  });
  test('printed twice in a part is held once', () => {
    const docx = fill(p('{{x}}{{x}}'), { x: wide });
    expect(Object.keys(unzipSync(docx)).filter((name) => name.includes('media'))).toHaveLength(1);
  });
});

test('same template, same values, same bytes', () => {
  const template = compileTemplate(buildPackage({ body: p(inline('{{图片 x}}')), files }));
  expect(renderTemplate(template, { x: wide })).toEqual(renderTemplate(template, { x: wide }));
});
