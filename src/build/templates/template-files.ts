import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { compileTemplate, templateModule } from '../../word/index.ts';
import { templateOptions } from './check-templates.ts';
import type { PolicyBundle } from '../load/project.ts';

/** A compiled template as the browser imports it. */
export interface TemplateFile {
  readonly policy: string;
  readonly category: string;
  /** Id in documents.yaml: application. */
  readonly document: string;
  /** Under the base path, with a hash of its content: it may be cached for ever. */
  readonly path: string;
  /** ES module whose default export is the compiled template. */
  readonly source: string;
}

/**
 * Compiles every template that the policies' documents name. A file that is not there is left out:
 * saying so is the business of the checks over content/.
 */
export async function compileTemplateFiles(
  root: string,
  policies: readonly PolicyBundle[],
): Promise<readonly TemplateFile[]> {
  const wanted = policies.flatMap((policy) =>
    policy.documents.flatMap((document) =>
      document.categories.map((category) => ({
        policy: policy.id,
        document,
        category,
        form: policy.forms[category],
      })),
    ),
  );
  const files = wanted.map(async ({ policy, document, category, form }) => {
    const name = document.template.replaceAll('{category}', category);
    const bytes = await readTemplate(join(root, 'templates', policy, name));
    if (bytes === undefined) return [];
    const source = templateModule(compileTemplate(bytes, templateOptions(document.id, form)));
    const hash = createHash('sha256').update(source).digest('hex').slice(0, 10);
    const path = `/templates/${policy}/${name.replace(/\.docx$/, '')}.${hash}.js`;
    return [{ policy, category, document: document.id, path, source }];
  });
  return (await Promise.all(files)).flat();
}

async function readTemplate(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
