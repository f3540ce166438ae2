import { rememberByObject } from '../../base/index.ts';
import type { Answers } from '../../form/index.ts';
import { codeKey, projectKey, unitKey } from '../names.ts';
import { textOf } from './entry.ts';

/** Who applies and with what, in the form in which applications are compared. */
export interface Identity {
  readonly unit: string;
  readonly code: string;
  readonly project: string;
}

/** A desk compares each with each: what an application says is looked at once. */
export const identityOf = rememberByObject((answers: Answers): Identity => ({
  unit: unitKey(textOf(answers, 'org_name')),
  code: codeKey(textOf(answers, 'uscc')),
  project: projectKey(textOf(answers, 'project_name')),
}));

/** The same code, or the same name; what isn't written is nobody's. */
export function isSameUnit(one: Identity, other: Identity): boolean {
  return (
    (one.code !== '' && one.code === other.code) || (one.unit !== '' && one.unit === other.unit)
  );
}

export function isSameProject(one: Identity, other: Identity): boolean {
  return one.project !== '' && one.project === other.project;
}

/** An application by its category and what its page shows. */
interface Versioned {
  readonly category: string;
  readonly shown: Answers;
}

/** Another version of the same application: the same unit's same project in the same category. */
export function isSameApplication(one: Versioned, other: Versioned): boolean {
  const [mine, yours] = [identityOf(one.shown), identityOf(other.shown)];
  return one.category === other.category && isSameUnit(mine, yours) && isSameProject(mine, yours);
}
