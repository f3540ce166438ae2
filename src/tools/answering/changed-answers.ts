import type { Answer, Answers } from '../../form/index.ts';

/** Ids that are answered otherwise now. */
export function changedIn(before: Answers, next: Answers): readonly string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(next)]);
  return [...ids].filter((id) => before[id] !== next[id]);
}

/** Whether two answers are equal, in tables row by row. */
export function isSame(one: Answer, other: Answer): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
