import { readFile } from 'node:fs/promises';

import { strFromU8, unzipSync } from 'fflate';

/** The text a reader of the Word file sees, paragraphs by line, white space dropped inside them. */
export async function documentText(path: string): Promise<string> {
  const parts = unzipSync(await readFile(path));
  const body = parts['word/document.xml'];
  if (!body) throw new Error(`${path} has no word/document.xml`);
  return strFromU8(body)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:tab\/>|<w:br\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
