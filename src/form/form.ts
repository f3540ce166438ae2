import type { FormCheck } from './checks/declared.ts';
import type { Evidence, Section } from './field.ts';
import type { Renamed } from './renamed.ts';

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
  /** Absent where no id was another before. */
  readonly renamed?: Renamed;
}
