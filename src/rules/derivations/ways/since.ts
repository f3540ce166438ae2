import { parseDay, say } from '../../../base/index.ts';
import { elapsed, timeUnits } from '../../amounts/calendar.ts';
import type { TimeUnit } from '../../amounts/calendar.ts';
import { isDayFact } from '../../fact.ts';
import type { Answer } from '../../fact.ts';
import type { Derivation, DerivationSource } from '../derivation.ts';

/**
 * The time from one day to another, by the calendar: 成立年限 is `since: [founded_on, on]`. A day is a
 * fact of kind date, `on`, the day applied on, or `deadline`, the round's last.
 */
export interface SinceFrom {
  readonly kind: 'since';
  readonly from: string;
  readonly to: string;
  readonly unit: TimeUnit;
}

function dayOf(answer: Answer): string | undefined {
  return typeof answer === 'string' ? parseDay(answer) : undefined;
}

export const since: Derivation<SinceFrom> = {
  facts: ({ from, to }) => [from, to],
  work: ({ from, to, unit }, answers) => {
    const [first, last] = [dayOf(answers[from]), dayOf(answers[to])];
    if (first === undefined || last === undefined) return { kind: 'unanswered' };
    return { kind: 'number', value: elapsed(first, last, unit) };
  },
  write: ({ from, to }, written, words) =>
    say(words, 'rules.since', { from: written(from), to: written(to) }),
};

export const sinceSource: DerivationSource<SinceFrom> = {
  key: 'since',
  parse: (source, unit, scope) => {
    const days: readonly unknown[] = Array.isArray(source) ? source : [];
    const known = days.flatMap((id, index): readonly string[] => {
      if (typeof id === 'string' && (isDayFact(id) || scope.facts.get(id)?.kind === 'date'))
        return [id];
      const message = `“${String(id)}”不是日期：写 kind: date 的事实，或 on（申报日）、deadline（截止日）`;
      scope.report([...scope.path, index], message);
      return [];
    });
    const told = timeUnits.find((each) => each === unit);
    if (told === undefined)
      scope.report(scope.path, `两天之间的时间，单位只能是${timeUnits.join('、')}`);
    const [from, to, more] = known;
    if (days.length !== 2) scope.report(scope.path, '这里应恰是两个日期：从哪一天，到哪一天');
    if (from === undefined || to === undefined || more !== undefined || told === undefined)
      return undefined;
    return { kind: 'since', from, to, unit: told };
  },
  flips: (from) => [
    {
      change: 'turned',
      description: '“since”的两个日期对调',
      from: { ...from, from: from.to, to: from.from },
    },
  ],
};
