/**
 * What a filled document carries besides its look: the draft, what the template prints around the
 * values, and the names of controls and bookmarks. May import zip.
 */
export { bookmarkName, fieldOfTag, tagOfBookmark } from './control-name.ts';
export {
  decodePayload,
  encodePayload,
  packText,
  parcelNamespace,
  parcelProperty,
  payloadChunk,
  payloadNamespace,
  payloadProperty,
  printedProperty,
  unpackText,
} from './payload.ts';
export type { JsonValue, Payload } from './payload.ts';
export {
  alone,
  readSurroundings,
  tableSign,
  valueSign,
  writeSurroundings,
} from './surroundings.ts';
export type { Neighbours, Surrounding, Surroundings } from './surroundings.ts';
export { versionCode } from './version-code.ts';
