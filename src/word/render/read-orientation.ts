const orientationTag = 0x0112;

/**
 * How a camera held the picture: 1 to 8 by the EXIF block of a JPEG (an APP1 segment's content:
 * "Exif", a TIFF header, directories of 12-byte entries); 1, upright, where it does not say.
 */
export function readOrientation(segment: Uint8Array): number {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  // "Exif" in ASCII; anything else in this kind of segment is XMP.
  if (segment.length < 14 || view.getUint32(0) !== 0x45786966) return 1;
  const start = 6;
  const isLittle = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, isLittle);
  if (directory + 2 > segment.length) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > segment.length) return 1;
    if (view.getUint16(at, isLittle) !== orientationTag) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
