/**
 * Compiled rules: plain data that the build makes from content and the browser evaluates.
 * Limits are decimals in the unit of their fact, written as strings so that nothing is rounded.
 */
export type Operator = '>=' | '>' | '<=' | '<' | '==';

interface Interpreted {
  /** True where the official text does not give this reading and we chose it. */
  readonly implied?: boolean;
  /** Why it was read so; shown beside the verdict. */
  readonly note?: string;
}

/** A number against the policy's own word: `{fact, 超过: 100 家}`. */
export interface CompareRule extends Interpreted {
  readonly kind: 'compare';
  readonly fact: string;
  readonly word: string;
  readonly operator: Operator;
  /** `3000` (万元) */
  readonly limit: string;
  /** As the author wrote it: `3000 万元`, `1 亿元`. */
  readonly limitText: string;
  readonly otherwise: 'unmet' | 'judge';
}

/** A yesno that must have one value. */
export interface IsRule extends Interpreted {
  readonly kind: 'is';
  readonly fact: string;
  readonly value: boolean;
  readonly otherwise: 'unmet' | 'judge';
}

/** A choice (or a multi: any of its options) that must, or must not, stand in a list. */
export interface InRule extends Interpreted {
  readonly kind: 'in';
  readonly fact: string;
  readonly options: readonly string[];
  readonly negated: boolean;
  /** What holds when the answer is not listed: closed list → unmet, list ending in 等 → judge. */
  readonly otherwise: 'unmet' | 'judge';
  /** Options that alone lead to a person's judgement on an otherwise closed list. */
  readonly judgeIf: readonly string[];
}

/** At least `count` of a multi's options; `other` counts as nothing and leads to judgement. */
export interface PickRule extends Interpreted {
  readonly kind: 'pick';
  readonly fact: string;
  readonly word: string;
  readonly count: number;
  /** What 其他 alone yields. */
  readonly other: 'judge' | 'unmet';
}

/** Ranges of a number, each with its result; the first that holds is taken. */
export interface BandsRule extends Interpreted {
  readonly kind: 'bands';
  readonly fact: string;
  readonly rows: readonly {
    readonly word: string;
    readonly operator: Operator;
    readonly limit: string;
    readonly result: 'met' | 'unmet' | 'judge';
  }[];
}

/** What no machine decides: `judge`, with who judges and what they look at. */
export interface JudgeRule {
  readonly kind: 'judge';
  /** 初审, 专家评审 */
  readonly by: string;
  readonly guide?: string;
  /** Evidence ids. */
  readonly lookAt: readonly string[];
  readonly aspects: readonly string[];
}

export interface AllRule {
  readonly kind: 'all';
  readonly of: readonly Rule[];
}
export interface AnyRule {
  readonly kind: 'any';
  readonly of: readonly Rule[];
}
/** At least `count` of its children. */
export interface AtLeastRule {
  readonly kind: 'at-least';
  readonly count: number;
  readonly of: readonly Rule[];
}

export type Rule =
  | CompareRule
  | IsRule
  | InRule
  | PickRule
  | BandsRule
  | JudgeRule
  | AllRule
  | AnyRule
  | AtLeastRule;

/** One condition of the policy, with the words it comes from. */
export interface Criterion {
  readonly id: string;
  /** As the text numbers it: `三（一）2`. */
  readonly clause: string;
  /** Its address on the text page: `c-3-1-2`. */
  readonly anchor: string;
  readonly quote: string;
  /** 创新性, 有效性, 示范性 */
  readonly group?: string;
  /** Only this track needs it; absent: every track does. */
  readonly track?: string;
  /** Soft criteria (一般, 原则上) are shown but count in no track or category. */
  readonly strength: 'hard' | 'soft';
  readonly note?: string;
  readonly rule: Rule;
}

/** A way to apply within a category (申报路径), each with a verdict of its own. */
export interface Track {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly anchor: string;
  /** Absent: the track always applies. Unknown leaves the track unknown, unmet makes it not-applicable. */
  readonly when?: Rule;
}

/** All that is needed to judge one category: common criteria first. */
export interface RuleSet {
  readonly category: string;
  readonly title: string;
  readonly criteria: readonly Criterion[];
  readonly tracks: readonly Track[];
}
