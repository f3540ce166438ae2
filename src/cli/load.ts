import { hasErrors } from '../base/index.ts';
import type * as building from '../build/index.ts';
import { fetchRarer } from '../rules/index.ts';
import type { CheckedProject } from '../build/index.ts';
import type { PolicyBundle, Project } from '../payloads/index.ts';
import { keep } from '../disk/index.ts';

type Build = typeof building;

/** What commands are asked about; nothing else decides what they make of it. */
const inputs = ['content', 'templates'];

// Where nothing changed, what reads and checks content is not even loaded.
const build = (): Promise<Build> => import('../build/index.ts');

/** All of content/, checked; a ContentError with every mistake. */
export async function loadProject(root: string): Promise<Project> {
  const project = await keep('project', root, inputs, async () =>
    (await build()).loadProject(root),
  );
  // What was kept was not read here: who judges by its rules needs all that they use.
  await fetchRarer(
    project.policies.flatMap(({ categories, forms }) => [
      ...categories.map(({ rules }) => rules),
      ...Object.values(forms),
    ]),
  );
  return project;
}

/** content/ and templates/, and all that is wrong with either. */
export function checkProject(root: string): Promise<CheckedProject> {
  const make = async (): Promise<CheckedProject> => (await build()).checkProject(root);
  return keep('checked', root, inputs, make, ({ problems }) => !hasErrors(problems));
}

/** The compiled templates of a policy, or of one document of a category, and what is wrong with them. */
export function loadTemplates(
  root: string,
  policy: PolicyBundle,
  only?: { readonly document: string; readonly category: string },
): ReturnType<Build['loadTemplates']> {
  const name = ['templates', policy.id, only?.document ?? '', only?.category ?? ''].join(' ');
  const make = async (): ReturnType<Build['loadTemplates']> =>
    (await build()).loadTemplates(root, policy, only);
  return keep(name, root, inputs, make, ({ problems }) => !hasErrors(problems));
}

/** How a policy's content could be read more easily. */
export async function advise(...given: Parameters<Build['advise']>): ReturnType<Build['advise']> {
  return (await build()).advise(...given);
}
