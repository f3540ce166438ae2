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
    if (criterion.also !== undefined && criterion.quote === undefined)
      mistakes.push({ path: [...path, 'also'], message: '写 also 的，先写 quote' });
    if (!hasText && criterion.source === undefined)
      mistakes.push({ path, message: `没有官方原文时，条件“${criterion.id}”须写 source` });
    return mistakes;
  });
}

/** An award quotes the text, or says where it is known from. */
export function checkAwardSources(
  awards: CriteriaFile['awards'],
  hasText: boolean,
): readonly Mistake[] {
  return Object.entries(awards).flatMap(([id, { quote, source }]): Mistake[] => {
    const path = ['awards', id];
    if (hasText && quote === undefined)
      return [{ path, message: `奖补“${id}”缺少 quote：金额要引原文` }];
    return !hasText && source === undefined
      ? [{ path, message: `没有官方原文时，奖补“${id}”须写 source` }]
      : [];
  });
}

/** What a criterion waives is there, on its track, and has no other way around. */
export function checkWaivers(
  criteria: readonly CriterionEntry[],
  all: readonly CriterionEntry[],
): readonly Mistake[] {
  const ids = all.map(({ id }) => id);
  return criteria.flatMap((criterion, index) =>
    (criterion.waives ?? []).flatMap((id, position): Mistake[] => {
      const waived = all.find((each) => each.id === id);
      const others = all.filter(({ waives }) => waives?.includes(id));
      const message =
        waived === undefined || id === criterion.id
          ? `没有条件“${id}”${suggestName(id, ids)}`
          : waived.track !== criterion.track || waived.strength !== criterion.strength
            ? `“${id}”与“${criterion.id}”要在同一个申报方向，都是 hard`
            : others.length > 1
              ? `“${id}”有两个直通；都能直通的几条写在一个条件的 any 里`
              : waived.waives !== undefined
                ? `“${id}”自己也是直通`
                : undefined;
      return message === undefined
        ? []
        : [{ path: ['criteria', index, 'waives', position], message }];
    }),
  );
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
