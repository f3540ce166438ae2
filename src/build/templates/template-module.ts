import { createHash } from 'node:crypto';

import { templateModule } from '../../word/index.ts';
import type { LoadedTemplate } from './load-templates.ts';

/** A compiled template as the browser imports it. */
export interface TemplateModule {
  readonly policy: string;
  readonly categories: readonly string[];
  /** Id in documents.yaml: application. */
  readonly document: string;
  /** Under the base path, with a hash of its content: it may be cached for ever. */
  readonly path: string;
  /** ES module whose default export is the compiled template. */
  readonly source: string;
}

export function moduleOf(template: LoadedTemplate): TemplateModule {
  const { policy, categories, document, file, compiled } = template;
  const source = templateModule(compiled);
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 10);
  // Of templates that two policies share, one file each.
  const path = `/${file.replace(/^templates\/[^/]+/, `templates/${policy}`).replace(/\.docx$/, '')}.${hash}.js`;
  return { policy, categories, document, path, source };
}
