import { foldText } from '../../base/index.ts';
import type { Column, Field } from '../field.ts';
import { answer, issue } from './reading.ts';
import type { Reader } from './reading.ts';

/** An option by its id, or by its label as a document or a spreadsheet shows it. */
function optionId(field: Field | Column, raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const options = field.options ?? [];
  const found =
    options.find((option) => option.id === raw) ??
    options.find((option) => foldText(option.label) === foldText(raw));
  return found?.id;
}

export const readChoice: Reader = (field, raw) => {
  const id = optionId(field, raw);
  return id === undefined ? issue('not_option', { found: textOf(raw) }) : answer(id);
};

/** Option ids in the field's own order; 都没有 stands alone. A string lists them with 、 or ；. */
export const readMulti: Reader = (field, raw) => {
  const parts: unknown =
    typeof raw === 'string' && optionId(field, raw) === undefined
      ? raw.split(/[、，,；;\n]/).filter((part) => part.trim() !== '')
      : typeof raw === 'string'
        ? [raw]
        : raw;
  if (!Array.isArray(parts)) return issue('not_list');
  const chosen = new Set<string>();
  for (const part of parts as readonly unknown[]) {
    const id = optionId(field, part);
    if (id === undefined) return issue('not_option', { found: textOf(part) });
    chosen.add(id);
  }
  if (chosen.has('none') && chosen.size > 1) return issue('none_with_others');
  return answer((field.options ?? []).map(({ id }) => id).filter((id) => chosen.has(id)));
};

function textOf(raw: unknown): string {
  return typeof raw === 'string' ? raw.trim() : JSON.stringify(raw);
}
