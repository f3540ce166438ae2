import { suggestName } from '../base/index.ts';
import type { PolicyBundle, Project } from '../payloads/index.ts';
import type { Category } from '../policy/index.ts';
import { InputError } from './command.ts';

/** The nearest name, or all there are. */
export function suggestOrList(wrong: string, names: readonly string[]): string {
  return suggestName(wrong, names) || `，可用的有 ${names.join('、')}`;
}

/** The policy of an id; an InputError names the nearest one. */
export function findPolicy(project: Project, id: string): PolicyBundle {
  const policy = project.policies.find((each) => each.id === id);
  if (policy !== undefined) return policy;
  const ids = project.policies.map((each) => each.id);
  throw new InputError([`没有政策“${id}”${suggestOrList(id, ids)}`]);
}

/** A policy's category of an id; an InputError names the nearest one. */
export function findCategory(policy: PolicyBundle, id: string): Category {
  const now = new Map(Object.entries(policy.renamed.categories)).get(id) ?? id;
  const category = policy.categories.find((each) => each.id === now);
  if (category !== undefined) return category;
  const ids = policy.categories.map((each) => each.id);
  throw new InputError([`政策“${policy.id}”没有类别“${id}”${suggestOrList(id, ids)}`]);
}
