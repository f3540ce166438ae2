import { Big } from 'big.js';
import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { isAnswered, numberAnswer } from '../answered.ts';
import type { Award } from '../award.ts';
import type { RuleSet } from '../criterion.ts';
import { derivedTelling } from '../derivations/derived-telling.ts';
import { rising, spanBetween } from '../derivations/span.ts';
import type { Span } from '../derivations/span.ts';
import { derivationOf } from '../derivations/table.ts';
import { derivedFor } from './derive.ts';
import type { DerivedFacts } from './derive.ts';
import { evaluateRule } from './evaluate.ts';
import type { Answers, Fact } from '../fact.ts';
import { factOf, labelOf, writeWorked } from '../tell/telling.ts';
import type { Verdict } from './verdict.ts';

/** Between which amounts an award lies by what is answered; with no `high` nothing caps it. */
interface AwardSpan {
  /** Whether it is for the applicant: met, unmet, or not told yet. */
  readonly applies: Verdict;
  readonly low: string;
  readonly high?: string;
}

/** An award with what the answers make of it, in words: how much, and each step of the sum. */
export interface JudgedAward extends AwardSpan {
  readonly award: Award;
  readonly text: string;
  readonly steps: readonly string[];
  /** Facts not answered that may still change it. */
  readonly open: readonly string[];
}

/** Where the amount of an award lies, whomever it is for. */
export function spanOfAmount(
  award: Pick<Award, 'amount' | 'least'>,
  derived: DerivedFacts,
  answers: Answers,
): Span {
  return spanOf(award.amount, award.least, derived, answers);
}

/** Where a fact lies: what it is, or what it can be at least and at most. */
function spanOf(id: string, bounds: Award['least'], derived: DerivedFacts, answers: Answers): Span {
  const fact = derived?.find((each) => each.id === id);
  const value = numberAnswer(answers, id);
  if (value !== undefined) return spanBetween(new Big(value), new Big(value));
  const least = bounds[id];
  if (fact === undefined) return least === undefined ? {} : { low: new Big(least) };
  const { round, from } = fact;
  const found =
    derivationOf(from).span?.(from, (each) => spanOf(each, bounds, derived, answers), answers) ??
    {};
  return round === undefined ? found : rising(found, (end) => end.round(round, Big.roundHalfUp));
}

/** How much an award may be; `answers` hold what is worked out of them. */
function weighAward(award: Award, derived: DerivedFacts, answers: Answers): AwardSpan {
  const { when } = award;
  const applies = when === undefined ? 'met' : evaluateRule(when, answers).verdict;
  if (applies === 'unmet') return { applies, low: '0', high: '0' };
  const { low, high } = spanOfAmount(award, derived, answers);
  const isSure = applies === 'met' && low?.gt(0) === true;
  return {
    applies,
    low: isSure ? low.toFixed() : '0',
    ...(high === undefined ? {} : { high: high.toFixed() }),
  };
}

/** The amount of an award as cases write it: `60`, `0—200`, `0—` while nothing caps it. */
export function amountOf(ruleSet: RuleSet, answers: Answers, id: string): string | undefined {
  const award = ruleSet.awards?.find((each) => each.id === id);
  if (award === undefined) return undefined;
  const { low, high } = weighAward(award, ruleSet.derived, answers);
  return low === high ? low : `${low}—${high ?? ''}`;
}

/**
 * Every award of the category, never promised: the sum is of what was answered, and whoever decides
 * decides by other things too. `answers` hold what is worked out of them.
 */
export function judgeAwards(
  { awards = [], derived }: Pick<RuleSet, 'awards' | 'derived'>,
  answers: Answers,
  facts: readonly Fact[],
  words: Words,
): readonly JudgedAward[] {
  const telling = { facts, words, derived, answers };
  return awards.map((award) => {
    const span = weighAward(award, derived, answers);
    const steps = derivedFor([award.amount], derived ?? []).flatMap((fact) =>
      fact.from.kind === 'fixed' || numberAnswer(answers, fact.id) === undefined
        ? []
        : [
            say(words, 'rules.award_step', {
              label: labelOf(fact.id, telling),
              sum: derivedTelling().given(fact, telling),
            }),
          ],
    );
    const { unit } = factOf(award.amount, telling);
    const write = (value: string): string => writeWorked(value, unit, words);
    return {
      award,
      ...span,
      text: tell(span, write, words),
      steps: span.applies === 'unmet' ? [] : steps,
      open: span.applies === 'unmet' ? [] : award.asks.filter((id) => !isAnswered(answers[id])),
    };
  });
}

function tell(
  { applies, low, high }: AwardSpan,
  write: (value: string) => string,
  words: Words,
): string {
  if (applies === 'unmet') return say(words, 'rules.award_none');
  if (high === undefined)
    return low === '0'
      ? say(words, 'rules.award_open')
      : say(words, 'rules.award_from', { low: write(low) });
  if (low === high) return say(words, 'rules.award_exact', { amount: write(low) });
  return low === '0'
    ? say(words, 'rules.award_to', { high: write(high) })
    : say(words, 'rules.award_range', { low: write(low), high: write(high) });
}
