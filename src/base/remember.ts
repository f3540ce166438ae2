/**
 * The same pure function, which looks at each object once: answers and rows are never changed in
 * place, so what was made of one holds for as long as it lives.
 */
export function rememberByObject<Key extends object, Made>(
  make: (key: Key) => Made,
): (key: Key) => Made {
  const made = new WeakMap<Key, { readonly made: Made }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.made;
    const fresh = make(key);
    made.set(key, { made: fresh });
    return fresh;
  };
}
