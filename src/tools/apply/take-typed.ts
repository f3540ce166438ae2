import { joinRows } from '../../fields/index.ts';
import type { AnswerSignals } from '../../fields/index.ts';
import type { Answers } from '../../form/index.ts';

/** What was typed before the form woke up: over what is kept, and beside the rows of a list. */
export function takeTyped(answers: AnswerSignals, typed: Answers): void {
  const joined = Object.entries(typed).map(
    ([id, given]) => [id, joinRows(answers.of(id).peek(), given)] as const,
  );
  answers.merge(Object.fromEntries(joined));
}
