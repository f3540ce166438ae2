import type { Answer, AnswerRow, Answers, Column, Field, Form } from '../../src/form/index.ts';
import { makeDraft } from '../compose/kit/make-drafts.ts';
import { png } from '../word/images.ts';

const name =
  '福建省某某市某某区某某（集团）智能装备与工业互联网平台技术研究开发应用推广股份有限公司某某分公司数字化转型事业部';
const address =
  'https://platform.example.com/very/long/path/without-any-break/index.html?project=1234567890&token=abcdefghij';
const mail = 'zhongguo.fujian.longmingcheng.lianxiren@information-technology.example.com';

const image = (width: number, height: number) =>
  `data:image/png;base64,${Buffer.from(png(width, height)).toString('base64')}`;
const images = [image(600, 2400), image(2400, 500), image(8, 8), image(3000, 3000)];

/** The very long draft with names of sixty characters, addresses, great sums and odd pictures. */
export function extremeDraft(form: Form): Answers {
  const answers = makeDraft(form, 'long');
  const fields = form.sections.flatMap((section) => section.fields);
  let drawn = 0;
  const entries = fields
    .filter(({ id }) => answers[id] !== undefined)
    .map((field): [string, Answer] => {
      if (field.kind === 'image') return [field.id, images[drawn++ % images.length]];
      return [field.id, stretch(field, answers[field.id])];
    });
  return Object.fromEntries(entries);
}

function stretch(field: Field, answer: Answer): Answer {
  if (field.kind === 'table' && Array.isArray(answer)) {
    const columns = field.columns ?? [];
    // Every seventh row: the others show how it looks among them.
    return (answer as readonly AnswerRow[]).map((row, index) =>
      index % 7 === 0 ? stretchRow(columns, row) : row,
    );
  }
  return stretchValue(field, answer);
}

function stretchRow(columns: readonly Column[], row: AnswerRow): AnswerRow {
  return Object.fromEntries(
    Object.entries(row).map(([id, cell]) => {
      const column = columns.find((one) => one.id === id);
      // A column's values are never rows of a table.
      return [id, column === undefined ? cell : (stretchValue(column, cell) as AnswerRow[string])];
    }),
  );
}

function stretchValue(entry: Field | Column, answer: Answer): Answer {
  switch (entry.kind) {
    case 'text': {
      const text = /_url$|网址|地址$/.test(entry.id + entry.label) ? address : name.repeat(4);
      return text.slice(0, entry.max ?? 60);
    }
    case 'email':
      return mail;
    case 'money':
      return '12345678.91';
    case 'date':
      return '2024-12-31';
    default:
      return answer;
  }
}
