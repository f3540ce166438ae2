import type { Comparison } from '../wording/comparison.ts';

/** Where a number's verdict changes. */
export interface Cut {
  readonly fact: string;
  readonly operator: Comparison;
  /** `3000` (万元) */
  readonly limit: string;
  /** As the author wrote it: `3000 万元`, `1 亿元`. */
  readonly limitText: string;
}
