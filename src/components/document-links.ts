import { rememberByObject } from '../base/index.ts';
import { contentRoot, siteContent } from '../build/site/index.ts';
import { offeredDocuments, printsForm } from '../payloads/index.ts';
import type { PolicyBundle } from '../payloads/index.ts';
import { url } from './url.ts';

type Source = Parameters<typeof offeredDocuments>[2];

/** A category's documents as its pages offer them; only those whose template is at hand. */
interface Links {
  /** The form itself. */
  readonly form: Link | undefined;
  readonly others: readonly Link[];
}
interface Link {
  readonly id: string;
  readonly title: string;
  /** Where the browser imports the template from. */
  readonly template: string;
}

/** The documents that are made from `source`. */
export async function documentLinks(
  policy: PolicyBundle,
  category: string,
  source: Source,
): Promise<Links> {
  const files = filesByPolicy(await siteContent(contentRoot())).get(policy.id) ?? [];
  const links = offeredDocuments(policy, category, source).flatMap(({ id, title }) => {
    const file = files.find((each) => each.document === id && each.categories.includes(category));
    return file === undefined ? [] : [{ id, title, template: url(file.path) }];
  });
  return {
    form: links.find(({ id }) => printsForm(id)),
    others: links.filter(({ id }) => !printsForm(id)),
  };
}

type Content = Awaited<ReturnType<typeof siteContent>>;

/** Of many policies' templates, each page asks for those of its own. */
const filesByPolicy = rememberByObject(({ files }: Content) => {
  const found = new Map<string, Content['files'][number][]>();
  for (const file of files) found.set(file.policy, [...(found.get(file.policy) ?? []), file]);
  return found;
});

/** What a desk makes of its checks, each once; the record comes first. */
export async function deskLinks(policy: PolicyBundle, category: string): Promise<readonly Link[]> {
  const found = await Promise.all(
    deskSources.map(async (source) => (await documentLinks(policy, category, source)).others),
  );
  const links = found.flat();
  return links.filter(({ id }, at) => links.findIndex((one) => one.id === id) === at);
}

const deskSources = ['review', 'notice', 'opinion', 'batch'] as const satisfies readonly Source[];
