import { strFromU8, unzipSync } from 'fflate';

import type { SheetPlace } from './sheet.ts';

/** What stands at each place of a filled form, by its order among the places; '' where nothing does. */
export function readSheet(bytes: Uint8Array, places: readonly SheetPlace[]): readonly string[] {
  const source = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const texts = new Map<string, string>();
  // Paragraphs without a mark were added behind the marked one before them, in the same cell.
  let mark = '';
  const paragraphs = source.matchAll(
    /<\/w:tc>|<\/w:tbl>|<w:p(?: ([^>]*?))?(?:\/>|>(.*?)<\/w:p>)/gs,
  );
  for (const [whole, attributes = '', content = ''] of paragraphs) {
    if (whole.startsWith('</')) {
      mark = '';
      continue;
    }
    const own = /w:rsidP="(\w+)"/.exec(attributes)?.[1];
    if (own !== undefined) mark = own;
    if (mark === '') continue;
    texts.set(mark, (texts.get(mark) ?? '') + visibleText(content));
  }
  return places.map((place) => valueAt(texts.get(place.mark) ?? '', place));
}

/** White space, drawn lines and commas of thousands left out. */
export function plainText(text: string): string {
  return text
    .replace(/[\s_＿\u3000]+/g, '')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/[☒\uf0fe\uf052√■]/g, '☑');
}

function visibleText(content: string): string {
  return [...content.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** What was written between the texts that the form prints around a blank. */
function valueAt(text: string, { printed, order }: SheetPlace): string {
  const plain = plainText(text);
  const around = printed.map(plainText);
  if (plain === around.join('')) return '';
  // A cell has one blank, and a date or a prompt in it gives way to what is written.
  if (printed.length === 2 && printed[0] === '') return plain;
  const pattern = around.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.*?)');
  const match = new RegExp(`^${pattern}$`, 's').exec(plain);
  if (match === null) return `?${plain}`;
  // Years and months are printed over by a date.
  const value = match[order + 1] ?? '';
  return /^[年月日至—]*$/.test(value) ? '' : value;
}
