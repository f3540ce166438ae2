import { strFromU8, Unzlib } from 'fflate';

import { isRecord } from '../../base/index.ts';
import { adler32, deflateText, fromBase64, toBase64, toUtf8 } from '../zip/index.ts';

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What a filled document carries: the draft as far as the page shows it, never more. */
export interface Payload {
  /** Version of this shape; a reader refuses a higher one. */
  readonly format: 1;
  readonly policy: string;
  readonly category: string;
  /** Version of the form and of the rules the document was made with. */
  readonly form: string;
  readonly rules: string;
  /** Day of making, `YYYY-MM-DD`. */
  readonly date: string;
  /** Year the figures are of, where the draft knows it. */
  readonly year?: number;
  /** The verdict as it was on that day, in whatever shape its maker reads back. */
  readonly verdict?: JsonValue;
  /** Visible answers by field id, without images. */
  readonly answers: Readonly<Record<string, JsonValue>>;
  /** `versionCode(answers)`: printed in the footer so that paper and file can be compared. */
  readonly code: string;
  /** The notice that this version answers, by its id. */
  readonly notice?: string;
  /** What besides the answers the page was printed from; absent in documents of earlier builds. */
  readonly print?: Printing;
}

/** Whatever the same page can't be printed again without. */
interface Printing {
  /** Version of the template and all the words that it was filled with. */
  readonly template: string;
  /** Title of the round that was open. */
  readonly round?: string;
  /** Fields named on the page as not written. */
  readonly unwritten: readonly string[];
  /** Fields whose image the page shows; the images themselves are not carried. */
  readonly images: readonly string[];
  /** Whether 版本码 is printed. */
  readonly code: boolean;
}

/** Namespace of the customXml part; its root `payload` holds the base64 as text. */
export const payloadNamespace = 'urn:shenbao:payload:1';
/** Names of the custom document properties: this and a number from 0001, in order. */
export const payloadProperty = 'shenbao_';
export const printedProperty = 'shenbao_around_';
/** Where a document keeps data that is no draft: the same two places under names of their own. */
export const parcelNamespace = 'urn:shenbao:parcel:1';
export const parcelProperty = 'shenbao_parcel_';
/** Word cuts a text property at 255 characters. */
export const payloadChunk = 250;

// Deflate with a window of 32 kB; the pair is a multiple of 31.
const firstOfZlib = 0x78;
const zlibHeader = 0x7801;

/** UTF-8 packed as zlib does (RFC 1950), in base64. */
export function packText(text: string): string {
  const bytes = toUtf8(text);
  const packed = deflateText(bytes);
  const whole = new Uint8Array(packed.length + 6);
  const view = new DataView(whole.buffer);
  view.setUint16(0, zlibHeader);
  whole.set(packed, 2);
  view.setUint32(packed.length + 2, adler32(bytes));
  return toBase64(whole);
}

/** What `packText` packed, or the same without packing; throws for anything else. */
export function unpackText(base64: string): string {
  return strFromU8(unpack(fromBase64(base64.replace(/\s+/g, ''))));
}

/** JSON, packed: a document holds it twice. */
export function encodePayload(payload: Payload): string {
  return packText(JSON.stringify(payload));
}

/**
 * Reads what `encodePayload` wrote, or the same without packing; undefined for anything else, a
 * newer format included.
 */
export function decodePayload(base64: string): Payload | undefined {
  try {
    const value: unknown = JSON.parse(unpackText(base64));
    return isPayload(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

// A stranger's file is unpacked in steps that stay small, up to far more than any draft holds.
const step = 8 * 1024;
const largest = 8 * 1024 * 1024;

function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== firstOfZlib) return bytes;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((piece) => {
    size += piece.length;
    if (size > largest) throw new RangeError('more than a draft holds');
    pieces.push(piece);
  });
  for (let at = 0; at < bytes.length; at += step) {
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function isPayload(value: unknown): value is Payload {
  if (!isRecord(value)) return false;
  const texts = ['policy', 'category', 'form', 'rules', 'date', 'code'].map((key) => value[key]);
  return (
    value['format'] === 1 &&
    texts.every((text) => typeof text === 'string') &&
    isRecord(value['answers']) &&
    (value['notice'] === undefined || typeof value['notice'] === 'string') &&
    (value['print'] === undefined || isPrinting(value['print']))
  );
}

function isPrinting(value: unknown): value is Printing {
  if (!isRecord(value)) return false;
  const lists = [value['unwritten'], value['images']];
  return (
    typeof value['template'] === 'string' &&
    typeof value['code'] === 'boolean' &&
    (value['round'] === undefined || typeof value['round'] === 'string') &&
    lists.every((list) => Array.isArray(list) && list.every((id) => typeof id === 'string'))
  );
}
