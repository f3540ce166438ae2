import { contentRoot, readGuide } from '../build/site/index.ts';
import type { Guide } from '../build/site/index.ts';
import { url } from './url.ts';

/** The policy's `guide.md`, `dates.md` or a category's; undefined where none is written. */
export function guideOf(policy: string, name: string): Promise<Guide | undefined> {
  return readGuide(contentRoot(), url(''), policy, name);
}

/** The guide of a category. */
export function categoryGuide(policy: string, category: string): Promise<Guide | undefined> {
  return guideOf(policy, `categories/${category}/guide.md`);
}
