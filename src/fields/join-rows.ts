import type { Answer } from '../form/index.ts';
import { freshKey } from './blank-rows.ts';
import { keyedRows, plainRows, rowKey } from './rows.ts';

/**
 * A stored list and the rows that were given before it was there. Those stand where they were typed,
 * in front; one that says nothing but what the stored row of its place says is that row.
 */
export function joinRows(stored: Answer, given: Answer): Answer {
  const kept = keyedRows(stored);
  if (kept.length === 0 || !Array.isArray(given)) return given;
  const own = keyedRows(given).filter((row, at) => {
    const [plain = {}] = plainRows([row]) ?? [];
    return Object.entries(plain).some(
      ([id, cell]) => JSON.stringify(cell) !== JSON.stringify(kept[at]?.[id]),
    );
  });
  const taken = new Set(own.map((row) => row[rowKey]));
  let fresh = Number(freshKey([...own, ...kept]));
  return [
    ...own,
    // A row stays the object that it is where it can: what is worked out of one is remembered with it.
    ...kept.map((row) => (taken.has(row[rowKey]) ? { ...row, [rowKey]: String(fresh++) } : row)),
  ];
}
