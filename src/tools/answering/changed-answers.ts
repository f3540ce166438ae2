import type { Answer, Answers } from '../../form/index.ts';

/** Ids that are answered otherwise now. */
export function changedIn(before: Answers, next: Answers): readonly string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(next)]);
  return [...ids].filter((id) => before[id] !== next[id]);
}

/** The stored answers with some of what stands now; an absent one is unanswered, null is 暂不清楚. */
export function withThese(stored: Answers, next: Answers, ids: readonly string[]): Answers {
  const merged = new Map(Object.entries(stored));
  for (const id of ids) {
    const answer = next[id];
    if (answer === undefined) merged.delete(id);
    else merged.set(id, answer);
  }
  return Object.fromEntries(merged);
}

/** Whether two answers are equal, in tables row by row. */
export function isSame(one: Answer, other: Answer): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
