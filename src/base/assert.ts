/** Marks a branch that no value of a union reaches; throws when untyped data did reach it. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
