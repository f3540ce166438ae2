import { say, writeLabel } from '../../base/index.ts';
import type { Day } from '../../base/index.ts';
import type { RecordInput } from '../../compose/index.ts';
import { askedLines, isTold } from '../../review/index.ts';
import type { SheetCriterion } from '../../review/index.ts';
import { wordsOf } from '../../rules/index.ts';
import type { DeskCase } from './case-of.ts';
import { fileNameOf, namedOf } from './named-of.ts';
import { showAnswer } from './show-answer.ts';

/** The sheet as 初审记录 prints it: the page's values, the marks with their reasons, what is missing. */
export function recordOf(one: DeskCase, title: string, day: Day): RecordInput {
  const { desk, application, sheet, stand, outcome, decision } = one;
  const { words, review } = desk;
  return {
    ...namedOf(one),
    fileName: fileNameOf(one, title, day),
    source:
      application.source.kind === 'file' ? application.source.name : say(words, 'review.hand_name'),
    items: sheet.map(({ item, criteria, evidence }) => {
      const given = stand.standing[item.id];
      const said = criteria.flatMap(({ answers }) => answers);
      return {
        group: item.group,
        title: item.title,
        quotes: quotesOf(criteria),
        said: said.filter(isTold).map(({ field, answer, carried }) => ({
          label: writeLabel(field.label, words),
          // What the page says, and where it differs what the file carries.
          text:
            showAnswer(field, answer, words) +
            (carried === undefined
              ? ''
              : say(words, 'review.carried', { text: showAnswer(field, carried.answer, words) })),
        })),
        evidence: evidence.map((each) => each.title).join('；'),
        marks: review.marks.map(({ id, label }) => ({ label, chosen: given?.mark === id })),
        reason: given?.reason ?? '',
      };
    }),
    edited: application.edited,
    outcome: outcome?.title ?? '',
    then: outcome?.then.find((then) => then === decision.then) ?? '',
    missing: outcome?.needs.includes('missing') ? askedLines(decision.asked) : '',
    deadline: outcome?.needs.includes('deadline') ? decision.deadline : '',
  };
}

/** Each sentence of the policy once, whatever conditions it holds. */
function quotesOf(criteria: readonly SheetCriterion[]): RecordInput['items'][number]['quotes'] {
  const quotes = criteria.map(({ criterion }) => ({
    clause: criterion.clause,
    text: wordsOf(criterion),
  }));
  return quotes.filter(
    ({ clause, text }, at) =>
      quotes.findIndex((one) => one.clause === clause && one.text === text) === at,
  );
}
