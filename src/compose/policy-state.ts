import type { Day, Words } from '../base/index.ts';
import { replacedFrom, say, writeDay } from '../base/index.ts';

/** What the document says of the policy and the round; a `Policy` of content fits. */
export interface PolicyFacts {
  readonly id: string;
  readonly title: string;
  readonly docNo: string;
  readonly validity: { readonly from: Day; readonly to?: Day | undefined };
  /** What stands in its place, and since when. */
  readonly successor?:
    | {
        readonly docNo: string;
        readonly from?: Day;
        readonly keeps: Readonly<Record<string, string>>;
      }
    | undefined;
  readonly categories: readonly { readonly id: string; readonly title: string }[];
}

/**
 * One line on the first sheet: the round that is open on the day the document is made, else whether
 * the policy is in force, not yet, or ended.
 */
export function policyState(
  policy: PolicyFacts,
  on: Day,
  words: Words,
  round?: string,
  category?: string,
): string {
  const { title, docNo, validity } = policy;
  const { from, to } = validity;
  const values = { title, docNo, from: writeDay(from), to: to === undefined ? '' : writeDay(to) };
  if (round !== undefined) return say(words, 'document.state.round', { title, docNo, round });
  const replaced = replacedFrom(policy, category);
  if (replaced !== undefined && on >= replaced)
    return say(words, 'document.state.replaced', {
      ...values,
      replaced: writeDay(replaced),
      successor: policy.successor?.docNo ?? '',
    });
  if (to !== undefined && on > to) return say(words, 'document.state.ended', values);
  if (on < from) return say(words, 'document.state.before', values);
  return say(words, `document.state.${to === undefined ? 'endless' : 'open'}`, values);
}
