import { loadProject } from '../build/index.ts';

let loading: ReturnType<typeof loadProject> | undefined;

/** The checked content, read once a build; in dev a change of content/ restarts the server. */
export function project(): ReturnType<typeof loadProject> {
  // Pages run bundled, far from their sources: the project's root is where the command runs.
  loading ??= loadProject(process.cwd());
  return loading;
}

type Project = Awaited<ReturnType<typeof loadProject>>;
export type PolicyBundle = Project['policies'][number];
export type Category = PolicyBundle['categories'][number];
export type Criterion = Category['rules']['criteria'][number];
