import { getCollection } from 'astro:content';

export interface Guide {
  readonly answer: string | undefined;
  readonly html: string;
  readonly headings: readonly { readonly slug: string; readonly text: string }[];
}

/** The guide `<policy>`, `<policy>/dates` or `<policy>/<category>`; undefined where none is written. */
export async function guideOf(id: string): Promise<Guide | undefined> {
  const entry = (await guides()).get(id);
  if (!entry) return undefined;
  const html = entry.rendered?.html ?? '';
  return { answer: entry.data.answer, html, headings: headingsOf(html) };
}

async function readGuides() {
  // A policy may do without guides: asking for the one entry would warn of it on every page.
  return new Map((await getCollection('guides')).map((entry) => [entry.id, entry]));
}

let read: ReturnType<typeof readGuides> | undefined;

/** All guides; of many policies, read once a build. The dev server sees them change. */
function guides(): ReturnType<typeof readGuides> {
  if (import.meta.env.DEV) return readGuides();
  return (read ??= readGuides());
}

function headingsOf(html: string): Guide['headings'] {
  return [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(([, slug = '', inner = '']) => ({
    slug,
    text: inner.replace(/<[^>]+>/g, ''),
  }));
}
