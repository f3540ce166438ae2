import { codeKey, projectKey, unitKey } from '../names.ts';
import { textOf } from './entry.ts';
import type { BatchEntry } from './entry.ts';

/** Who applies and with what, in the form in which applications are compared. */
export interface Identity {
  readonly unit: string;
  readonly code: string;
  readonly project: string;
}

export function identityOf(entry: Pick<BatchEntry, 'answers'>): Identity {
  return {
    unit: unitKey(textOf(entry, 'org_name')),
    code: codeKey(textOf(entry, 'uscc')),
    project: projectKey(textOf(entry, 'project_name')),
  };
}

/** The same code, or the same name; what isn't written is nobody's. */
export function isSameUnit(one: Identity, other: Identity): boolean {
  return (
    (one.code !== '' && one.code === other.code) || (one.unit !== '' && one.unit === other.unit)
  );
}

export function isSameProject(one: Identity, other: Identity): boolean {
  return one.project !== '' && one.project === other.project;
}

/** Another version of the same application: the same unit's same project in the same category. */
export function isSameApplication(
  one: Pick<BatchEntry, 'category' | 'answers'>,
  other: Pick<BatchEntry, 'category' | 'answers'>,
): boolean {
  const [mine, yours] = [identityOf(one), identityOf(other)];
  return one.category === other.category && isSameUnit(mine, yours) && isSameProject(mine, yours);
}
