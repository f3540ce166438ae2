import type { Rule } from './operators/table.ts';
import type { Origin } from './origin.ts';

/** What the policy gives to those it takes, as far as its words tell how much. */
export interface Award extends Origin {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  /** Its clause's address on the text page; empty where there is no such page. */
  readonly anchor: string;
  /** The policy's words; empty while the text is not at hand. */
  readonly quote: string;
  /** The worked-out fact that says how much, of money. */
  readonly amount: string;
  /** Whom it is for; absent: everyone who is taken. */
  readonly when?: Rule;
  /** The facts people are asked for it, and the least of those that have one. */
  readonly asks: readonly string[];
  readonly least: Readonly<Record<string, string>>;
  readonly note?: string;
}
