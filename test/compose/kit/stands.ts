import { bareFigure } from '../../../src/base/index.ts';
import { shapeValues } from '../../../src/compose/index.ts';
import type { Answers, Form } from '../../../src/form/index.ts';
import { fieldById, isNumberKind, unitOf, writtenAnswers } from '../../../src/form/index.ts';
import { cleanText } from '../../../src/word/xml/index.ts';
import type { ShapeValue } from '../../../src/word/index.ts';

/** What of the visible answers does not stand in the text, as the document should write it. */
export function absent(form: Form, answers: Answers, text: string): readonly string[] {
  const values = shapeValues(form, writtenAnswers(form, answers));
  return Object.entries(values).flatMap(([id, value]) =>
    expected(form, id, value)
      .map((one) => cleanText(one))
      .flatMap((one) => one.split('\n'))
      .filter((one) => !text.includes(one))
      .map((one) => `${id}: ${one.slice(0, 40)}`),
  );
}

function expected(form: Form, id: string, value: ShapeValue): readonly string[] {
  const field = fieldById(form, id);
  if (typeof value === 'string') {
    const unit = field && isNumberKind(field) ? unitOf(field) : undefined;
    const bare = unit === undefined ? value : bareFigure(value, unit);
    // Its caption says the unit, if not by （万元） then by its last word: 团队人数.
    return bare === value || unit === undefined ? [value] : [bare, unit];
  }
  const options = field?.options;
  if (options !== undefined) {
    return options.map(
      (option) => ((value as readonly string[]).includes(option.id) ? '☑' : '☐') + option.label,
    );
  }
  return value.flatMap((row) => (typeof row === 'string' ? [row] : Object.values(row)));
}
