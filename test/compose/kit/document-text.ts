import { strFromU8, unzipSync } from 'fflate';

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** The visible text of a .docx: a line for each paragraph, breaks and tabs as they print. */
export function documentText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  return Object.keys(parts)
    .filter((name) => /^word\/(document|footer\d+|header\d+)\.xml$/.test(name))
    .map((name) => partText(strFromU8(parts[name] ?? new Uint8Array())))
    .join('\n');
}

function partText(xml: string): string {
  return xml
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<w:tabs>.*?<\/w:tabs>/gs, '')
    .replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}
