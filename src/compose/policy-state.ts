import type { Day, Words } from '../base/index.ts';
import { say, writeDay } from '../base/index.ts';

/** What the document says of the policy and the round; a `Policy` of content fits. */
export interface PolicyFacts {
  readonly id: string;
  readonly title: string;
  readonly docNo: string;
  readonly validity: { readonly from: Day; readonly to?: Day | undefined };
  readonly categories: readonly { readonly id: string; readonly title: string }[];
}

/**
 * One line on the first sheet: the round that is open on the day the document is made, else whether
 * the policy is in force, not yet, or ended.
 */
export function policyState(policy: PolicyFacts, on: Day, words: Words, round?: string): string {
  const { title, docNo, validity } = policy;
  const { from, to } = validity;
  const values = { title, docNo, from: writeDay(from), to: to === undefined ? '' : writeDay(to) };
  if (round !== undefined) return say(words, 'document.state.round', { title, docNo, round });
  if (to !== undefined && on > to) return say(words, 'document.state.ended', values);
  if (on < from) return say(words, 'document.state.before', values);
  return say(words, `document.state.${to === undefined ? 'endless' : 'open'}`, values);
}
