import { pictureGraphic } from '../template/index.ts';
import type {
  ParagraphPlace,
  PictureHole,
  PicturePlace,
  RunPlace,
  ImageValue,
} from '../template/index.ts';
import { escapeAttribute } from '../xml/index.ts';
import { placeImage } from './image.ts';
import type { PlacedImage } from './image.ts';
import { nextId } from './session.ts';
import type { Session } from './session.ts';

const unitsPerMillimetre = 36_000;
const unitsPerPixel = 9_525;
const unitsPerPoint = 12_700;
/** Frame where the tag names none: the text width of GB/T 9704 and half a page. */
const widest = 156;
const highest = 110;

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

const inline: PicturePlace['pieces'] = [
  `<w:drawing><wp:inline xmlns:wp="${drawing}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="`,
  ['width'],
  '" cy="',
  ['height'],
  '"/>',
  ['room', ''],
  '<wp:docPr id="',
  ['id'],
  '" name="图片" descr="',
  ['alt'],
  '"/>',
  ...pictureGraphic,
  '</wp:inline></w:drawing>',
];

/** A run with an inline picture fitted into the tag's frame, never enlarged; '' for no image. */
export function writeInlinePicture(
  session: Session,
  place: RunPlace | ParagraphPlace,
  value: ImageValue,
): string {
  const image = placeImage(session, place.part, value);
  if (image === undefined) return '';
  const width = (place.frame?.width ?? widest) * unitsPerMillimetre;
  const height = (place.frame?.height ?? highest) * unitsPerMillimetre;
  const frame = { width, height, scale: Math.min(1, fit(image, width, height)) };
  return `<w:r>${place.format}${write(session, inline, frame, image, value)}</w:r>`;
}

/** The placeholder's drawing with the image, as large as its frame allows; '' for no image. */
export function writePicture(session: Session, place: PicturePlace, value: ImageValue): string {
  const { part, width, height, pieces } = place;
  const image = placeImage(session, part, value);
  if (image === undefined) return '';
  const frame = { width, height, scale: fit(image, width, height) };
  return write(session, pieces, frame, image, value);
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** By how much the image as it is seen is scaled to fill the frame. */
function fit({ size }: PlacedImage, width: number, height: number): number {
  const [across, down] = size.isSideways ? [size.height, size.width] : [size.width, size.height];
  return Math.min(width / (across * unitsPerPixel), height / (down * unitsPerPixel));
}

function write(
  session: Session,
  pieces: PicturePlace['pieces'],
  frame: Frame,
  { relationship, size }: PlacedImage,
  value: ImageValue,
): string {
  const id = String(nextId(session, 'drawing'));
  const units = (pixels: number) => Math.max(1, Math.round(pixels * unitsPerPixel * frame.scale));
  const width = units(size.width);
  const height = units(size.height);
  const fill = ([what, was = '']: PictureHole): string => {
    switch (what) {
      case 'width':
        return String(width);
      case 'height':
        return String(height);
      case 'width-points':
        return (width / unitsPerPoint).toFixed(2);
      case 'height-points':
        return (height / unitsPerPoint).toFixed(2);
      // Turned or not, the drawing's middle is that of its frame.
      case 'left':
        return String(Number(was) + Math.round((frame.width - width) / 2));
      case 'top':
        return String(Number(was) + Math.round((frame.height - height) / 2));
      case 'turn':
        return size.turn;
      case 'room':
        return size.isSideways ? roomAround(width, height) : was;
      case 'relationship':
        return relationship;
      case 'id':
        return id;
      case 'alt':
        return escapeAttribute(value.alt ?? '');
    }
  };
  return pieces.map((piece) => (typeof piece === 'string' ? piece : fill(piece))).join('');
}

/** A quarter turn about the middle reaches over the drawing's extent on two sides. */
function roomAround(width: number, height: number): string {
  const more = Math.round(Math.abs(width - height) / 2);
  const [beside, above] = width > height ? [0, more] : [more, 0];
  return `<wp:effectExtent xmlns:wp="${drawing}" l="${beside}" t="${above}" r="${beside}" b="${above}"/>`;
}
