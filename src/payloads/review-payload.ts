import type { ReviewRound } from '../review/index.ts';
import { roundsFor } from '../base/index.ts';
import { aboutPolicy, wordsUnder } from './check-payload.ts';
import type { PolicyBundle } from './project.ts';

/**
 * The data of `/<policy>/review/`, but for the links: every category's form and rules stand in the
 * page, so that which file someone opens asks nothing of the server.
 */
export function reviewPayload(policy: PolicyBundle) {
  const { review } = policy;
  if (review === undefined) return undefined;
  return {
    policy: aboutPolicy(policy),
    review,
    // What every applicant quotes is nobody's own text.
    known: policy.blocks.map(({ lead, text }) => lead + text),
    categories: policy.categories.flatMap(({ id, title, rules }) => {
      const form = policy.forms[id];
      return form === undefined ? [] : [{ id, title, rules, form, rounds: roundsOf(policy, id) }];
    }),
    // A page is compared with what its data prints, in the document's words.
    words: wordsUnder(policy.words, [
      'review.',
      'desk.',
      'fields.',
      'form.',
      'rules.',
      'opened.',
      'document.',
    ]),
  };
}

function roundsOf(policy: PolicyBundle, category: string): readonly ReviewRound[] {
  return roundsFor(policy, category).flatMap(({ title, year, deadlines: [first] }) =>
    first === undefined ? [] : [{ title, year, level: first.level, closes: first.day }],
  );
}
