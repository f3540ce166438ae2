import { getCollection } from 'astro:content';

import type { PolicyBundle } from './project.ts';

export interface Guide {
  readonly answer: string | undefined;
  readonly html: string;
  readonly headings: readonly { readonly slug: string; readonly text: string }[];
}

/** The guide `<policy>`, `<policy>/dates` or `<policy>/<category>`; undefined where none is written. */
export async function guideOf(id: string, policy: PolicyBundle): Promise<Guide | undefined> {
  // A policy may do without guides: asking for the one entry would warn of it on every page.
  const entry = (await getCollection('guides')).find((each) => each.id === id);
  if (!entry) return undefined;
  const html = entry.rendered?.html ?? '';
  checkClauses(html, id, policy);
  return { answer: entry.data.answer, html, headings: headingsOf(html) };
}

function headingsOf(html: string): Guide['headings'] {
  return [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(([, slug = '', inner = '']) => ({
    slug,
    text: inner.replace(/<[^>]+>/g, ''),
  }));
}

/** Throws where a guide cites a clause that the official text does not have. */
function checkClauses(html: string, id: string, policy: PolicyBundle): void {
  const known = new Set(policy.clauses.map(({ anchor }) => anchor));
  const cited = [...html.matchAll(/#(c-[0-9-]+)" class="clause-link">([^<]*)</g)];
  const wrong = cited.filter(([, anchor = '']) => !known.has(anchor)).map(([, , label]) => label);
  if (wrong.length > 0) throw new Error(`${id} 的指引引用了原文没有的条款：${wrong.join('、')}`);
}
