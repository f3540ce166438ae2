import type { Keeping } from '../../browser/index.ts';
import type { Answers } from '../../form/index.ts';

/** One record of the device's storage and the answers it holds. */
export interface Shelf {
  /** `facts/fj-2023-1`, `fields/fj-2023-1/platform` */
  readonly key: string;
  readonly ids: readonly string[];
  /** The record that held these answers before they had one of their own. */
  readonly formerly?: string;
}

export function isKept(keeping: Keeping | 'newer'): keeping is 'kept' | 'aside' {
  return keeping === 'kept' || keeping === 'aside';
}

/** What storage holds, if it has the shape of answers; each value is read again by its kind later. */
export function asAnswers(value: unknown): Answers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  // Written by this very function's module; controls read any value they are given safely.
  return value as Answers;
}
