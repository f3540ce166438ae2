import type { Table } from 'docx';

import type { Field } from '../../form/index.ts';
import { answerTag, labelTags, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';

/** True where most labels are whole questions: they want more room than their answers. */
export function areQuestions(fields: readonly Field[]): boolean {
  const long = fields.filter((field) => field.label.length > 10 && field.kind === 'yesno');
  return long.length * 2 >= fields.length && long.length > 0;
}

/** 自查表: a question and its answer a row, all on one page. */
export function questionTable(fields: readonly Field[]): Table {
  const rows = fields.map((field, index) => {
    const keepNext = index < fields.length - 1;
    const [open, close] =
      field.visibleWhen === undefined ? ['', ''] : [`{{#if show.${field.id}}}`, '{{/if}}'];
    return {
      cells: [
        { children: [text(styleIds.question, open + labelTags(field.label), { keepNext })] },
        { children: [text(styleIds.value, answerTag(field) + close, { keepNext })] },
      ],
    };
  });
  return table(shareWidth([60, 40]), rows);
}
