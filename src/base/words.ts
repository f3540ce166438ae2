/** Sentences of content/words/*.yaml, keyed `<file>.<key>`; `{name}` marks what is filled in. */
export type Words = Readonly<Record<string, string>>;

/** The sentence `key` with `{name}` filled from `values`; throws on a key that content lacks. */
export function say(
  words: Words,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const sentence = words[key];
  if (sentence === undefined) throw new Error(`content/words has no sentence "${key}"`);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The sentence "${key}" needs a value for {${name}}`);
    return String(value);
  });
}
