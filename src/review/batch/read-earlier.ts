import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Field } from '../../form/index.ts';
import { plainKey } from '../names.ts';
import type { EarlierRow } from './entry.ts';

type Row = readonly string[];
type Key = 'unit' | 'code' | 'project';

/** The first head stands in one of the first rows, below a title. */
const mostRows = 15;
/** A head is no longer than this; what is longer is a title or a value. */
const longestHead = 12;

/**
 * How the head of a column ends where the form knows no name for it. A unit's own name ends in 公司, a
 * project's in 平台: alone they are heads only where little or nothing stands before them.
 */
const endings: Readonly<Record<Key, RegExp>> = {
  unit: /(?:单位|企业|公司)(?:名称|全称)|(?:单位|企业)$|^.{0,2}公司$/u,
  code: /信用代码(?:证?号)?$/u,
  project: /(?:项目|平台|方案|场景|节点|产品)名称|^.{0,2}(?:项目|平台|方案|场景|节点|产品)$/u,
};

/** The columns that a row is the head of, and how surely. */
interface Head {
  readonly columns: Readonly<Partial<Record<Key, number>>>;
  /** Columns called by a name that the form knows, columns in all, cells that hold something. */
  readonly rank: readonly [exact: number, found: number, filled: number];
}

/**
 * Lists of earlier years, a sheet each, their columns found by the names that the form knows for them;
 * undefined where no sheet has one. `fields` are those of any form of the policy.
 */
export function readEarlier(
  list: string,
  sheets: readonly (readonly Row[])[],
  fields: readonly Field[],
  words: Words,
): readonly EarlierRow[] | undefined {
  const where = (row: number): string => say(words, 'desk.earlier_row', { list, row });
  const headOf = headReader(fields);
  const lists = sheets
    .flatMap((rows) => readList(rows, headOf) ?? [])
    .map(({ row, ...found }) => ({
      ...found,
      list,
      where: where(row),
    }));
  return lists.length === 0 ? undefined : lists;
}

function readList(
  rows: readonly Row[],
  headOf: (row: Row) => Head,
): readonly (Readonly<Record<Key, string>> & { readonly row: number })[] | undefined {
  const heads = rows.slice(0, mostRows).map(headOf);
  const best = heads.reduce(
    (found, { rank }, at) => (isHigher(rank, heads[found]?.rank ?? [0, 0, 0]) ? at : found),
    0,
  );
  let columns = heads[best]?.columns ?? {};
  if (Object.keys(columns).length === 0) return undefined;
  return rows.slice(best + 1).flatMap((row, at) => {
    // Years one below the other, each with a head of its own.
    const head = headOf(row);
    if (head.rank[0] > 0) {
      columns = head.columns;
      return [];
    }
    const cell = (key: Key): string => (row[columns[key] ?? -1] ?? '').trim();
    const found = { unit: cell('unit'), code: cell('code'), project: cell('project') };
    if (found.unit + found.code + found.project === '') return [];
    return [{ ...found, row: best + at + 2 }];
  });
}

function headReader(fields: readonly Field[]): (row: Row) => Head {
  const namesOf = (id: string): ReadonlySet<string> =>
    new Set(
      fields
        .filter((field) => field.id === id)
        .flatMap(({ label, aliases = [] }) => [label, ...aliases].map(plainKey)),
    );
  const known = [
    ['unit', namesOf('org_name')],
    ['code', namesOf('uscc')],
    ['project', namesOf('project_name')],
  ] as const;
  return (row) => {
    const cells = row.map((cell) => (cell.length > 2 * longestHead ? '' : plainKey(cell)));
    const found = known.flatMap(([key, names]) => {
      const exact = cells.findIndex((cell) => names.has(cell));
      const at =
        exact >= 0
          ? exact
          : cells.findIndex((cell) => cell.length <= longestHead && endings[key].test(cell));
      return at < 0 ? [] : [{ key, at, isExact: exact >= 0 }];
    });
    return {
      columns: Object.fromEntries(found.map(({ key, at }) => [key, at])),
      rank: [
        found.filter(({ isExact }) => isExact).length,
        found.length,
        cells.filter((cell) => cell !== '').length,
      ],
    };
  };
}

/** One rank before the other, part by part; a row without a head is before none. */
function isHigher(one: Head['rank'], other: Head['rank']): boolean {
  if (one[1] === 0) return false;
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}
