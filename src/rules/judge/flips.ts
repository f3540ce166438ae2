import type { Award } from '../award.ts';
import { derivationSourceOf } from '../derivations/sources.ts';
import type { DerivedFact } from '../derivations/table.ts';
import type { Criterion, RuleSet, Track } from '../criterion.ts';
import type { RuleFlip } from '../operator.ts';
import { sourceOf } from '../operators/table.ts';
import type { Rule } from '../operators/table.ts';

/** A rule set with one small change, which at least one case should notice. */
export interface Flip {
  /** Stable name, for a list of equivalent ones: `platform.revenue: >`. */
  readonly id: string;
  /** The criterion, track or worked-out fact changed. */
  readonly about: string;
  /** What was changed, in Chinese. */
  readonly description: string;
  readonly ruleSet: RuleSet;
}

/** Every small change to one rule: its own, then those of each rule below it in its place. */
function flipsOfRule(rule: Rule): readonly RuleFlip<Rule>[] {
  const own = sourceOf(rule).flips(rule);
  if (!('of' in rule)) return own;
  const below = rule.of.flatMap((child, index) =>
    noticeable(rule, index, flipsOfRule(child)).map((flip) => ({
      change: `${index}.${flip.change}`,
      description: flip.description,
      rule: { ...rule, of: rule.of.map((each, at) => (at === index ? flip.rule : each)) },
    })),
  );
  return [...own, ...below];
}

function noticeable(
  rule: Rule,
  place: number,
  flips: readonly RuleFlip<Rule>[],
): readonly RuleFlip<Rule>[] {
  const { isIdle } = sourceOf(rule);
  return isIdle === undefined ? flips : flips.filter(({ change }) => !isIdle(rule, place, change));
}

function flip(about: string, change: string, description: string, ruleSet: RuleSet): Flip {
  return { id: `${about}: ${change}`, about, description: `${about}：${description}`, ruleSet };
}

function flipsOfCriterion(criterion: Criterion, index: number, ruleSet: RuleSet): readonly Flip[] {
  const { id, strength } = criterion;
  const changed = (other: Criterion): RuleSet => ({
    ...ruleSet,
    criteria: ruleSet.criteria.map((each, at) => (at === index ? other : each)),
  });
  const instead = strength === 'hard' ? 'soft' : 'hard';
  // A soft criterion is never unmet: what its rule says instead of unmet changes nothing.
  const isIdle = (change: string) => strength === 'soft' && /(^|\.)other(wise)? /.test(change);
  const flips = flipsOfRule(criterion.rule).filter(({ change }) => !isIdle(change));
  return [
    ...flips.map(({ change, description, rule }) =>
      flip(id, change, description, changed({ ...criterion, rule })),
    ),
    ...(criterion.waives === undefined ? [] : [unwaived(criterion, index, ruleSet)]),
    flip(
      id,
      instead,
      `由 ${strength} 改为 ${instead}`,
      changed({ ...criterion, strength: instead }),
    ),
  ];
}

/** 直通 read as one more condition. */
function unwaived({ waives, ...criterion }: Criterion, index: number, ruleSet: RuleSet): Flip {
  const criteria = ruleSet.criteria.map((each, at) => (at === index ? criterion : each));
  const description = `“直通 ${waives?.join('、') ?? ''}”改为一个条件`;
  return flip(criterion.id, 'waives', description, { ...ruleSet, criteria });
}

function flipsOfTrack(track: Track, index: number, ruleSet: RuleSet): readonly Flip[] {
  const { id, when } = track;
  if (when === undefined) return [];
  return flipsOfRule(when).map(({ change, description, rule }) =>
    flip(id, `when ${change}`, `适用条件${description}`, {
      ...ruleSet,
      tracks: ruleSet.tracks.map((each, at) => (at === index ? { ...each, when: rule } : each)),
    }),
  );
}

function flipsOfDerived(fact: DerivedFact, index: number, ruleSet: RuleSet): readonly Flip[] {
  return derivationSourceOf(fact.from)
    .flips(fact.from)
    .map(({ change, description, from }) =>
      flip(fact.id, change, description, {
        ...ruleSet,
        derived:
          ruleSet.derived?.map((each, at) => (at === index ? { ...each, from } : each)) ?? [],
      }),
    );
}

function flipsOfAward(award: Award, index: number, ruleSet: RuleSet): readonly Flip[] {
  const { id, when } = award;
  if (when === undefined) return [];
  return flipsOfRule(when).map(({ change, description, rule }) =>
    flip(id, `when ${change}`, `适用条件${description}`, {
      ...ruleSet,
      awards:
        ruleSet.awards?.map((each, at) => (at === index ? { ...each, when: rule } : each)) ?? [],
    }),
  );
}

/** Every mutation of a rule set. One that no case notices marks a condition nothing guards. */
export function flipsOf(ruleSet: RuleSet): readonly Flip[] {
  return [
    ...ruleSet.criteria.flatMap((criterion, index) => flipsOfCriterion(criterion, index, ruleSet)),
    ...ruleSet.tracks.flatMap((track, index) => flipsOfTrack(track, index, ruleSet)),
    ...(ruleSet.awards ?? []).flatMap((award, index) => flipsOfAward(award, index, ruleSet)),
    ...(ruleSet.derived ?? []).flatMap((fact, index) => flipsOfDerived(fact, index, ruleSet)),
  ];
}
