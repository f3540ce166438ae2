/**
 * Bytes: zip archives as this project's own templates and documents have them, their check sums,
 * and text as bytes. Imports no other room; a stranger's archive is opened in open/ alone.
 */
export { adler32 } from './adler32.ts';
export { fromBase64, toBase64 } from './base64.ts';
export { crc32 } from './crc32.ts';
export { deflateText } from './deflate.ts';
export { readArchive, unpackEntry } from './read-archive.ts';
export { toUtf8 } from './utf8.ts';
export { writeArchive } from './write-archive.ts';
export type { ArchiveEntry } from './write-archive.ts';
