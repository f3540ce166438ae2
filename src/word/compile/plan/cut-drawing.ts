import { pictureFill, pictureGraphic } from '../../template/index.ts';
import type { PicturePlace } from '../../template/index.ts';
import { childNamed } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import { cutAttribute, makeCuts } from './cuts.ts';
import type { Cut } from './cuts.ts';

/** `w:drawing`'s own element for its place in the text. */
export function frameOf(drawing: XmlElement): XmlElement | undefined {
  return childNamed(drawing, 'wp:inline') ?? childNamed(drawing, 'wp:anchor');
}

/** The one picture that the drawing shows; undefined for a shape, a group or a chart. */
export function pictureIn(frame: XmlElement): XmlElement | undefined {
  const graphic = childNamed(frame, 'a:graphic');
  const data = graphic && childNamed(graphic, 'a:graphicData');
  return data && childNamed(data, 'pic:pic');
}

/** A drawing as the place of an image; undefined where it has no size. */
export function cutDrawing(
  part: string,
  xml: string,
  drawing: XmlElement,
): PicturePlace | undefined {
  const frame = frameOf(drawing);
  const extent = frame && childNamed(frame, 'wp:extent');
  const properties = frame && childNamed(frame, 'wp:docPr');
  if (frame === undefined || extent === undefined || properties === undefined) return undefined;
  const width = Number(extent.attributes['cx']);
  const height = Number(extent.attributes['cy']);
  if (!(width > 0 && height > 0)) return undefined;
  const picture = pictureIn(frame);
  const graphic = childNamed(frame, 'a:graphic');
  const cuts: Cut[] = [
    ...cutSize(xml, extent),
    ...cutRoom(xml, frame, extent),
    ...cutAttribute(xml, properties, 'id', [['id']]),
    ...cutAttribute(xml, properties, 'descr', [['alt']]),
    ...cutAttribute(xml, properties, 'title'),
    ...cutOffset(frame, 'wp:positionH', 'left'),
    ...cutOffset(frame, 'wp:positionV', 'top'),
    // A size in parts of the page would overrule the one in units.
    ...frame.children
      .filter(({ name }) => /:sizeRel[HV]$/.test(name))
      .map(({ start, end }) => ({ start, end, pieces: [] })),
    ...(picture === undefined ? [] : cutPicture(xml, picture)),
  ];
  if (picture === undefined && graphic !== undefined) {
    cuts.push({ start: graphic.start, end: graphic.end, pieces: pictureGraphic });
  }
  const pieces = makeCuts(xml, drawing.start, drawing.end, cuts);
  return { kind: 'picture', part, width, height, pieces };
}

/** The author's border and shape stay; what was shown in them, cut and turned, goes. */
function cutPicture(xml: string, picture: XmlElement): readonly Cut[] {
  const named = childNamed(picture, 'pic:nvPicPr')?.children[0];
  const fill = childNamed(picture, 'pic:blipFill');
  const shape = childNamed(picture, 'pic:spPr');
  const transform = shape && childNamed(shape, 'a:xfrm');
  const extent = transform && childNamed(transform, 'a:ext');
  const nameEnd = transform === undefined ? 0 : transform.start + '<a:xfrm'.length;
  return [
    ...(named === undefined
      ? []
      : [...cutAttribute(xml, named, 'descr', [['alt']]), ...cutAttribute(xml, named, 'title')]),
    ...(fill === undefined ? [] : [{ start: fill.start, end: fill.end, pieces: pictureFill }]),
    ...(transform === undefined
      ? []
      : [
          { start: nameEnd, end: nameEnd, pieces: [['turn'] as const] },
          ...['rot', 'flipH', 'flipV'].flatMap((name) => cutAttribute(xml, transform, name)),
        ]),
    ...(extent === undefined ? [] : cutSize(xml, extent)),
  ];
}

function cutSize(xml: string, extent: XmlElement): readonly Cut[] {
  return [
    ...cutAttribute(xml, extent, 'cx', [['width']]),
    ...cutAttribute(xml, extent, 'cy', [['height']]),
  ];
}

function cutRoom(xml: string, frame: XmlElement, extent: XmlElement): readonly Cut[] {
  const room = childNamed(frame, 'wp:effectExtent');
  if (room === undefined) return [{ start: extent.end, end: extent.end, pieces: [['room', '']] }];
  const { start, end } = room;
  return [{ start, end, pieces: [['room', xml.slice(start, end)]] }];
}

function cutOffset(frame: XmlElement, position: string, hole: 'left' | 'top'): readonly Cut[] {
  const from = childNamed(frame, position);
  const offset = from && childNamed(from, 'wp:posOffset');
  if (offset === undefined) return [];
  return [{ start: offset.openEnd, end: offset.closeStart, pieces: [[hole, offset.text.trim()]] }];
}
