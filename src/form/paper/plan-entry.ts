import type { Column, Field } from '../field.ts';
import { unitOf } from '../kinds.ts';
import { onPaper } from './on-paper.ts';
import type { PaperEntry } from './plan.ts';

export function planEntry(field: Field): PaperEntry {
  return {
    field,
    label: paperLabel(field.label),
    caption: captionOf(field),
    blank: onPaper(field).blank(field),
  };
}

/** `{year-1} 年度营业收入` → `{year-1}年度营业收入`; what only a screen needs to say is left out. */
function paperLabel(label: string): string {
  return label.replace('（可多选）', '').replace(/\}\s+/g, '}');
}

/** What heads or names a cell of figures: 营业收入（万元）; a label that ends with its unit says it, 团队人数 too. */
export function captionOf(entry: Field | Column): string {
  const label = paperLabel(entry.label);
  const unit = unitOf(entry);
  if (unit === undefined || saysUnit(label, unit)) return label;
  return `${label}（${unit}）`;
}

function saysUnit(label: string, unit: string): boolean {
  const noted = [...label.matchAll(/[（(]([^（）()]*)[）)]/g)].flatMap(([, note = '']) =>
    note.split(/[，,、；;：:]/),
  );
  const plain = label.replace(/[）)]$/, '');
  return noted.includes(unit) || plain.endsWith(unit) || plain.endsWith(`${unit}数`);
}
