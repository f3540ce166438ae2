import markdownIt from 'markdown-it';
import type { MarkdownIt, StateCore, Token } from 'markdown-it';

import { clauseAnchor } from '../../policy/index.ts';
import { typeset } from './typeset.ts';

interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** What one rendering is told and gathers. */
export interface GuideEnv {
  /** Base path without a closing slash. */
  readonly base: string;
  readonly policy: string;
  readonly headings: Heading[];
}

const clauseScheme = 'clause:';
const slot = /^\{\{([a-z-]+)\}\}$/;
const writtenId = /\s*\{#([a-z][a-z0-9-]*)\}$/;

/**
 * The renderer of guides. Beside Markdown it knows: `<clause:三（一）2>`, a link to that clause of
 * the official text; `## 标题 {#id}`; and `{{conditions}}` alone in a paragraph, the place where a
 * page puts what it makes from data. Throws on a clause label that no text could number so.
 */
export function guideRenderer(): MarkdownIt {
  const markdown = markdownIt({ html: false, linkify: false, typographer: false });
  markdown.core.ruler.push('guide-headings', nameHeadings);
  markdown.core.ruler.push('guide-links', resolveLinks);
  const { rules } = markdown.renderer;
  rules['text'] = (tokens, index) => typeset(tokens[index]?.content ?? '');
  // A table wider than a phone scrolls by itself, by keyboard too, instead of the whole page.
  rules['table_open'] = () => '<div class="table-scroll" tabindex="0"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
  rules['paragraph_open'] = (tokens, index, options, _, self) =>
    slotOf(tokens[index + 1]) === undefined ? self.renderToken(tokens, index, options) : '';
  rules['paragraph_close'] = (tokens, index, options, _, self) =>
    slotOf(tokens[index - 1]) === undefined ? self.renderToken(tokens, index, options) : '';
  const inline = markdown.renderer.renderInline.bind(markdown.renderer);
  markdown.renderer.renderInline = (tokens, options, env) => {
    const name = tokens.length === 1 ? slotOf(tokens[0]) : undefined;
    return name === undefined ? inline(tokens, options, env) : `<!--slot:${name}-->`;
  };
  return markdown;
}

function slotOf(token: Token | undefined): string | undefined {
  return slot.exec(token?.content ?? '')?.[1];
}

function envOf(state: StateCore): GuideEnv {
  // markdown-it hands on what render() was given; guides are rendered by renderGuide alone.
  return state.env as unknown as GuideEnv;
}

function nameHeadings(state: StateCore): void {
  const { headings } = envOf(state);
  state.tokens.forEach((token, index) => {
    const inline = state.tokens[index + 1];
    if (token.type !== 'heading_open' || inline === undefined) return;
    const children = inline.children ?? [];
    const last = children[children.length - 1];
    const id = writtenId.exec(last?.content ?? '');
    if (last && id) last.content = last.content.slice(0, id.index);
    const slug = id?.[1] ?? `s-${headings.length + 1}`;
    token.attrSet('id', slug);
    const text = children.map((child) => child.content).join('');
    headings.push({ depth: Number(token.tag.slice(1)), slug, text });
  });
}

function resolveLinks(state: StateCore): void {
  const { base, policy } = envOf(state);
  for (const { children } of state.tokens) {
    children?.forEach((token, index) => {
      const href = token.type === 'link_open' ? String(token.attrGet('href')) : '';
      if (href.startsWith('/')) token.attrSet('href', base + href);
      if (!href.startsWith(clauseScheme)) return;
      const label = decodeURIComponent(href.slice(clauseScheme.length));
      const anchor = clauseAnchor(label);
      if (anchor === undefined) throw new Error(`指引里的 <clause:${label}> 不是条款号`);
      token.attrSet('href', `${base}/${policy}/text/#${anchor}`);
      token.attrSet('class', 'clause-link');
      const inside = children[index + 1];
      if (token.markup === 'autolink' && inside) inside.content = label;
    });
  }
}
