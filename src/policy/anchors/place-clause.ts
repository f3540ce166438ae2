import { countPairs, likeness } from '../../base/index.ts';
import { isWithinClause } from '../text/clause-label.ts';
import type { LaidText } from './lay-out.ts';

/** What became of a clause that is named without words of its own. */
export type PlacedClause =
  | { readonly kind: 'found' | 'moved'; readonly clause: string }
  | { readonly kind: 'ambiguous' | 'lost'; readonly clauses: readonly string[] };

/** So much alike, a clause is taken for the same. */
const same = 0.6;
/** With less in common, two clauses have nothing to do with each other. */
const leastAlike = 0.3;
/** So much nearer than the next, it is taken for this one rather than that. */
const margin = 0.15;

/** What a clause says with all below it. */
function wordsOf(clause: string, { text, paragraphs }: LaidText): string {
  return paragraphs
    .filter((paragraph) => isWithinClause(paragraph.clause, clause))
    .map(({ start, end }) => text.slice(start, end))
    .join('');
}

/** Tells for each clause of the old text where it stands in the new one. */
export function clausePlacer(
  old: LaidText,
  oldLabels: readonly string[],
  now: LaidText,
  nowLabels: readonly string[],
): (clause: string) => PlacedClause {
  const current = [...new Set(nowLabels)].map((label) => ({
    label,
    pairs: countPairs(wordsOf(label, now)),
  }));
  const former = [...new Set(oldLabels)].map((label) => ({
    label,
    pairs: countPairs(wordsOf(label, old)),
  }));
  const placeOf = (clause: string): PlacedClause => {
    const own = former.find(({ label }) => label === clause);
    if (own === undefined) return { kind: 'lost', clauses: [] };
    const ranked = current
      .map(({ label, pairs }) => ({ label, pairs, near: likeness(own.pairs, pairs, leastAlike) }))
      // Of a clause and the only one below it the one as deep.
      .sort(
        (one, other) =>
          other.near - one.near || Number(other.label === clause) - Number(one.label === clause),
      );
    const [best, next] = ranked;
    if (best === undefined || best.near < same)
      return {
        kind: 'lost',
        clauses: ranked
          .filter(({ near }) => near > leastAlike)
          .map(({ label }) => label)
          .slice(0, 2),
      };
    if (best.label === clause) return { kind: 'found', clause };
    const isTied =
      next !== undefined &&
      best.near - next.near < margin &&
      !isWithinClause(next.label, best.label) &&
      !isWithinClause(best.label, next.label);
    const isAnothers = former.some(
      (each) => each !== own && likeness(each.pairs, best.pairs, leastAlike) > best.near,
    );
    return isTied || isAnothers
      ? { kind: 'ambiguous', clauses: ranked.slice(0, 2).map(({ label }) => label) }
      : { kind: 'moved', clause: best.label };
  };
  const placed = new Map<string, PlacedClause>();
  return (clause) => {
    const found = placed.get(clause) ?? placeOf(clause);
    placed.set(clause, found);
    return found;
  };
}
