import { suggestName } from '../base/index.ts';
import type { PolicyBundle, Project } from '../payloads/index.ts';
import type { Category } from '../policy/index.ts';
import { InputError } from './command.ts';

/** The nearest name, or all there are. */
export function suggestOrList(wrong: string, names: readonly string[]): string {
  return suggestName(wrong, names) || `，可用的有 ${names.join('、')}`;
}

/** By its title, what was meant: whoever doesn't know the ids writes what pages call it. */
function suggestNamed(
  wrong: string,
  all: readonly { readonly id: string; readonly names: readonly string[] }[],
): string {
  const named = all.find(({ names }) => names.includes(wrong));
  if (named !== undefined) return `，是不是“${named.id}”？`;
  return suggestOrList(
    wrong,
    all.map(({ id }) => id),
  );
}

/** The policy of an id; an InputError names the nearest one. */
export function findPolicy(project: Project, id: string): PolicyBundle {
  const policy = project.policies.find((each) => each.id === id);
  if (policy !== undefined) return policy;
  const all = project.policies.map((each) => ({
    id: each.id,
    names: [each.title, each.shortTitle],
  }));
  throw new InputError([`没有政策“${id}”${suggestNamed(id, all)}`]);
}

/** A policy's category of an id; an InputError names the nearest one. */
export function findCategory(policy: PolicyBundle, id: string): Category {
  const now = new Map(Object.entries(policy.renamed.categories)).get(id) ?? id;
  const category = policy.categories.find((each) => each.id === now);
  if (category !== undefined) return category;
  const all = policy.categories.map((each) => ({ id: each.id, names: [each.title] }));
  throw new InputError([`政策“${policy.id}”没有类别“${id}”${suggestNamed(id, all)}`]);
}
