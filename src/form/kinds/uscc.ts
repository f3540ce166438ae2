import type { Kind } from './kind.ts';
import { writeText } from './kind.ts';
import { answer, halfWidth, issue, lostInSheet } from './reading.ts';
import type { Reading } from './reading.ts';

/** GB 32100-2015: digits and capitals without I, O, Z, S, V. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 18 characters in capitals, spaces and hyphens dropped; the check digit is looked at apart. */
function readUscc(_: unknown, raw: unknown): Reading {
  const written = halfWidth(raw) ?? '';
  const lost = lostInSheet(written);
  if (lost !== undefined) return lost;
  const code = written.replace(/[\s-]/g, '').toUpperCase();
  if (code.length !== 18) return issue('uscc_length', { count: String(code.length) });
  const wrong = Array.from(code).filter((letter) => !alphabet.includes(letter));
  if (wrong.length > 0) return issue('uscc_letters', { found: [...new Set(wrong)].join('、') });
  return answer(code);
}

export const uscc = {
  read: readUscc,
  write: writeText,
  shape: 'text',
  control: { name: 'line', mode: 'text', size: 'full', capitals: true },
  missing: 'text',
  isTyped: true,
  isEchoed: false,
  isProse: false,
  isCode: true,
} as const satisfies Kind;

/**
 * Whether the last character is the check digit of GB 32100-2015: 31 − (Σ value × 3^i mod 31),
 * where 31 stands for 0. Old codes may fail, so this only warns.
 */
export function hasRightCheckDigit(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const letter of code.slice(0, 17)) {
    sum += alphabet.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}
