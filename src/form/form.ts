import type { DerivedFact } from '../rules/index.ts';
import type { FormCheck } from './checks/declared.ts';
import type { Evidence, Section } from './field.ts';
import type { Renamed } from './drafts/renamed.ts';

/** The whole application form of one category. */
export interface Form {
  readonly policy: string;
  readonly category: string;
  readonly title: string;
  /** Changes whenever sections or fields do; a draft and a document name it. */
  readonly version: string;
  readonly sections: readonly Section[];
  readonly evidence: readonly Evidence[];
  readonly checks: readonly FormCheck[];
  /** What sections show worked out, each behind what it is made from; absent where none does. */
  readonly derived?: readonly DerivedFact[];
  /** Absent where no id was another before. */
  readonly renamed?: Renamed;
}
