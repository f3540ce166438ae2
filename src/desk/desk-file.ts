import { chinaDay, isRecord, say } from '../base/index.ts';
import { isAgreed, mergeRows } from './merge-rows.ts';
import type { DeskPolicy } from './policy.ts';
import { keptOf, nextNumber, parseRow, shelfOf } from './rows.ts';
import type { DeskRow } from './rows.ts';

/** Version of the file's shape. */
const deskFormat = 1;

/** The whole desk as one file: the register, the texts, the marks. */
export function writeDesk(
  desk: readonly DeskRow[],
  { policy, words }: Pick<DeskPolicy, 'policy' | 'words'>,
): { readonly text: string; readonly name: string } {
  const savedOn = chinaDay(new Date());
  const rows = desk.map((row) => ({ key: row.key, savedAt: row.savedAt, value: keptOf(row) }));
  return {
    text: JSON.stringify({ shenbaoDesk: deskFormat, policy: policy.id, savedOn, rows }),
    name: say(words, 'desk.file_name', { day: savedOn }),
  };
}

type OpenedDesk =
  | { readonly kind: 'rows'; readonly rows: readonly DeskRow[] }
  | { readonly kind: 'refused'; readonly why: 'newer' | 'other_policy' };

/** Reads a desk's file; undefined for any other file, such as a draft. */
export function readDesk(text: string, policy: string): OpenedDesk | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (!isRecord(parsed) || typeof parsed['shenbaoDesk'] !== 'number') return undefined;
  if (parsed['shenbaoDesk'] > deskFormat) return { kind: 'refused', why: 'newer' };
  if (parsed['policy'] !== policy) return { kind: 'refused', why: 'other_policy' };
  const given = Array.isArray(parsed['rows']) ? parsed['rows'] : [];
  const rows = given.flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const { key, savedAt, value } = one;
    if (typeof key !== 'string' || !key.startsWith(shelfOf(policy))) return [];
    return parseRow(key, typeof savedAt === 'number' ? savedAt : 0, value) ?? [];
  });
  return { kind: 'rows', rows };
}

interface MergedDesk {
  /** The desk after it, this one's rows first. */
  readonly rows: readonly DeskRow[];
  /** Those that are new or changed. */
  readonly changed: readonly DeskRow[];
  readonly counts: Readonly<Record<'added' | 'agreed' | 'differing', number>>;
}

/**
 * Lays another desk over this one: what only one of them has is taken, of one that goes on where the
 * other stopped the later state; where two reviewers marked or decided otherwise both stay in sight,
 * and nobody's is overwritten. Numbers given here stay.
 */
export function mergeDesks(
  own: readonly DeskRow[],
  other: readonly DeskRow[],
  pattern: string,
): MergedDesk {
  const theirs = new Map(other.map((row) => [row.key, row]));
  const changed: DeskRow[] = [];
  let [agreed, differing] = [0, 0];
  const rows = own.map((row) => {
    const second = theirs.get(row.key);
    theirs.delete(row.key);
    if (second === undefined) return row;
    const merged = mergeRows(row, second);
    if (merged.kind === 'read' && second.kind === 'read') {
      if (isAgreed(merged.record, second.record)) agreed += 1;
      else differing += 1;
    }
    if (JSON.stringify(keptOf(merged)) === JSON.stringify(keptOf(row))) return row;
    changed.push(merged);
    return merged;
  });
  const added = renumber(own, [...theirs.values()], pattern);
  return {
    rows: [...rows, ...added],
    changed: [...changed, ...added],
    counts: { added: added.length, agreed, differing },
  };
}

/** Two desks count from 001 each: a number that is taken becomes the next free one of its year. */
function renumber(
  own: readonly DeskRow[],
  added: readonly DeskRow[],
  pattern: string,
): readonly DeskRow[] {
  const all = [...own];
  for (const row of added) {
    const { number, receivedAt } = row.register;
    const isTaken = number === '' || all.some(({ register }) => register.number === number);
    const year = Number(chinaDay(new Date(receivedAt)).slice(0, 4));
    const register = isTaken
      ? { ...row.register, number: nextNumber([...all, ...added], pattern, year) }
      : row.register;
    all.push({ ...row, register });
  }
  return all.slice(own.length);
}
