/** A stretch of a page that search can find and link to on its own. */
export interface SearchRecord {
  /** Path under the base, with the section's fragment. */
  readonly url: string;
  /** 政策原文 三（一）2 有效性 */
  readonly title: string;
  /** The stretch as HTML; what is marked data-pagefind-ignore stays out of the index. */
  readonly html: string;
}

const place = /<(h2|h3|p)\b[^>]*?\bid="([^"]+)"[^>]*>/g;

/**
 * Cuts a built page at every heading and clause that has an address, so that a result leads to the
 * clause and not to the top of a long page. Empty for pages that search leaves out.
 */
export function cutPage(html: string, path: string): readonly SearchRecord[] {
  const main = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1];
  if (main === undefined) return [];
  const page = textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? '');
  const cuts = [...main.matchAll(place)].map((match) => ({
    at: match.index,
    id: match[2] ?? '',
    tag: match[1] ?? '',
  }));
  const starts = [{ at: 0, id: '', tag: '' }, ...cuts];
  return starts.map(({ at, id, tag }, index) => {
    const piece = main.slice(at, starts[index + 1]?.at);
    const name = nameOf(piece, tag);
    return {
      url: id === '' ? path : `${path}#${id}`,
      title: name === '' ? page : `${page}　${name}`,
      html: piece,
    };
  });
}

/** What a piece calls itself: its clause and the words it opens with, or its heading. */
function nameOf(piece: string, tag: string): string {
  const clause = /class="permalink[^>]*>([^<]*)</.exec(piece)?.[1]?.trim();
  if (clause !== undefined) {
    const lead = /class="official__lead[^>]*>([^<]*)</.exec(piece)?.[1] ?? '';
    return `${clause} ${lead.replace(/^(?:[一二三四五六七八九十]+、|（[^）]*）|\d+[.．、]\s*)/, '').replace(/[。：]$/, '')}`.trim();
  }
  if (tag !== 'h2' && tag !== 'h3') return '';
  return textOf(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`).exec(piece)?.[1] ?? '');
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
