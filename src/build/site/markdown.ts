import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import MarkdownIt from 'markdown-it';

import { clauseAnchor } from '../../policy/index.ts';
import { typeset } from './typeset.ts';

interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

interface Env {
  readonly base: string;
  readonly policy: string;
  readonly headings: Heading[];
}

const clauseScheme = 'clause:';
const slot = /^\{\{([a-z-]+)\}\}$/;

/**
 * The renderer of guides. Beside Markdown it knows: `<clause:三（一）2>`, a link to that clause of
 * the official text; `## 标题 {#id}`; and `{{conditions}}` alone in a paragraph, the place where a
 * page puts what it makes from data.
 */
export function guideRenderer(): MarkdownIt {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.core.ruler.push('site-headings', (state) => {
    const env = state.env as Env;
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1];
      if (token.type !== 'heading_open' || inline === undefined) return;
      const depth = Number(token.tag.slice(1));
      const last = inline.children?.[inline.children.length - 1];
      const id = /\s*\{#([a-z][a-z0-9-]*)\}$/.exec(last?.content ?? '');
      if (last && id) last.content = last.content.slice(0, id.index);
      const slug = id?.[1] ?? `s-${env.headings.length + 1}`;
      token.attrSet('id', slug);
      const text = (inline.children ?? []).map((child) => child.content).join('');
      env.headings.push({ depth, slug, text });
    });
  });
  markdown.core.ruler.push('site-links', (state) => {
    const env = state.env as Env;
    for (const block of state.tokens) {
      (block.children ?? []).forEach((token, index, children) => {
        const href = token.type === 'link_open' ? token.attrGet('href') : null;
        if (href === null) return;
        if (href.startsWith('/')) token.attrSet('href', env.base + href);
        if (!href.startsWith(clauseScheme)) return;
        const label = decodeURIComponent(href.slice(clauseScheme.length));
        token.attrSet('href', `${env.base}/${env.policy}/text/#${clauseAnchor(label)}`);
        token.attrSet('class', 'clause-link');
        const inside = children[index + 1];
        if (token.markup === 'autolink' && inside) inside.content = label;
      });
    }
  });
  // A table wider than a phone scrolls by itself, by keyboard too, instead of the whole page.
  markdown.renderer.rules.table_open = () => '<div class="table-scroll" tabindex="0"><table>\n';
  markdown.renderer.rules.table_close = () => '</table></div>\n';
  markdown.renderer.rules.text = (tokens, index) => typeset(tokens[index]?.content ?? '');
  markdown.renderer.rules.paragraph_open = (tokens, index, options, env, self) =>
    slotOf(tokens, index + 1) === undefined ? self.renderToken(tokens, index, options) : '';
  markdown.renderer.rules.paragraph_close = (tokens, index, options, env, self) =>
    slotOf(tokens, index - 1) === undefined ? self.renderToken(tokens, index, options) : '';
  const inline = markdown.renderer.renderInline.bind(markdown.renderer);
  markdown.renderer.renderInline = (tokens, options, env) => {
    const name = tokens.length === 1 ? slot.exec(tokens[0]?.content ?? '')?.[1] : undefined;
    return name === undefined ? inline(tokens, options, env) : `<!--slot:${name}-->`;
  };
  return markdown;
}

function slotOf(tokens: readonly { readonly content: string }[], index: number) {
  return slot.exec(tokens[index]?.content ?? '')?.[1];
}

/** The policy whose folder a guide stands in; throws for a file outside of content/policies. */
function policyOf(file: URL | undefined): string {
  const id = /content\/policies\/([^/]+)\//.exec(file?.pathname ?? '')?.[1];
  if (id === undefined) throw new Error(`${String(file)} is no guide of a policy`);
  return id;
}

/** What `markdown.processor` of Astro's settings takes; `base` is the site's base path. */
export function markdownProcessor(base: string) {
  const prefix = base.replace(/\/$/, '');
  return {
    name: 'shenbao-guide',
    // Astro keeps rendered Markdown between builds unless the settings change: the plugin's own
    // text is one of them.
    options: { base: prefix, version: versionOf(['markdown.ts', 'typeset.ts']) },
    createRenderer: () => {
      const markdown = guideRenderer();
      return Promise.resolve({
        render: (
          content: string,
          given?: { fileURL?: URL; frontmatter?: Record<string, unknown> },
        ) => {
          const env: Env = { base: prefix, policy: policyOf(given?.fileURL), headings: [] };
          const code = markdown.render(content, env);
          return Promise.resolve({
            code,
            metadata: {
              headings: env.headings,
              localImagePaths: [],
              remoteImagePaths: [],
              frontmatter: given?.frontmatter ?? {},
            },
          });
        },
      });
    },
  };
}

function versionOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(readFileSync(fileURLToPath(new URL(file, import.meta.url))));
  return hash.digest('hex').slice(0, 12);
}
