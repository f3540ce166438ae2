import { strFromU8, unzipSync } from 'fflate';

/** The text of one part of a package. */
export function partOf(docx: Uint8Array, name = 'word/document.xml'): string {
  const part = unzipSync(docx)[name];
  if (part === undefined) throw new Error(`no ${name}`);
  return strFromU8(part);
}

/**
 * The part's text, a line a paragraph, for comparing: `|` before a cell's, `/` between rows, `\n`
 * breaks as ⏎, tabs as ⇥.
 */
export function textOf(docx: Uint8Array, name = 'word/document.xml'): string {
  const body = partOf(docx, name)
    .replace(/<w:pPr>.*?<\/w:pPr>/gs, '')
    .replace(/<w:instrText.*?<\/w:instrText>/gs, '');
  const lines: string[] = [];
  for (const found of body.matchAll(
    /<w:p[ >/]|<w:tc[ >]|<w:tr[ >]|<w:tbl[ >]|<w:br[ /]|<w:tab\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g,
  )) {
    const [whole, text] = found;
    const add = (more: string) => lines.push((lines.pop() ?? '') + more);
    if (text !== undefined) add(decode(text));
    else if (whole.startsWith('<w:p')) {
      if (lines[lines.length - 1] !== '| ') lines.push('');
    } else if (whole.startsWith('<w:tc')) lines.push('| ');
    else if (whole.startsWith('<w:tr')) lines.push('/');
    else if (whole.startsWith('<w:tbl')) lines.push('[table]');
    else if (whole.startsWith('<w:br')) add('⏎');
    else add('⇥');
  }
  return lines.join('\n');
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
