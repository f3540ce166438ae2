import type { Problem, Words } from '../base/index.ts';
import type { Form } from '../form/index.ts';
import type { EvidenceDetail, Policy, RegionsFile, Site } from '../policy/index.ts';
import type { Review } from '../review/index.ts';
import type { Lexicon } from '../rules/index.ts';

/** 设区市 or 平潭, by the id that the answer to `region` has. */
type Regions = RegionsFile;

/** A policy with what stands beside it: forms by category id, evidence, the first check, its words. */
export type PolicyBundle = Policy & {
  readonly forms: Readonly<Record<string, Form>>;
  readonly evidence: readonly EvidenceDetail[];
  /** Absent where the policy has no review.yaml. */
  readonly review?: Review;
  /** What its pages, documents and commands say: the general sentences under its own. */
  readonly words: Words;
};

/** All of content/, checked. */
export interface Project {
  readonly site: Site;
  /** The general sentences: what pages of no policy say. */
  readonly words: Words;
  readonly regions: Regions;
  readonly lexicon: Lexicon;
  readonly policies: readonly PolicyBundle[];
  /** What stops nothing and should be looked at. */
  readonly warnings: readonly Problem[];
}
