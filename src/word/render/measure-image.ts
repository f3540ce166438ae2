import { readOrientation } from './read-orientation.ts';

export interface ImageSize {
  readonly extension: 'png' | 'jpeg';
  /** Pixels, as stored. */
  readonly width: number;
  readonly height: number;
  /** Shown upright by a quarter turn: width and height change places. */
  readonly isSideways: boolean;
  /** What turns it upright, as attributes of `a:xfrm`; '' where it stands already. */
  readonly turn: string;
}

// EXIF orientations 1 to 8; a flip is made before the turn, clockwise in 60,000ths of a degree.
const turns = [
  '',
  ' flipH="1"',
  ' rot="10800000"',
  ' flipV="1"',
  ' rot="16200000" flipH="1"',
  ' rot="5400000"',
  ' rot="5400000" flipH="1"',
  ' rot="16200000"',
];

/** Kind and size by the file's own header (PNG: IHDR; JPEG: the frame marker SOFn, EXIF). */
export function measureImage(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) {
    return checked('png', view.getUint32(16), view.getUint32(20), 1);
  }
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  let orientation = 1;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // C4, C8 and CC share the range of the frame markers but are tables and extensions.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return checked('jpeg', view.getUint16(at + 7), view.getUint16(at + 5), orientation);
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) orientation = readOrientation(bytes.subarray(at + 4, at + 2 + length));
    at += marker === 0xff ? 1 : 2 + length;
  }
  return undefined;
}

function checked(
  extension: 'png' | 'jpeg',
  width: number,
  height: number,
  orientation: number,
): ImageSize | undefined {
  if (width === 0 || height === 0) return undefined;
  return {
    extension,
    width,
    height,
    isSideways: orientation > 4,
    turn: turns[orientation - 1] ?? '',
  };
}
