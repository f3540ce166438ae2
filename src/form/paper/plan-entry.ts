import type { Field } from '../field.ts';
import { onPaper } from './on-paper.ts';
import type { PaperEntry } from './plan.ts';

export function planEntry(field: Field): PaperEntry {
  return { field, label: paperLabel(field.label), blank: onPaper(field).blank(field) };
}

/** `{year-1} 年度营业收入` → `{year-1}年度营业收入`; what only a screen needs to say is left out. */
export function paperLabel(label: string): string {
  return label.replace('（可多选）', '').replace(/\}\s+/g, '}');
}
