/**
 * Names that data will have: `true` for a value, `image` for a picture, names below for a table's
 * columns or an object.
 */
export interface KnownFields {
  readonly [name: string]: KnownFields | true | 'image';
}
