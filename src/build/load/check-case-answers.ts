import { suggestName } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { describeFileAnswer, readAnswer } from '../../form/index.ts';
import type { CriteriaFile, FactDetail, Mistake } from '../../policy/index.ts';
import { isDayFact } from '../../rules/index.ts';
import type { Answers } from '../../rules/index.ts';

/** Answers of cases are answers that people could give to questions that are there. */
export function checkCaseAnswers(
  { base, cases }: Pick<CriteriaFile, 'base' | 'cases'>,
  facts: readonly FactDetail[],
  words: Words,
): readonly Mistake[] {
  const ids = facts.map(({ id }) => id);
  const given: readonly (readonly [Mistake['path'], Answers])[] = [
    [['base'], base],
    ...cases.map((entry, index) => [['cases', index, 'with'], entry.with] as const),
  ];
  return given.flatMap(([path, answers]) =>
    Object.entries(answers).flatMap(([id, written]): Mistake[] => {
      const fact =
        facts.find((each) => each.id === id) ??
        (isDayFact(id) ? ({ id, kind: 'date', label: id } as const) : undefined);
      if (fact === undefined) {
        const message = `没有“${id}”这道题${suggestName(id, ids)}`;
        return [{ path: [...path, id], message }];
      }
      const reading = readAnswer(fact, written);
      if (reading.kind === 'blank') return [];
      // Rules judge what a case says as it stands, so it stands as drafts hold it.
      const message =
        reading.kind === 'issue'
          ? describeFileAnswer(fact, reading, id, words)
          : isSame(written, reading.answer)
            ? undefined
            : `“${id}”请写成 ${JSON.stringify(reading.answer)}`;
      return message === undefined ? [] : [{ path: [...path, id], message }];
    }),
  );
}

/** `100` and `"100.0"` are one number; options are the same in any order. */
function isSame(written: unknown, read: unknown): boolean {
  if (typeof read === 'string' && /^-?\d+(\.\d+)?$/.test(read))
    return Number(written) === Number(read);
  const sorted = (value: unknown) => (Array.isArray(value) ? value.map(String).sort() : value);
  return JSON.stringify(sorted(written)) === JSON.stringify(sorted(read));
}
