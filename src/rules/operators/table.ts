import type { Operator, OperatorSource, RuleReader } from '../operator.ts';
import { all, allSource } from './all.ts';
import type { AllRule } from './all.ts';
import { any, anySource } from './any.ts';
import type { AnyRule } from './any.ts';
import { atLeast, atLeastSource } from './at-least.ts';
import type { AtLeastRule } from './at-least.ts';
import { bands, bandsSource } from './bands.ts';
import type { BandsRule } from './bands.ts';
import type { ByRule } from './by.ts';
import { compare, compareSource } from './compare.ts';
import type { CompareRule } from './compare.ts';
import type { DuringRule } from './during.ts';
import { inSource, isIn } from './in.ts';
import type { InRule } from './in.ts';
import { is, isSource } from './is.ts';
import type { IsRule } from './is.ts';
import { judge, judgeSource } from './judge.ts';
import type { JudgeRule } from './judge.ts';
import type { ListedRule } from './listed.ts';
import { pick, pickSource } from './pick.ts';
import type { PickRule } from './pick.ts';
import type { ScoreRule } from './score.ts';
import type { WithinRule } from './within.ts';

/**
 * A compiled rule: plain data that the build makes from content and the browser evaluates. Limits
 * are decimals in the unit of their fact, written as strings so that nothing is rounded.
 */
export type Rule =
  | IsRule
  | InRule
  | CompareRule
  | WithinRule
  | DuringRule
  | ListedRule
  | PickRule
  | BandsRule
  | JudgeRule
  | AllRule<Rule>
  | AnyRule<Rule>
  | AtLeastRule<Rule>
  | ByRule<Rule>
  | ScoreRule<Rule>;

type RuleOf<Kind> = Extract<Rule, { readonly kind: Kind }>;

/** Kinds that few policies use: a page fetches them where its own does (fetch-rarer.ts). */
type RarerKind = 'within' | 'during' | 'listed' | 'by' | 'score';

/** What is done with rules of the rarer kinds. */
export type RarerOperators = { readonly [Kind in RarerKind]: Operator<RuleOf<Kind>> };

/** Two tables, for a page that judges answers shall not carry what reads content. */
const common = {
  is,
  in: isIn,
  compare,
  pick,
  bands,
  judge,
  all,
  any,
  'at-least': atLeast,
} satisfies { readonly [Kind in Exclude<Rule['kind'], RarerKind>]: Operator<RuleOf<Kind>> };

let rarer: RarerOperators | undefined;

/** Makes the rarer kinds known to `operatorOf`. */
export function addOperators(operators: RarerOperators): void {
  rarer = operators;
}

/** Whether every page carries what is done with a rule of its kind. */
export function isCommon({ kind }: Rule): boolean {
  return kind in common;
}

/** What reads the rarer kinds out of content. */
export type RarerSources = { readonly [Kind in RarerKind]: OperatorSource<RuleOf<Kind>, Rule> };

const commonSources = {
  is: isSource,
  in: inSource,
  compare: compareSource,
  pick: pickSource,
  bands: bandsSource,
  judge: judgeSource,
  all: allSource,
  any: anySource,
  'at-least': atLeastSource,
} satisfies {
  readonly [Kind in Exclude<Rule['kind'], RarerKind>]: OperatorSource<RuleOf<Kind>, Rule>;
};

let rarerSources: RarerSources | undefined;

/** Makes the rarer kinds known to what reads content. */
export function addSources(sources: RarerSources): void {
  rarerSources = sources;
}

/** What is done with a rule of its kind; throws where a rarer kind was not fetched. */
export function operatorOf(rule: Rule): Operator<Rule> {
  const { kind } = rule;
  const operator =
    kind in common ? common[kind as keyof typeof common] : rarer?.[kind as RarerKind];
  if (operator === undefined) throw new Error(`operator ${kind} was not fetched`);
  // The table pairs each kind with its operator; through a union TypeScript cannot follow that.
  return operator as Operator<Rule>;
}

/** What content is checked for with a rule of its kind; throws where a rarer kind was not read. */
export function sourceOf({ kind }: Rule): OperatorSource<Rule> {
  const source =
    kind in commonSources
      ? commonSources[kind as keyof typeof commonSources]
      : rarerSources?.[kind as RarerKind];
  if (source === undefined) throw new Error(`operator ${kind} is not read here`);
  // As above.
  return source as unknown as OperatorSource<Rule>;
}

/** Every kind's reader, in the order in which the manual names their keys. */
export function ruleReaders(): readonly RuleReader<Rule>[] {
  return Object.values({ ...commonSources, ...rarerSources });
}
