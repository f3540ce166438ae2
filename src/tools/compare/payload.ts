import type { Renamed } from '../../form/index.ts';
import type { Words } from '../../base/index.ts';
import type { RuleSet } from '../../rules/index.ts';
import type { Question } from '../check/payload.ts';

/** One of two policies. */
interface ComparedPolicy {
  readonly id: string;
  readonly shortTitle: string;
}

/** One category under both. */
export interface ComparedCategory {
  readonly id: string;
  readonly title: string;
  readonly before: RuleSet;
  readonly after: RuleSet;
  /** Where it is checked under the policy that changes the other. */
  readonly check: string;
}

/** Everything `/<policy>/compare/` needs to set kept answers beside two sets of rules. */
export interface ComparePayload {
  /** Facts that were kept under other ids before; absent where none was. */
  readonly renamed?: Pick<Renamed, 'answers'>;
  readonly before: ComparedPolicy;
  readonly after: ComparedPolicy;
  readonly categories: readonly ComparedCategory[];
  readonly questions: readonly Question[];
  readonly words: Words;
}
