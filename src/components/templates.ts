import { compileTemplateFiles, contentRoot } from '../build/index.ts';
import { project } from './project.ts';
import { url } from './url.ts';

let compiling: ReturnType<typeof compileTemplateFiles> | undefined;

/**
 * Where the browser imports a category's compiled template from, by document id; only documents
 * whose template is at hand.
 */
export async function templateUrls(
  policy: string,
  category: string,
): Promise<Readonly<Record<string, string>>> {
  const { policies } = await project();
  compiling ??= compileTemplateFiles(contentRoot(), policies);
  const files = (await compiling).filter(
    (file) => file.policy === policy && file.category === category,
  );
  return Object.fromEntries(files.map(({ document, path }) => [document, url(path)]));
}
