import type { Cut } from './amounts/cut.ts';
import type { Answer, Answers, Fact } from './fact.ts';
import type { ParseScope } from './parse/parse-scope.ts';
import type { ScoredPart } from './scoring/scored-part.ts';
import type { Reason, Telling } from './tell/reason.ts';
import type { Verdict } from './judge/verdict.ts';

/** What a rule may carry beside its own data. */
export interface Interpreted {
  /** True where the official text does not give this reading and we chose it. */
  readonly implied?: boolean;
  /** Why it was read so; shown beside the verdict. */
  readonly note?: string;
}

/** What answers make of one rule. */
export interface Judged {
  readonly verdict: Verdict;
  /** The answer looked at, for rules about one fact. */
  readonly value?: Answer;
  /** Which of the rules below it can still turn the verdict, by their places; absent: any. */
  readonly open?: readonly number[];
  /** The points that led to it, where it is told by points. */
  readonly score?: ScoredPart;
}

/** A judged rule on its way into words; a rule over others has theirs below it, in its order. */
export interface Told extends Judged {
  readonly children: readonly { readonly verdict: Verdict; readonly reasons: readonly Reason[] }[];
}

/** A limit of a number in the policy's own words. */
export interface Threshold extends Cut {
  readonly word: string;
}

/**
 * One kind of rule where answers are: pages, documents, the command line. A rule over other rules
 * holds them in `of`; whoever walks the tree goes down by itself.
 */
export interface Operator<Rule> {
  /** Who decides it; absent for a rule over others, which is decided as they are. */
  readonly decidedBy?: 'machine' | 'judge';
  /** Facts it looks at itself. */
  readonly facts: (rule: Rule) => readonly string[];
  readonly evaluate: (rule: Rule, answers: Answers, children: readonly Verdict[]) => Judged;
  /** Why it came to this; its `note` is told by whoever walks the tree. */
  readonly explain: (rule: Rule, told: Told, telling: Telling) => readonly Reason[];
  /** The limits it cuts numbers at, each with a word of its own: drawn on a line. */
  readonly thresholds?: (rule: Rule) => readonly Threshold[];
  /** Limits that have no word of their own. */
  readonly cuts?: (rule: Rule) => readonly Cut[];
}

/** One small change to a rule that a case should notice. */
export interface RuleFlip<Rule> {
  /** Where in the rule and what: `0.limit+1`. */
  readonly change: string;
  /** In the author's language: “超过 100 家”改为“不小于 100 家”. */
  readonly description: string;
  readonly rule: Rule;
}

/** A value at or next to a limit, with what the policy's word makes of it. */
export interface Boundary {
  readonly fact: string;
  readonly word: string;
  readonly limitText: string;
  readonly place: 'below' | 'at' | 'above';
  readonly value: string;
  readonly verdict: Verdict;
}

export type ParseChild<Rule> = (source: unknown, scope: ParseScope) => Rule | undefined;

/** How content writes a kind of rule: under a key of its own, or told by a key within `test`. */
type Written =
  | { readonly key: string }
  /** None: what no other test claims. */
  | { readonly testKeys: readonly string[] };

/** Reads one kind of rule; `Any` is any rule. Undefined, and reported, when it is wrong. */
export type RuleReader<Rule, Any = Rule> = Written & {
  readonly parse: (
    source: unknown,
    scope: ParseScope,
    parseChild: ParseChild<Any>,
  ) => Rule | undefined;
};

/** One kind of rule where content is read and checked; pages don't carry it. */
export type OperatorSource<Rule, Any = Rule> = RuleReader<Rule, Any> & {
  /** Every small change to the rule itself: operators, limits, lists, booleans, counts. */
  readonly flips: (rule: Rule) => readonly RuleFlip<Any>[];
  /** Whether a change to one of the rules below it can turn nothing, by its place; absent: none. */
  readonly isIdle?: (rule: Rule, place: number, change: string) => boolean;
  /** Whether it leaves anything to a person; absent: never. */
  readonly leavesToPerson?: (rule: Rule) => boolean;
  /** True where it reads a list of the policy, which may end in 等. */
  readonly isList?: true;
  /** The values next to its limits and what they must come to; `step` is the nearest one to tell. */
  readonly boundaries?: (rule: Rule, fact: Fact | undefined) => readonly Boundary[];
  /** What readers are told of our reading beside its `note`. */
  readonly notes?: (rule: Rule) => readonly string[];
};
