import { contentRoot, readAnswer, readGuide } from '../build/site/index.ts';
import type { Guide } from '../build/site/index.ts';
import { url } from './url.ts';

const ofCategory = (id: string): string => `categories/${id}/guide.md`;

/** The policy's `guide.md` or `dates.md`; undefined where none is written. */
export function guideOf(policy: string, name: string): Promise<Guide | undefined> {
  return readGuide(contentRoot(), url(''), policy, name);
}

/** The guide of a category. */
export function categoryGuide(policy: string, category: string): Promise<Guide | undefined> {
  return guideOf(policy, ofCategory(category));
}

/** What a category's guide answers, for who lists it. */
export function categoryAnswer(policy: string, category: string): Promise<string | undefined> {
  return readAnswer(contentRoot(), policy, ofCategory(category));
}
