import { align } from '../base/index.ts';
import { askedFacts } from '../rules/index.ts';
import type { Criterion } from '../rules/index.ts';
import { questionOf, renamedFacts, wordsUnder } from './check-payload.ts';
import type { PolicyBundle } from './project.ts';

/** A piece of a sentence; marked where the other policy says something else. */
export interface DifferingPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A condition that one policy has otherwise than the policy it changes. */
export type Difference =
  | {
      readonly kind: 'changed';
      readonly before: Criterion;
      readonly after: Criterion;
      readonly pieces: {
        readonly before: readonly DifferingPiece[];
        readonly after: readonly DifferingPiece[];
      };
      readonly categories: readonly string[];
    }
  | { readonly kind: 'added'; readonly after: Criterion; readonly categories: readonly string[] }
  | {
      readonly kind: 'left-out';
      readonly before: Criterion;
      readonly why: string;
      readonly categories: readonly string[];
    };

/** By numbers, foreign words and signs. */
function pieces(text: string): readonly string[] {
  return text.match(/[\d.,]+|[A-Za-z]+|[^\s]/gu) ?? [];
}

function comparePieces(before: string, after: string) {
  const stretches = align(pieces(before), pieces(after));
  const side = (key: 'one' | 'other') =>
    stretches.flatMap((stretch) => {
      const text = stretch[key].join('');
      return text === '' ? [] : [{ text, isMarked: !stretch.isSame }];
    });
  return { before: side('one'), after: side('other') };
}

/** What a policy changes of another, each condition once with the categories it is changed for. */
export function differencesOf({ extends: base, categories }: PolicyBundle): readonly Difference[] {
  if (base === undefined) return [];
  const found = new Map<string, Difference>();
  const add = (key: string, difference: Difference, category: string): void => {
    const known = found.get(key);
    const among = [...(known?.categories ?? []), category];
    found.set(key, { ...(known ?? difference), categories: among });
  };
  for (const { id, title, rules } of categories) {
    const before = base.before[id]?.criteria ?? [];
    for (const criterion of rules.criteria) {
      const was = before.find((each) => each.id === criterion.id);
      if (was === criterion) continue;
      const difference: Difference =
        was === undefined
          ? { kind: 'added', after: criterion, categories: [] }
          : {
              kind: 'changed',
              before: was,
              after: criterion,
              pieces: comparePieces(was.quote, criterion.quote),
              categories: [],
            };
      // One change may be made to several categories, each of which has the condition for itself.
      const isSame = JSON.stringify(was) === JSON.stringify(criterion);
      if (!isSame) add(`${was?.quote ?? ''}|${criterion.quote}`, difference, title);
    }
    for (const { id: gone, why } of base.without) {
      const was = before.find((each) => each.id === gone);
      if (was !== undefined)
        add(`${gone}|-`, { kind: 'left-out', before: was, why, categories: [] }, title);
    }
  }
  return [...found.values()];
}

/** The data of `/<policy>/compare/`, but for the links, which only a page can write. */
export function comparePayload(policy: PolicyBundle, base: PolicyBundle) {
  const categories = policy.categories.flatMap(({ id, title, rules }) => {
    const before = policy.extends?.before[id];
    return before === undefined ? [] : [{ id, title, before, after: rules }];
  });
  const asked = new Set(
    categories.flatMap(({ after, before }) => [...askedFacts(after), ...askedFacts(before)]),
  );
  return {
    before: { id: base.id, shortTitle: base.shortTitle },
    after: { id: policy.id, shortTitle: policy.shortTitle },
    categories,
    ...renamedFacts({
      renamed: { ...policy.renamed, facts: { ...base.renamed.facts, ...policy.renamed.facts } },
    }),
    questions: policy.facts.filter(({ id }) => asked.has(id)).map(questionOf),
    words: wordsUnder(policy.words, ['compare.', 'check.verdict.']),
  };
}
