type Camel<Key> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail> & string>}`
  : Key;

/** `{doc_no}` → `{docNo}`. */
export type CamelKeys<Data> = { readonly [Key in keyof Data as Camel<Key>]: Data[Key] };

/** Content writes its keys `doc_no`, code `docNo`: a map, from one to the other, of this map alone. */
export function camelKeys<Data extends object>(data: Data): CamelKeys<Data> {
  const entries = Object.entries(data).map(([key, value]) => [
    key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    value as unknown,
  ]);
  // The type says the same of the keys.
  return Object.fromEntries(entries) as CamelKeys<Data>;
}
