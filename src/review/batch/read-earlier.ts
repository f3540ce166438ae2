import { foldText } from '../../base/index.ts';
import type { Field } from '../../form/index.ts';
import type { EarlierRow } from './entry.ts';

/** The list's head stands in one of its first rows, below a title. */
const mostRows = 15;

/**
 * Lists of earlier years, a sheet each, their columns found by the names that the form knows for them;
 * undefined where no sheet has one. `fields` are those of any form of the policy.
 */
export function readEarlier(
  name: string,
  sheets: readonly (readonly (readonly string[])[])[],
  fields: readonly Field[],
): readonly EarlierRow[] | undefined {
  const lists = sheets.flatMap((rows) => readList(name, rows, fields) ?? []);
  return lists.length === 0 ? undefined : lists;
}

function readList(
  name: string,
  rows: readonly (readonly string[])[],
  fields: readonly Field[],
): readonly EarlierRow[] | undefined {
  const wanted = [
    { key: 'unit', id: 'org_name', ends: /(?:单位|企业|公司)(?:名称|全称)?$/ },
    { key: 'code', id: 'uscc', ends: /(?:统一)?(?:社会)?信用代码$/ },
    { key: 'project', id: 'project_name', ends: /(?:项目|平台|方案|场景|节点|产品)(?:名称)?$/ },
  ] as const;
  const namesOf = (id: string): readonly string[] =>
    fields
      .filter((field) => field.id === id)
      .flatMap(({ label, aliases = [] }) => [label, ...aliases]);
  const known = wanted.map((one) => ({ ...one, names: new Set(namesOf(one.id).map(headKey)) }));
  const columnsOf = (cells: readonly string[]): Readonly<Record<string, number>> =>
    Object.fromEntries(
      known.flatMap(({ key, names, ends }) => {
        const heads = cells.map(headKey);
        const exact = heads.findIndex((head) => names.has(head));
        const at =
          exact >= 0 ? exact : heads.findIndex((head) => head.length <= 12 && ends.test(head));
        return at < 0 ? [] : [[key, at] as const];
      }),
    );
  const heads = rows.slice(0, mostRows).map(columnsOf);
  const best = heads.reduce(
    (found, columns, at) =>
      Object.keys(columns).length > Object.keys(heads[found] ?? {}).length ? at : found,
    0,
  );
  const columns = heads[best] ?? {};
  if (
    columns['unit'] === undefined &&
    columns['code'] === undefined &&
    columns['project'] === undefined
  )
    return undefined;
  const cell = (row: readonly string[], key: string): string => {
    const at = columns[key];
    return at === undefined ? '' : (row[at] ?? '').trim();
  };
  return rows.slice(best + 1).flatMap((row, at) => {
    const found = {
      where: `${name} 第 ${best + at + 2} 行`,
      unit: cell(row, 'unit'),
      code: cell(row, 'code'),
      project: cell(row, 'project'),
    };
    return found.unit + found.code + found.project === '' ? [] : [found];
  });
}

function headKey(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}
