import type { Award } from '../award.ts';
import type { Quoted } from './boundary-in-quote.ts';
import { derivationSourceOf } from '../derivations/sources.ts';
import type { DerivedFact } from '../derivations/table.ts';
import { derivedFor } from '../judge/derive.ts';
import { spanOfAmount } from '../judge/judge-awards.ts';
import { foldQuote } from './lexicon.ts';
import type { RuleProblem } from './lexicon.ts';
import { locateAmount } from './locate-amount.ts';

/** What is wrong with the sum of an award: numbers that its quote doesn't have, or a sum below zero. */
export function checkAward(
  award: Award,
  derived: readonly DerivedFact[],
  quoted: Quoted | undefined,
  isImplied: boolean,
): readonly RuleProblem[] {
  const steps = derivedFor([award.amount], derived);
  const problems: RuleProblem[] = [];
  if (quoted !== undefined && !isImplied) {
    const quote = foldQuote(quoted.quote);
    const stated = steps.flatMap(({ from }) => derivationSourceOf(from).stated?.(from) ?? []);
    for (const amount of new Set(stated)) {
      if (locateAmount(quote, amount, undefined).length > 0) continue;
      problems.push({
        path: ['amount'],
        message: `引文里没有“${amount}”；须与原文一样，是别处写的或换算的，写 implied: true 和 note`,
      });
    }
  }
  if (spanOfAmount(award, steps, {}).low?.gte(0) !== true)
    problems.push({
      path: ['amount'],
      message: `“${award.amount}”可能小于 0：写 limit，最低 0`,
    });
  return problems;
}
