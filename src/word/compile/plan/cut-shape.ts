import type { PicturePlace } from '../../template/index.ts';
import { escapeXml, childNamed } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import { cutAttribute, makeCuts } from './cuts.ts';

const vml = 'urn:schemas-microsoft-com:vml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** In VML, which documents that once were .doc have: units of a length, in EMU. */
const units: Readonly<Record<string, number>> = {
  pt: 12_700,
  in: 914_400,
  cm: 360_000,
  mm: 36_000,
  px: 9_525,
};

/** The shape of `w:pict` that shows a picture. */
export function shapeIn(pict: XmlElement): XmlElement | undefined {
  return pict.children.find((shape) => childNamed(shape, 'v:imagedata') !== undefined);
}

/** A VML picture as the place of an image; undefined where its size cannot be told. */
export function cutShape(part: string, xml: string, pict: XmlElement): PicturePlace | undefined {
  const shape = shapeIn(pict);
  const shown = shape && childNamed(shape, 'v:imagedata');
  if (shape === undefined || shown === undefined) return undefined;
  const style = shape.attributes['style'] ?? '';
  const width = lengthIn(style, 'width');
  const height = lengthIn(style, 'height');
  if (width === undefined || height === undefined) return undefined;
  const rest = style.replace(/(^|;)\s*(width|height)\s*:[^;]*/g, '').replace(/^;/, '');
  const pieces = makeCuts(xml, pict.start, pict.end, [
    ...cutAttribute(xml, shape, 'alt', [['alt']]),
    ...cutAttribute(xml, shape, 'title'),
    ...cutAttribute(xml, shape, 'style', [
      'width:',
      ['width-points'],
      'pt;height:',
      ['height-points'],
      `pt;${escapeXml(rest)}`,
    ]),
    {
      start: shown.start,
      end: shown.end,
      pieces: [
        `<v:imagedata xmlns:v="${vml}" xmlns:r="${relations}" r:id="`,
        ['relationship'],
        '"/>',
      ],
    },
  ]);
  return { kind: 'picture', part, width, height, pieces };
}

function lengthIn(style: string, side: string): number | undefined {
  const found = new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*([\\d.]+)(pt|in|cm|mm|px)`).exec(style);
  const length = Number(found?.[1]) * (units[found?.[2] ?? ''] ?? Number.NaN);
  return length > 0 ? length : undefined;
}
