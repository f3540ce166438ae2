import { Big } from 'big.js';
import { derivationOf } from '../derivations/table.ts';
import type { DerivedFact } from '../derivations/table.ts';
import type { Worked } from '../derivations/derivation.ts';
import { isDayFact } from '../fact.ts';
import type { Answer, Answers } from '../fact.ts';

/** The facts of a rule set that are worked out of others, each behind those it is made from. */
export type DerivedFacts = readonly DerivedFact[] | undefined;

/** What a fact comes to, rounded as it says. */
export function workOut({ from, round }: DerivedFact, answers: Answers): Worked {
  const worked = derivationOf(from).work(from, answers);
  if (worked.kind !== 'number' || round === undefined) return worked;
  return { kind: 'number', value: worked.value.round(round, Big.roundHalfUp) };
}

/** The answers with what is worked out of them; what can't be is left out. */
export function deriveAnswers(derived: DerivedFacts, answers: Answers): Answers {
  if (derived === undefined) return answers;
  const known: Record<string, Answer> = { ...answers };
  for (const fact of derived) {
    const worked = workOut(fact, known);
    known[fact.id] = worked.kind === 'number' ? worked.value.toFixed() : undefined;
  }
  return known;
}

/** The facts that people are asked for: in the place of each that is worked out, those it comes from. */
export function askedFor(ids: readonly string[], derived: DerivedFacts): readonly string[] {
  const asked = ids.flatMap((id): readonly string[] => {
    const fact = derived?.find((each) => each.id === id);
    if (isDayFact(id)) return [];
    return fact === undefined ? [id] : askedFor(derivationOf(fact.from).facts(fact.from), derived);
  });
  return [...new Set(asked)];
}

/** Whether what it comes to hangs on the day applied on, or on the round's last. */
export function hangsOnDay(id: string, derived: DerivedFacts): boolean {
  const fact = derived?.find((each) => each.id === id);
  if (fact === undefined) return isDayFact(id);
  return derivationOf(fact.from)
    .facts(fact.from)
    .some((part) => hangsOnDay(part, derived));
}

/** Of `all` those that facts named by rules are, or are made from. */
export function derivedFor(
  named: readonly string[],
  all: readonly DerivedFact[],
): readonly DerivedFact[] {
  const used = new Set(named);
  for (const { id, from } of [...all].reverse()) {
    if (used.has(id))
      derivationOf(from)
        .facts(from)
        .forEach((part) => used.add(part));
  }
  return all.filter(({ id }) => used.has(id));
}
