import { ContentError } from '../../base/index.ts';
import { checkProject } from '../check-project.ts';
import type { Project } from '../../payloads/index.ts';
import { moduleOf } from '../templates/template-module.ts';
import type { TemplateModule } from '../templates/template-module.ts';

type Checked = Awaited<ReturnType<typeof checkProject>>;

/** What a site is made from. */
export interface SiteContent extends Checked {
  /** The compiled templates, as the browser imports them. */
  readonly files: readonly TemplateModule[];
}

// In dev, Vite loads this module once more, for pages: what one of them has read, both use.
const shared = globalThis as {
  shenbaoContent?: Map<string, Promise<SiteContent>>;
  /** Of what was read last, each policy and its templates: of many, few change at a time. */
  shenbaoHeld?: ReadonlyMap<string, unknown>;
};

/** content/ and templates/ of a root, read, checked and compiled once a process. */
export function siteContent(root: string): Promise<SiteContent> {
  const read = (shared.shenbaoContent ??= new Map<string, Promise<SiteContent>>());
  const known = read.get(root);
  if (known !== undefined) return known;
  const reading = readContent(root);
  read.set(root, reading);
  return reading;
}

/** After a change: the next to ask reads anew. */
export function forgetContent(root: string): void {
  shared.shenbaoContent?.delete(root);
}

/** The checked content alone; a ContentError with every mistake where it can't be used. */
export async function siteProject(root: string): Promise<Project> {
  const { project, problems } = await siteContent(root);
  if (project === undefined) throw new ContentError(problems);
  return project;
}

async function readContent(root: string): Promise<SiteContent> {
  const now = new Map<string, unknown>();
  const checked = await checkProject(root, undefined, { before: shared.shenbaoHeld ?? now, now });
  shared.shenbaoHeld = now;
  return { ...checked, files: checked.templates.map(moduleOf) };
}
