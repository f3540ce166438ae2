import { openDocument, readDocument } from '../../../src/word/index.ts';
import type { Payload } from '../../../src/word/index.ts';
import type { DocumentShape, ReadDocument, Refusal, ShapeValues } from '../../../src/word/index.ts';

/** Opens a document and reads it as one shape, with the draft that it carries. */
export function readBytes(
  bytes: Uint8Array,
  shape: DocumentShape,
  expected?: ShapeValues,
): (ReadDocument & { readonly payload?: Payload }) | Refusal {
  const document = openDocument(bytes);
  if (document.kind === 'refused') return document;
  const read = readDocument(document, shape, expected);
  if (read.kind === 'refused' || document.carried === undefined) return read;
  return { ...read, payload: document.carried.payload };
}
