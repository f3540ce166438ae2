import type { ForeignFormat } from './open-issue.ts';

type Format = ForeignFormat | 'password';

/**
 * What a file that is no zip is, by its first bytes. `fileName` decides only where bytes cannot:
 * WPS writes its .wps in the very format of .doc.
 */
export function foreignFormat(bytes: Uint8Array, fileName = ''): Format {
  const starts = (...magic: readonly number[]): boolean =>
    magic.every((byte, index) => bytes[index] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    return compoundFormat(bytes, fileName);
  if (starts(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07)) return 'rar';
  if (starts(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)) return 'seven-zip';
  if (starts(0x1f, 0x8b) || starts(0x42, 0x5a, 0x68) || starts(0xfd, 0x37, 0x7a, 0x58)) {
    return 'other-archive';
  }
  if (isPicture(starts)) return 'picture';
  return textFormat(bytes);
}

function isPicture(starts: (...magic: readonly number[]) => boolean): boolean {
  const jpeg = starts(0xff, 0xd8, 0xff);
  const png = starts(0x89, 0x50, 0x4e, 0x47);
  const gif = starts(0x47, 0x49, 0x46, 0x38);
  const bitmap = starts(0x42, 0x4d);
  const tiff = starts(0x49, 0x49, 0x2a, 0) || starts(0x4d, 0x4d, 0, 0x2a);
  return jpeg || png || gif || bitmap || tiff;
}

function textFormat(bytes: Uint8Array): Format {
  const head = latin(bytes.subarray(0, 1024)).trimStart();
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  // "MIME-Version" opens the single-file web page that Word saves as .doc or .mht.
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html|MIME-Version:)/i.test(head))
    return 'web-page';
  if (/^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"/.test(head)) return 'json';
  const isText = head.length > 0 && !/[\0-\u0008\u000e-\u001a]/.test(head);
  return isText ? 'plain-text' : 'unknown-format';
}

/** OLE compound files: the names of their streams, UTF-16, tell what they hold [MS-CFB]. */
function compoundFormat(bytes: Uint8Array, fileName: string): Format {
  const names = streamNames(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'password';
  const isWps = /\.wps$/i.test(fileName);
  const word = names.get('WordDocument');
  if (word !== undefined) {
    // fEncrypted of the FIB's flags [MS-DOC 2.5.2].
    if (((bytes[word + 0x0b] ?? 0) & 1) === 1) return 'password';
    return isWps || [...names.keys()].some((name) => name.startsWith('Wps')) ? 'wps' : 'old-word';
  }
  if (names.has('Workbook') || names.has('Book')) return 'old-excel';
  if (names.has('PowerPoint Document')) return 'old-slides';
  // Microsoft Works, the other program whose files end in .wps.
  if (isWps || names.has('MatOST')) return 'wps';
  return /\.doc$/i.test(fileName) ? 'old-word' : 'old-office';
}

/** Stream names of a compound file with the byte at which each would start. */
function streamNames(bytes: Uint8Array): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return names;
  const sectorSize = 2 ** Math.min(view.getUint16(30, true), 12);
  // Directory entries are 128 bytes each. Walking the sector chain of a damaged file could loop;
  // looking at every aligned place cannot, and a stranger's false hit only changes the advice.
  const end = Math.min(bytes.length - 127, 4 * 1024 * 1024);
  for (let at = 512; at < end; at += 128) {
    const length = view.getUint16(at + 64, true);
    const type = bytes[at + 66] ?? 0;
    if (length < 4 || length > 64 || length % 2 === 1 || (type !== 1 && type !== 2)) continue;
    let name = '';
    for (let index = 0; index < length - 2; index += 2) {
      name += String.fromCharCode(view.getUint16(at + index, true));
    }
    if (/^[\w \u0001-\u0006]+$/.test(name)) {
      names.set(name, (view.getUint32(at + 116, true) + 1) * sectorSize);
    }
  }
  return names;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
