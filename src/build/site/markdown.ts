import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { guideRenderer } from './guide-renderer.ts';
import type { GuideEnv } from './guide-renderer.ts';

interface RenderOptions {
  readonly fileURL?: URL;
  readonly frontmatter?: Record<string, unknown>;
}

/** What `markdown.processor` of Astro's settings takes; `base` is the site's base path. */
export function markdownProcessor(base: string) {
  const prefix = base.replace(/\/$/, '');
  return {
    name: 'shenbao-guide',
    // Astro keeps rendered Markdown between builds unless the settings change: the renderer's own
    // text is one of them.
    options: { base: prefix, version: versionOf(['guide-renderer.ts', 'typeset.ts']) },
    createRenderer: () => {
      const markdown = guideRenderer();
      const render = (content: string, given: RenderOptions = {}) => {
        const env: GuideEnv = { base: prefix, policy: policyOf(given.fileURL), headings: [] };
        const code = markdown.render(content, { ...env });
        return {
          code,
          metadata: {
            headings: env.headings,
            localImagePaths: [],
            remoteImagePaths: [],
            frontmatter: given.frontmatter ?? {},
          },
        };
      };
      return Promise.resolve({
        render: (content: string, given?: RenderOptions) =>
          Promise.resolve().then(() => render(content, given)),
      });
    },
  };
}

/** The policy whose folder a guide stands in; throws for a file outside of content/policies. */
function policyOf(file: URL | undefined): string {
  const id = /content\/policies\/([^/]+)\//.exec(file?.pathname ?? '')?.[1];
  if (id === undefined) throw new Error(`${String(file)} is no guide of a policy`);
  return id;
}

function versionOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(readFileSync(fileURLToPath(new URL(file, import.meta.url))));
  return hash.digest('hex').slice(0, 12);
}
