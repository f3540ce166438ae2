import { Big } from 'big.js';

/** The number of `0.3%`, in any width; undefined for what is no share. */
export function readPercent(text: unknown): string | undefined {
  if (typeof text !== 'string' && typeof text !== 'number') return undefined;
  const [, percent] = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(String(text).normalize('NFKC')) ?? [];
  return percent === undefined ? undefined : new Big(percent).toFixed();
}
