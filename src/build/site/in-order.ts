/** What comes in any order, handed on in the one that was said before. */
export interface InOrder<Item> {
  readonly put: (name: string, item: Item) => void;
  /** The first that has not come yet. */
  readonly missing: () => string | undefined;
}

/** Hands each item on as soon as all those before it have come. */
export function inOrder<Item>(names: readonly string[], hand: (item: Item) => void): InOrder<Item> {
  const waiting = new Map<string, Item>();
  let next = 0;
  return {
    put: (name, item) => {
      waiting.set(name, item);
      for (;;) {
        const due = names[next] ?? '';
        const found = waiting.get(due);
        if (found === undefined) return;
        waiting.delete(due);
        next += 1;
        hand(found);
      }
    },
    missing: () => names[next],
  };
}
