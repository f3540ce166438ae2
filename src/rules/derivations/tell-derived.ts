import { say } from '../../base/index.ts';
import { isAnswered } from '../answered.ts';
import { askedFor, workOut } from '../judge/derive.ts';
import type { DerivedFacts } from '../judge/derive.ts';
import type { Lack } from './derivation.ts';
import { derivationOf } from './table.ts';
import type { DerivedFact } from './table.ts';
import type { DerivedTelling } from './derived-telling.ts';
import { dayFacts } from '../fact.ts';
import type { Answers } from '../fact.ts';
import type { Reason, Telling } from '../tell/reason.ts';
import { factOf, labelOf, writeFigure } from '../tell/telling.ts';
import { writeOptions } from '../tell/write-answer.ts';

/** Why a worked-out fact has no value: what isn't answered, or why nothing comes of what is. */
interface Why {
  readonly unanswered: readonly string[];
  readonly lack?: Lack;
}

function whyUnknown(fact: DerivedFact, derived: DerivedFacts, answers: Answers): Why {
  const parts = derivationOf(fact.from).facts(fact.from);
  const unanswered = askedFor(parts, derived).filter((id) => !isAnswered(answers[id]));
  if (unanswered.length > 0) return { unanswered };
  const worked = workOut(fact, answers);
  if (worked.kind !== 'number' && worked.kind !== 'unanswered') return { unanswered, lack: worked };
  for (const part of derived?.filter(({ id }) => parts.includes(id)) ?? []) {
    const why = whyUnknown(part, derived, answers);
    if (why.lack !== undefined) return why;
  }
  return { unanswered };
}

/** Why nothing comes of what is answered. */
function tellLack(fact: DerivedFact, lack: Lack, telling: Telling): Reason {
  const { words } = telling;
  const label = labelOf(fact.id, telling);
  const about = labelOf(lack.fact, telling);
  switch (lack.kind) {
    case 'no-divisor': {
      const value = derivedOrFigure(lack.fact, telling);
      return {
        text: say(words, 'rules.no_divisor', { label, divisor: about, value }),
        fact: lack.fact,
      };
    }
    case 'blank-cell': {
      const { row, column } = lack;
      return {
        text: say(words, 'rules.blank_cell', { label, table: about, row, column }),
        fact: lack.fact,
      };
    }
    case 'not-listed': {
      const { list } = lack;
      return { text: say(words, 'rules.not_listed', { label, about, list }), fact: lack.fact };
    }
  }
}

function derivedOrFigure(id: string, telling: Telling): string {
  const fact = telling.derived?.find((each) => each.id === id);
  return fact === undefined ? writeFigure(id, telling) : tellDerived.given(fact, telling);
}

/** What was answered, whatever its kind: of a list how many rows it has. */
function writeAny(id: string, telling: Telling): string {
  const fact = factOf(id, telling);
  const answer = telling.answers[id];
  if (fact.kind === 'table')
    return say(telling.words, 'rules.table_rows', {
      label: labelOf(id, telling),
      rows: Array.isArray(answer) ? answer.length : 0,
    });
  if (fact.options !== undefined) return writeOptions(answer, fact);
  if (fact.kind === 'text' || fact.kind === 'uscc') return typeof answer === 'string' ? answer : '';
  return writeFigure(id, telling);
}

export const tellDerived: DerivedTelling = {
  lacking: (fact, telling, key, values) => {
    const { words, derived, answers } = telling;
    const why = whyUnknown(fact, derived, answers);
    if (why.lack !== undefined) return tellLack(fact, why.lack, telling);
    // All is answered but the day, which nobody is asked for.
    const lacking =
      why.unanswered.length > 0
        ? why.unanswered
        : dayFacts.filter((day) => answers[day] === undefined).slice(0, 1);
    const label = lacking.map((each) => labelOf(each, telling)).join('”、“');
    const [asked = fact.id] = why.unanswered;
    return { text: say(words, key, { ...values, label }), fact: asked };
  },
  given: (fact, telling) => {
    const { words } = telling;
    const written = (each: string): string => writeAny(each, telling);
    const values = {
      sum: derivationOf(fact.from).write(fact.from, written, words, telling.answers),
      result: written(fact.id),
    };
    return fact.round === undefined
      ? say(words, 'rules.worked', values)
      : say(words, 'rules.worked_rounded', { ...values, places: fact.round });
  },
};
