import { suggestName } from '../../base/index.ts';
import { amountOf, evaluate, flipsOf, pointsOf } from '../../rules/index.ts';
import type { Flip, RuleSet } from '../../rules/index.ts';
import { verdictOf } from './check-cases.ts';
import type { GeneralFile } from '../schemas/criteria-schema.ts';
import type { Mistake } from '../mistake.ts';
import type { Case } from '../policy.ts';

/** A flip by its id, with whether some case comes out otherwise under it. */
export type FlipReports = ReadonlyMap<string, { readonly flip: Flip; readonly isNoticed: boolean }>;

function notices(ruleSet: RuleSet, { facts, expect, points, amounts }: Case): boolean {
  const evaluation = evaluate(ruleSet, facts);
  return (
    Object.entries(expect).some(([id, verdict]) => verdictOf(evaluation, id) !== verdict) ||
    Object.entries(points).some(([id, expected]) => pointsOf(evaluation, id) !== expected) ||
    Object.entries(amounts).some(
      ([id, expected]) => amountOf(ruleSet, evaluation.answers, id) !== expected,
    )
  );
}

/**
 * Changes each rule a little and runs the cases of its category. A common condition stands in every
 * category; it is enough when the cases of one notice.
 */
export function reportFlips(
  categories: readonly { readonly rules: RuleSet; readonly cases: readonly Case[] }[],
): FlipReports {
  const reports = new Map<string, { flip: Flip; isNoticed: boolean }>();
  for (const { rules, cases } of categories) {
    for (const flip of flipsOf(rules)) {
      if (reports.get(flip.id)?.isNoticed === true) continue;
      const isNoticed = cases.some((each) => notices(flip.ruleSet, each));
      reports.set(flip.id, { flip, isNoticed });
    }
  }
  return reports;
}

/**
 * What one file has to say to the flips of its own criteria, and of what else stands in it by its key: those that no case notices
 * are listed as `equivalent`, and what is listed is true.
 */
export function checkFlips(
  file: Pick<GeneralFile, 'criteria' | 'equivalent'>,
  others: Readonly<Record<string, readonly string[]>>,
  reports: FlipReports,
): readonly Mistake[] {
  const listed = new Set(file.equivalent.flatMap(({ flips }) => flips));
  const idle = [...reports.values()].flatMap(({ flip, isNoticed }): Mistake[] => {
    if (isNoticed || listed.has(flip.id)) return [];
    const index = file.criteria.findIndex(({ id }) => id === flip.about);
    const key = Object.keys(others).find((each) => others[each]?.includes(flip.about));
    if (index < 0 && key === undefined) return [];
    const path = key === undefined ? ['criteria', index] : [key, flip.about];
    const message = `这个条件没有用例守着：${flip.description}（${flip.id}）`;
    return [{ path, message, severity: 'warning' }];
  });
  const untrue = file.equivalent.flatMap(({ flips }, index) =>
    flips.flatMap((id, position): Mistake[] => {
      const path = ['equivalent', index, 'flips', position];
      const report = reports.get(id);
      if (report === undefined)
        return [{ path, message: `没有“${id}”这种改动${suggestName(id, [...reports.keys()])}` }];
      return report.isNoticed ? [{ path, message: `“${id}”已有用例守着，不必列在这里` }] : [];
    }),
  );
  return [...idle, ...untrue];
}
