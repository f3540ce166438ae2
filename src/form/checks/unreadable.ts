import type { Answer } from '../../rules/index.ts';
import { isAnswered } from '../../rules/index.ts';
import type { Column, Field } from '../field.ts';
import type { Issue } from '../issue.ts';
import { kindOf } from '../kinds.ts';
import { readAnswer } from '../answers/read-answer.ts';
import type { Check } from './scope/scope.ts';

/** Answers that are none of their kind: a turnover of 若干, a mobile of ten digits, a 31 June. */
export const checkUnreadable: Check = ({ visible, answers, rows, label }) => {
  const look = (part: Field | Column, value: Answer, place: Partial<Issue>): readonly Issue[] => {
    if (!isAnswered(value)) return [];
    const reading = readAnswer(part, value);
    if (reading.kind !== 'issue') return [];
    const values = { label: label(part), ...reading.values };
    const key = `read_${reading.key}`;
    return [
      {
        ...place,
        kind: kindOf(part).isCode ? 'code' : 'unreadable',
        severity: 'error',
        key,
        values,
      },
    ];
  };
  return visible.flatMap((field) => {
    const own = look(field, answers[field.id], { field: field.id });
    if (field.columns === undefined) return own;
    const columns = field.columns.filter((column) => column.change === undefined);
    const cells = rows(field.id).flatMap(({ at, row }) =>
      columns.flatMap((column) =>
        look(column, row[column.id], { field: field.id, row: at, column: column.id }),
      ),
    );
    return [...own, ...cells];
  });
};
