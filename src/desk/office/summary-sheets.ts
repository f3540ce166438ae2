import { say, writeLabel } from '../../base/index.ts';
import type { Sheet } from '../../compose/index.ts';
import { allFields, fieldById, numberOf, unitOf } from '../../form/index.ts';
import type { Field } from '../../form/index.ts';
import { checksOf, indicatorsOf } from './batch-of.ts';
import type { DeskCase, OfficePolicy } from './case-of.ts';
import { rankCases } from './rank.ts';
import type { RankedCase } from './rank.ts';
import { showAnswer } from './show-answer.ts';

const named = ['project_name', 'org_name', 'uscc'];

/** 推荐汇总表 as sheets, one a category: the recommended in their order, the page's values. */
export function summarySheets(cases: readonly RankedCase[], desk: OfficePolicy): readonly Sheet[] {
  const { review, words } = desk;
  const title = (key: string): string => say(words, `review.summary.${key}`);
  return rankCases(cases).map((category) => {
    const form = category.cases[0]?.category.form;
    const fields = [...named, ...review.summary.columns].flatMap(
      (id) => (form && fieldById(form, id)) ?? [],
    );
    return {
      title: category.title,
      heads: [
        title('rank'),
        title('category'),
        ...fields.map((field) => headOf(field, desk)),
        title('indicators'),
        ...review.summary.checks.map((check) => check.title),
        title('note'),
      ],
      rows: category.cases.map((one, at) => [
        at + 1,
        category.title,
        ...fields.map(({ id }) => valueOf(one, id)),
        indicatorsOf(one).join('；'),
        ...checksOf(one).map(({ mark }) => mark),
        '',
      ]),
    };
  });
}

function headOf(field: Field, { words }: OfficePolicy): string {
  const unit = unitOf(field);
  return writeLabel(field.label, words) + (unit === undefined ? '' : `（${unit}）`);
}

/** A quantity as a number, in the unit of its head; anything else as the page says it. */
function valueOf({ category, application, desk }: DeskCase, id: string): string | number {
  const field = allFields(category.form).find((one) => one.id === id);
  const answer = application.shown[id];
  if (field === undefined || answer === undefined || answer === null) return '';
  const number = numberOf(field, answer);
  // Of more digits than a spreadsheet keeps it stays a text.
  return number === undefined || number.toFixed().replace(/\D/g, '').length > 15
    ? showAnswer(field, answer, desk.words)
    : number.toNumber();
}
