import { chosenIds, kindOf, writeAnswer } from '../form/index.ts';
import type { Answer, Field } from '../form/index.ts';
import { isDrawable } from '../word/index.ts';
import type { TemplateValue } from '../word/index.ts';

const imageStart = /^data:image\/(png|jpe?g);base64,/;

/** An answer as the document prints it outside of tables: numbers with their unit, options all. */
export function writeField(field: Field, answer: Answer): TemplateValue {
  switch (kindOf(field).shape) {
    case 'picture': {
      const isImage = typeof answer === 'string' && imageStart.test(answer);
      return isImage && isDrawable(answer) ? { image: answer, alt: field.label } : '';
    }
    case 'paragraphs': {
      const text = writeAnswer(field, answer);
      if (text === '') return { paragraphs: [] };
      return field.rich === true
        ? { rich: text }
        : { paragraphs: text.split('\n'), headings: true };
    }
    case 'options':
      return tickOptions(field, answer);
    case 'text':
    case 'number':
    case 'rows':
      return writeAnswer(field, answer);
  }
}

/** `☑大型　☐中型`: every option in the form's order, then what was chosen and is no option. */
function tickOptions({ options = [] }: Field, answer: Answer): string {
  const ids = chosenIds(answer);
  const known = options.map(({ id, label }) => (ids.includes(id) ? '☑' : '☐') + label);
  const unknown = ids.filter((id) => !options.some((option) => option.id === id));
  return [...known, ...unknown.map((id) => `☑${id}`)].join('　');
}
