import { identityOf } from '../batch/same-unit.ts';
import { codeKey, projectKey, unitKey } from '../names.ts';
import type { EarlierRow } from '../batch/entry.ts';
import type { BatchFinding } from './finding.ts';

/** The unit or the project stands in a list of an earlier year. */
export const earlier: BatchFinding = {
  over: 'batch',
  find: ({ entries, earlier: rows }) => {
    const index = {
      unit: new Map<string, number[]>(),
      code: new Map<string, number[]>(),
      project: new Map<string, number[]>(),
    };
    const put = (map: Map<string, number[]>, key: string, at: number): void => {
      if (key !== '') map.set(key, [...(map.get(key) ?? []), at]);
    };
    rows.forEach(({ unit, code, project }, at) => {
      put(index.unit, unitKey(unit), at);
      put(index.code, codeKey(code), at);
      put(index.project, projectKey(project), at);
    });
    return entries.flatMap((entry, of) => {
      const { unit, code, project } = identityOf(entry.answers);
      const byUnit = [...(index.code.get(code) ?? []), ...(index.unit.get(unit) ?? [])];
      const found = [
        { field: 'org_name', at: byUnit, key: 'review.finding.earlier_unit' },
        {
          field: 'project_name',
          at: index.project.get(project) ?? [],
          key: 'review.finding.earlier_project',
        },
      ];
      return found.flatMap(({ field, at, key }) => {
        if (at.length === 0) return [];
        const places = [...new Set(at)].map((one) => tellRow(rows[one]));
        return [{ of, with: [], where: { field }, key, values: { rows: places.join('；') } }];
      });
    });
  },
};

function tellRow(row: EarlierRow | undefined): string {
  if (row === undefined) return '';
  const { where, unit, project } = row;
  return [where, unit, project].filter((part) => part !== '').join(' ');
}
