type MayLack<Data> = { [Key in keyof Data]: undefined extends Data[Key] ? Key : never }[keyof Data];

/** Data with the keys gone that say nothing: JSON and exact optional keys know no undefined. */
export type Defined<Data> = Omit<Data, MayLack<Data>> & {
  readonly [Key in MayLack<Data>]?: Exclude<Data[Key], undefined>;
};

/** The same object without its undefined keys, in its order. */
export function defined<const Data extends object>(data: Data): Defined<Data> {
  const kept = Object.entries(data).filter(([, value]) => value !== undefined);
  // What is left has exactly these keys.
  return Object.fromEntries(kept) as Defined<Data>;
}
