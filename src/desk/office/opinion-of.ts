import { writeLabel } from '../../base/index.ts';
import type { Day } from '../../base/index.ts';
import type { OpinionInput } from '../../compose/index.ts';
import { fieldById } from '../../form/index.ts';
import { clauseOfItem } from '../../review/index.ts';
import type { Review, SheetItem } from '../../review/index.ts';
import type { DeskCase } from './case-of.ts';
import { fileNameOf, namedOf } from './named-of.ts';
import { showAnswer } from './show-answer.ts';

/** What the check of one application came to; `rank`: its place among the recommended. */
export function opinionOf(
  one: DeskCase,
  title: string,
  day: Day,
  rank: number | undefined,
): OpinionInput {
  const { desk, category, application, sheet, stand, outcome, decision } = one;
  const { review, words } = desk;
  const groups = [...new Set(sheet.map(({ item }) => item.group))];
  return {
    ...namedOf(one),
    fileName: fileNameOf(one, title, day),
    outcome: outcome?.title ?? '',
    then: outcome?.then.find((then) => then === decision.then) ?? '',
    clause: outcome?.clause ?? review.clause,
    quote: outcome?.quote ?? '',
    groups: groups.map((group) => ({
      title: group,
      finding: findingOf(
        one,
        sheet.filter(({ item }) => item.group === group),
      ),
    })),
    reasons: sheet.flatMap((entry) => {
      const { item, criteria } = entry;
      const given = stand.standing[item.id];
      if (given?.mark === undefined || !review.reasonFor.includes(given.mark)) return [];
      const said = criteria.flatMap(({ answers }) => answers);
      return [
        {
          title: item.title,
          mark: markTitle(review, given.mark),
          reason: given.reason.trim(),
          clause: clauseOfItem(entry, review),
          said: said
            .map(
              ({ field, answer }) =>
                `${writeLabel(field.label, words)}：${showAnswer(field, answer, words)}`,
            )
            .join('\n'),
        },
      ];
    }),
    said: review.summary.columns.flatMap((id) => {
      const field = fieldById(category.form, id);
      if (field === undefined) return [];
      const text = showAnswer(field, application.shown[id], words);
      return [{ label: writeLabel(field.label, words), text }];
    }),
    rank: rank === undefined ? '' : String(rank),
  };
}

/** What was marked in a group: each mark once, the reasons with it. */
function findingOf(one: DeskCase, sheet: readonly SheetItem[]): string {
  const { review } = one.desk;
  const given = sheet.map(({ item }) => ({ item, mark: one.stand.standing[item.id] }));
  const bad = given.filter(({ mark }) => review.reasonFor.includes(mark?.mark ?? ''));
  if (bad.length > 0)
    return bad
      .map(({ item, mark }) => {
        const reason = mark?.reason.trim() ?? '';
        return `${item.title}${markTitle(review, mark?.mark)}${reason === '' ? '' : `：${reason}`}`;
      })
      .join('；');
  return [...new Set(given.map(({ mark }) => markTitle(review, mark?.mark)))]
    .filter((label) => label !== '')
    .join('、');
}

/** What a mark is called; '' for none. */
export function markTitle(review: Review, mark: string | undefined): string {
  return review.marks.find(({ id }) => id === mark)?.label ?? '';
}
