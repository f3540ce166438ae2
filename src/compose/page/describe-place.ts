import { say, writeLabel } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Form } from '../../form/index.ts';
import type { Place, Unsure } from '../../word/index.ts';
import type { Difference } from './merge-differences.ts';

/** Where a difference stands, in words: 项目团队 · 第 2 行 · 姓名, or the headings and labels around. */
export function describePlace(
  { field: id, row, column, place }: Pick<Difference, 'field' | 'row' | 'column' | 'place'>,
  form: Form,
  words: Words,
): string {
  const field = form.sections.flatMap(({ fields }) => fields).find((each) => each.id === id);
  if (field === undefined) return place === undefined ? '' : writePlace(place, words);
  const name = field.columns?.find((each) => each.id === column)?.label;
  const label = [
    writeLabel(field.label, words),
    ...(row === undefined ? [] : [say(words, 'fields.row', { row: row + 1 })]),
    ...(name === undefined ? [] : [writeLabel(name, words)]),
  ].join(' · ');
  // A value may be printed at several places.
  if (place === undefined) return label;
  return say(words, 'opened.place.of', { label, place: writePlace(place, words) });
}

/** What can't be judged and where it stands, in one sentence. */
export function describeUnsure({ kind, place, text }: Unsure, words: Words): string {
  return say(words, `opened.unsure.${kind}`, { where: writePlace(place, words), text });
}

function writePlace({ part, headings, caption, row, column }: Place, words: Words): string {
  const names = [...headings, caption, row, column].filter((name) => name !== '');
  const here = part === 'body' ? [] : [say(words, `opened.place.${part}`)];
  const all = [...new Set([...names, ...here])];
  return all.length === 0 ? say(words, 'opened.place.cover') : all.join(' · ');
}
