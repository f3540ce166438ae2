type Defined<Props> = { [Key in keyof Props]?: Exclude<Props[Key], undefined> };

/** Leaves out what is undefined: an optional property is absent, never undefined. */
export function defined<Props extends object>(props: Props): Defined<Props> {
  const entries = Object.entries(props).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<Props>; // only undefined values are gone
}
