import { toBase64 } from '../base64.ts';
import type { CompiledTemplate, TemplateEntry } from '../compiled.ts';

/**
 * Source of an ES module without imports whose default export is the template: a page loads it by
 * `import(url)` under `script-src 'self'`, for nothing in it is evaluated from text.
 */
export function templateModule(template: CompiledTemplate): string {
  const entries = template.entries.map(writeEntry).join(',\n');
  const rest = { ...template, entries: undefined, tags: undefined };
  return `export default {...${asScript(rest)},entries:[${entries}]};\n`;
}

function writeEntry(entry: TemplateEntry): string {
  if (entry.kind === 'kept') {
    const data = typeof entry.data === 'string' ? entry.data : toBase64(entry.data);
    return asScript({ ...entry, data });
  }
  if (entry.source === undefined) throw new Error(`${entry.name} comes from a module already`);
  return `{kind:'filled',name:${asScript(entry.name)},spec:${entry.source}}`;
}

// JSON allows two line ends in strings that scripts before ES2019 did not.
function asScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
