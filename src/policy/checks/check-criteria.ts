import { suggestName } from '../../base/index.ts';
import type { CriteriaFile, CriterionEntry, OpenQuestion } from '../schemas/criteria-schema.ts';
import type { Mistake } from '../mistake.ts';

/** Ids: of the right family, each once; a criterion without official text names its source. */
export function checkCriterionIds(
  criteria: readonly CriterionEntry[],
  family: string,
  hasText: boolean,
): readonly Mistake[] {
  return criteria.flatMap((criterion, index) => {
    const path = ['criteria', index];
    const mistakes: Mistake[] = [];
    // What several categories ask alike, each on a line of its own, keeps one id.
    if (!criterion.id.startsWith(`${family}.`) && !criterion.id.startsWith('general.'))
      mistakes.push({ path: [...path, 'id'], message: `条件编号应以 ${family}. 开头` });
    if (criteria.findIndex(({ id }) => id === criterion.id) < index)
      mistakes.push({ path: [...path, 'id'], message: `条件“${criterion.id}”写了两次` });
    if (hasText && criterion.quote === undefined)
      mistakes.push({ path, message: `条件“${criterion.id}”缺少 quote：每个条件都要引原文` });
    if (!hasText && criterion.source === undefined)
      mistakes.push({ path, message: `没有官方原文时，条件“${criterion.id}”须写 source` });
    return mistakes;
  });
}

/** Tracks that criteria name exist, and each is named by one. */
export function checkCategoryReferences(file: CriteriaFile): readonly Mistake[] {
  const tracks = Object.keys(file.tracks);
  const named = file.criteria.flatMap(({ track }, index): Mistake[] =>
    track === undefined || tracks.includes(track)
      ? []
      : [
          {
            path: ['criteria', index, 'track'],
            message: `没有“${track}”这条申报方向${suggestName(track, tracks)}`,
          },
        ],
  );
  const idle = Object.entries(file.tracks).flatMap(([id, { when }]): Mistake[] =>
    when === undefined && !file.criteria.some(({ track }) => track === id)
      ? [{ path: ['tracks', id], message: `申报方向“${id}”没有自己的条件，也没有 when，不起作用` }]
      : [],
  );
  return [...named, ...idle];
}

/** Each open question is about a criterion or a clause that is there. */
export function checkQuestions(
  questions: readonly OpenQuestion[],
  known: readonly string[],
): readonly Mistake[] {
  return questions.flatMap(({ about }, index): Mistake[] =>
    known.includes(about)
      ? []
      : [
          {
            path: ['open_questions', index, 'about'],
            message: `没有条件“${about}”${suggestName(about, known)}`,
          },
        ],
  );
}
