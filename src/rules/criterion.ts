import type { Award } from './award.ts';
import type { DerivedFact } from './derivations/table.ts';
import type { Rule } from './operators/table.ts';
import type { Origin } from './origin.ts';

/** Words of the policy, with where they stand. */
export interface Quotation {
  readonly clause: string;
  readonly anchor: string;
  readonly quote: string;
}

/** One condition of the policy, with the words it comes from. */
export interface Criterion extends Origin {
  readonly id: string;
  /** As the text numbers it: `三（一）2`. */
  readonly clause: string;
  /** Its address on the text page, `c-3-1-2`; empty where there is no such page. */
  readonly anchor: string;
  /** The policy's words; our own while the text is not at hand. */
  readonly quote: string;
  /** What else it quotes, where it stands in several clauses. */
  readonly also?: readonly Quotation[];
  /** What the condition is, where the quote alone would say something else. */
  readonly title?: string;
  /** 创新性, 有效性, 示范性 */
  readonly group?: string;
  /** Only this track needs it, or this party; absent: every track does. */
  readonly track?: string;
  /** Soft criteria (一般, 原则上) are shown but count in no track or category. */
  readonly strength: 'hard' | 'soft';
  /**
   * Criteria that nobody needs who fits this one (直通): another way in, never a condition. Their ids;
   * each has one such way, and stands on the same track.
   */
  readonly waives?: readonly string[];
  readonly note?: string;
  /** Why no material is asked for it. */
  readonly noMaterial?: string;
  readonly rule: Rule;
}

/**
 * A part of a category with a verdict of its own: a way to apply (申报方向), of which one is enough;
 * or one of those that apply together (联合体), who are needed all.
 */
export interface Track {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly anchor: string;
  /** Absent: the track always applies. Unknown leaves the track unknown, unmet makes it not-applicable. */
  readonly when?: Rule;
  readonly isParty?: true;
}

/** All that is needed to judge one category: common criteria first. */
export interface RuleSet {
  readonly category: string;
  readonly title: string;
  readonly criteria: readonly Criterion[];
  readonly tracks: readonly Track[];
  /** What its rules look at and nobody is asked for; absent where they look at nothing of the kind. */
  readonly derived?: readonly DerivedFact[];
  /** What is given to those it takes, where the policy says how much. */
  readonly awards?: readonly Award[];
}

/** The policy's words, with whose they are where each of several is asked for itself. */
export function wordsOf({ title = '', quote }: Pick<Criterion, 'title' | 'quote'>): string {
  return title.endsWith(quote) ? title : quote;
}

/** Those of which a reader of the policy is told: what each party is asked, once. */
export function toldOnce({ criteria, tracks }: RuleSet): readonly Criterion[] {
  const [, ...partners] = tracks.filter(({ isParty }) => isParty);
  return criteria.filter(({ track }) => !partners.some(({ id }) => id === track));
}
