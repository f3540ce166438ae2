import { writeOptions } from '../../rules/index.ts';
import type { Entry, Kind } from './kind.ts';
import { readOption, splitOptions } from './options.ts';
import { answer, issue } from './reading.ts';
import type { Reading } from './reading.ts';

/** Option ids in the field's own order; 都没有 stands alone. A string lists them with 、 or ；. */
function readMulti(entry: Entry, raw: unknown): Reading {
  const parts: unknown = typeof raw === 'string' ? splitOptions(entry, raw) : raw;
  if (!Array.isArray(parts)) return issue('not_list');
  const chosen = new Set<string>();
  for (const part of parts as readonly unknown[]) {
    const reading = readOption(entry, part);
    if (reading.kind !== 'answer' || typeof reading.answer !== 'string') return reading;
    chosen.add(reading.answer);
  }
  if (chosen.has('none') && chosen.size > 1) return issue('none_with_others');
  return answer((entry.options ?? []).map(({ id }) => id).filter((id) => chosen.has(id)));
}

/** Any of the options. */
export const multi = {
  read: readMulti,
  write: (entry, answer) => writeOptions(answer, entry),
  shape: 'options',
  control: { name: 'multi' },
  missing: 'choice',
  isTyped: false,
  isEchoed: false,
  isProse: false,
  isCode: false,
} as const satisfies Kind;
