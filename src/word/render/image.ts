import { fromBase64 } from '../base64.ts';
import type { ParagraphPlace, RunPlace } from '../compiled.ts';
import type { ImageValue } from '../contract.ts';
import { escapeAttribute } from './escape.ts';
import { measureImage } from './measure-image.ts';
import { nextId } from './session.ts';
import type { Session } from './session.ts';

const unitsPerMillimetre = 36_000;
const unitsPerPixel = 9_525;
/** Frame where the tag names none: the text width of GB/T 9704 and half a page. */
const widest = 156;
const highest = 110;

const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An inline picture fitted into the frame, aspect kept, never enlarged; '' for no PNG or JPEG. */
export function writeImage(
  session: Session,
  place: RunPlace | ParagraphPlace,
  value: ImageValue,
): string {
  const bytes = typeof value.image === 'string' ? readDataUrl(value.image) : value.image;
  const size = bytes && measureImage(bytes);
  if (bytes === undefined || size === undefined) return '';
  const relationship = addImage(session, place.part, size.extension, bytes);
  const width = (place.frame?.width ?? widest) * unitsPerMillimetre;
  const height = (place.frame?.height ?? highest) * unitsPerMillimetre;
  const scale = Math.min(
    1,
    width / (size.width * unitsPerPixel),
    height / (size.height * unitsPerPixel),
  );
  const cx = Math.max(1, Math.round(size.width * unitsPerPixel * scale));
  const cy = Math.max(1, Math.round(size.height * unitsPerPixel * scale));
  const id = nextId(session, 'drawing');
  const named = `id="${id}" name="图片 ${id}" descr="${escapeAttribute(value.alt ?? '')}"`;
  return (
    `<w:r>${place.format}<w:drawing><wp:inline xmlns:wp="${drawing}" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/>` +
    `<a:graphic xmlns:a="${main}"><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}">` +
    `<pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${relations}" r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}

/** Notes the image for the package; the same bytes in the same part are one relationship. */
function addImage(
  session: Session,
  part: string,
  extension: 'png' | 'jpeg',
  bytes: Uint8Array,
): string {
  const known = session.images.find((image) => image.part === part && image.bytes === bytes);
  if (known !== undefined) return known.relationship;
  const relationship = `rIdShenbaoImage${session.images.length + 1}`;
  session.images.push({ part, relationship, extension, bytes });
  return relationship;
}

function readDataUrl(url: string): Uint8Array | undefined {
  const found = /^data:image\/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]+)$/.exec(url);
  if (found?.[1] === undefined) return undefined;
  try {
    return fromBase64(found[1]);
  } catch {
    return undefined;
  }
}
