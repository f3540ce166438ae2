import { rememberByObject, say } from '../base/index.ts';
import { contentRoot, hasPage, listedPages, siteProject } from '../build/site/index.ts';
import type { PolicyBundle, Project } from '../payloads/index.ts';
import { fetchRarer } from '../rules/index.ts';

/** The checked content, read once a build; in dev anew after a change of content/. */
export async function project(): Promise<Project> {
  // Pages run bundled, far from their sources: content stands where the command runs, or where it was told.
  const read = await siteProject(contentRoot());
  await fetchRarerOf(read);
  return read;
}

/** Each part of each page asks for the project: what all its rules use is looked up once. */
const fetchRarerOf = rememberByObject(({ policies }: Project) =>
  fetchRarer(
    policies.flatMap(({ categories, forms }) => [
      ...categories.map(({ rules }) => rules),
      ...Object.values(forms),
    ]),
  ),
);

export type { PolicyBundle };
export type Category = PolicyBundle['categories'][number];
export type Criterion = Category['rules']['criteria'][number];

/** Whether 报哪一类 is a question: with one category its own check answers. */
export function hasChoice(policy: PolicyBundle): boolean {
  return policy.categories.length > 1;
}

/** Where the policy's page lists its categories, whatever its guide calls the heading. */
export const categoryList = 'category-list';

/** Where a reader of the policy checks first, and what the way there is called. */
export function firstCheck(policy: PolicyBundle): {
  readonly path: string;
  readonly label: string;
} {
  const { words, categories } = policy;
  if (hasChoice(policy)) {
    return { path: `/${policy.id}/check/`, label: say(words, 'site.policy.check') };
  }
  const path = `/${policy.id}/${categories[0]?.id ?? ''}/check/`;
  return { path, label: say(words, 'site.guide.check') };
}

/** The pages that a policy's own page lists: those it has. */
export function pagesOf(policy: PolicyBundle): readonly (typeof listedPages)[number][] {
  return listedPages.filter((page) => hasPage(page, policy));
}

/** One page a policy: what getStaticPaths asks for. */
export async function policyPages() {
  const { policies } = await project();
  return policies.map((policy) => ({ params: { policy: policy.id }, props: { policy } }));
}

/** One page a category of each policy. */
export async function categoryPages() {
  const { policies } = await project();
  return policies.flatMap((policy) =>
    policy.categories.map((category) => ({
      params: { policy: policy.id, category: category.id },
      props: { policy, category },
    })),
  );
}
