import { hashTwice, isRecord } from '../../base/index.ts';
import type { JsonValue } from './payload.ts';

// Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed back.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * 版本码: eight characters (`7K3M-Q0FA`) over the answers, whatever the order of their keys.
 * Two FNV-1a sums of 20 bits each: it tells versions apart, it proves nothing against forgery.
 */
export function versionCode(answers: Readonly<Record<string, JsonValue>>): string {
  const text = JSON.stringify(inOrder(answers));
  const [one, other] = hashTwice(text);
  const code = letters(fold(one)) + letters(fold(other));
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

function fold(sum: number): number {
  return ((sum >>> 12) ^ sum) & 0xfffff;
}

function letters(sum: number): string {
  return [15, 10, 5, 0].map((shift) => digits.charAt((sum >>> shift) & 31)).join('');
}

/** The value with every object's keys in order; itself where they are, as rows mostly have them. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  const isFlat = keys.every((key) => typeof value[key] !== 'object');
  if (isFlat && keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key)) return value;
  return Object.fromEntries(keys.sort().map((key) => [key, inOrder(value[key])]));
}
