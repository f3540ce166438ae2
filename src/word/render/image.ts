import type { ImageValue } from '../template/index.ts';
import { fromBase64 } from '../zip/index.ts';
import { measureImage } from './measure-image.ts';
import type { ImageSize } from './measure-image.ts';
import type { Session } from './session.ts';

/** An image that the document holds now. */
export interface PlacedImage {
  readonly relationship: string;
  readonly size: ImageSize;
}

/** Takes an image into the document, for one of its parts; undefined for no PNG or JPEG. */
export function placeImage(
  session: Session,
  part: string,
  value: ImageValue,
): PlacedImage | undefined {
  const bytes = typeof value.image === 'string' ? readDataUrl(value.image) : value.image;
  const size = bytes && measureImage(bytes);
  if (bytes === undefined || size === undefined) return undefined;
  const known = session.images.find((image) => image.part === part && image.of === value.image);
  if (known !== undefined) return { relationship: known.relationship, size };
  const relationship = `rIdShenbaoImage${session.images.length + 1}`;
  const { extension } = size;
  session.images.push({ part, relationship, extension, bytes, of: value.image });
  return { relationship, size };
}

/** Whether a document shows it: a PNG or JPEG whose own header tells its size. */
export function isDrawable(image: string): boolean {
  const bytes = readDataUrl(image);
  return bytes !== undefined && measureImage(bytes) !== undefined;
}

/** The bytes tell what they are: a browser names a file's type by its name alone. */
function readDataUrl(url: string): Uint8Array | undefined {
  const found = /^data:[^,]*;base64,/.exec(url);
  if (found === null) return undefined;
  try {
    return fromBase64(url.slice(found[0].length));
  } catch {
    return undefined;
  }
}
