import type { Big } from 'big.js';

import { foldText } from '../../../base/index.ts';
import type { Answer, AnswerRow } from '../../../rules/index.ts';
import { numberOf } from '../../answers/amount.ts';
import type { Column, Field } from '../../field.ts';
import type { Reading } from '../../kinds/reading.ts';
import { readAnswer } from '../../answers/read-answer.ts';
import { partOf } from './scope.ts';
import type { Found } from './scope.ts';

/**
 * What is made of a found value; of a cell once for as long as its row stays as it is, because a
 * check of a list looks at thousands of them at every key.
 */
function onceByCell<Made>(make: (part: Field | Column, value: Answer) => Made) {
  const made = new WeakMap<AnswerRow, Map<Column, Made>>();
  return (found: Found): Made => {
    const { column, inRow } = found;
    if (column === undefined || inRow === undefined) return make(partOf(found), found.value);
    const cells = made.get(inRow) ?? new Map<Column, Made>();
    made.set(inRow, cells);
    const known = cells.get(column);
    if (known !== undefined || cells.has(column)) return known as Made;
    const fresh = make(column, found.value);
    cells.set(column, fresh);
    return fresh;
  };
}

export const numberIn: (found: Found) => Big | undefined = onceByCell(numberOf);

export const readingIn: (found: Found) => Reading = onceByCell(readAnswer);

export const foldedIn: (found: Found) => string = onceByCell((_, value) =>
  typeof value === 'string' ? foldText(value) : '',
);
