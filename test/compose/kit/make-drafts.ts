import type { Answer, AnswerRow, Answers, Column, Field, Form } from '../../../src/form/index.ts';
import { isRequired, visibleFields } from '../../../src/form/index.ts';
import { sampleTexts, samplePassage } from './sample-texts.ts';

/** A 1 × 1 PNG. */
const tinyPng =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export type DraftSize = 'empty' | 'minimal' | 'full' | 'long';
export const draftSizes: readonly DraftSize[] = ['empty', 'minimal', 'full', 'long'];

/** Made-up answers of one size: nothing, the required alone, everything, everything at length. */
export function makeDraft(form: Form, size: DraftSize): Answers {
  if (size === 'empty') return {};
  let answers: Answers = {};
  // Answers bring up further fields: three rounds reach those behind the hidden ones.
  for (let round = 0; round < 3; round += 1) {
    const next: Record<string, Answer> = { ...answers };
    for (const field of visibleFields(form, answers)) {
      if (size === 'minimal' && !isRequired(field, answers)) continue;
      next[field.id] ??= sampleAnswer(field, size);
    }
    answers = next;
  }
  return answers;
}

function sampleAnswer(field: Field, size: DraftSize): Answer {
  if (field.kind === 'image') return tinyPng;
  if (field.kind === 'longtext') return passage(field, size);
  if (field.kind === 'table') return sampleRows(field, size);
  return sampleValue(field, 0);
}

function passage(field: Field, size: DraftSize): string {
  const most = field.max ?? 500;
  if (size === 'minimal') return samplePassage.slice(0, Math.min(most, 120));
  const outline = field.outline ?? [];
  if (outline.length === 0) return samplePassage.slice(0, most);
  const share = Math.floor(most / outline.length) - 12;
  const numerals = ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '（七）', '（八）'];
  const parts = outline.map(
    (heading, index) => `${numerals[index] ?? ''}${heading}\n${samplePassage.slice(0, share)}`,
  );
  return parts.join('\n').slice(0, most);
}

function sampleRows(field: Field, size: DraftSize): readonly AnswerRow[] {
  const wanted = size === 'long' ? 60 : size === 'full' ? 4 : Math.max(1, field.minRows ?? 1);
  const count = Math.min(wanted, field.maxRows ?? wanted);
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(
      (field.columns ?? [])
        .filter((column) => column.change === undefined)
        .map((column) => [column.id, sampleValue(column, index)]),
    ),
  );
}

type Cell = AnswerRow[string];

function sampleValue(entry: Field | Column, index: number): Cell {
  const options = entry.options ?? [];
  switch (entry.kind) {
    case 'choice':
      return options[(index + 1) % Math.max(1, options.length)]?.id;
    case 'multi':
      return options
        .filter(({ id }) => id !== 'none' && id !== 'other')
        .slice(0, 3)
        .map(({ id }) => id);
    case 'yesno':
      return !/^(crime|abnormal|dishonest|listed|fraud|applied_elsewhere)/.test(entry.id);
    case 'int':
      return String(entry.id === 'year' ? 2023 : 118 + index * 7);
    case 'decimal':
      return entry.id === 'after' ? String(82.5 + index) : String(64 + index * 1.5);
    case 'money':
      return entry.id === 'revenue_last_year' ? '18650.5' : String(1260 + index * 35.5);
    case 'percent':
      return '42.35';
    case 'date':
      return entry.id === 'application_date' ? '2025-06-30' : `2024-0${(index % 9) + 1}-15`;
    case 'month':
      return entry.id.startsWith('end') || entry.id === 'to' ? '2025-03' : '2023-09';
    case 'uscc':
      return '91350100M00010NY40';
    case 'mobile':
      return entry.id === 'leader_mobile' ? '13800000001' : '13800000002';
    case 'email':
      return 'lianxi@example.com';
    default:
      return sampleText(entry, index);
  }
}

function sampleText(entry: Field | Column, index: number): string {
  const known = sampleTexts[entry.id];
  const text = Array.isArray(known) ? known[index % known.length] : known;
  return (text ?? `${entry.label.replace(/\{year(-\d)?\}/g, '')}示例`).slice(0, entry.max ?? 60);
}
