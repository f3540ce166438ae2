import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a program may leave out of a document that it saves. */
export type Loss = 'controls' | 'bookmarks' | 'customXml' | 'properties' | 'around';

export const losses: readonly Loss[] = ['controls', 'bookmarks', 'customXml', 'properties'];

/** The document without these; what they hold stays on the page. */
export function withoutCarriers(bytes: Uint8Array, lost: readonly Loss[]): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([name, data]) => {
    if (lost.includes('customXml') && name.startsWith('customXml/')) return [];
    if (lost.includes('properties') && name === 'docProps/custom.xml') return [];
    const isText = /^word\/\w+\.xml$|^customXml\/|custom\.xml$/.test(name);
    return [[name, isText ? strToU8(withoutMarks(strFromU8(data), lost)) : data] as const];
  });
  return zipSync(Object.fromEntries(parts));
}

function withoutMarks(xml: string, lost: readonly Loss[]): string {
  let left = xml;
  if (lost.includes('controls')) {
    left = left.replace(
      /<w:sdt>(?:<w:sdtPr>.*?<\/w:sdtPr>)?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/g,
      '',
    );
  }
  if (lost.includes('bookmarks')) left = left.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, '');
  if (lost.includes('around')) {
    left = left
      .replace(/<around>.*?<\/around>/, '')
      .replace(/<property [^>]*name="shenbao_around_.*?<\/property>/g, '');
  }
  return left;
}
