import { toBase64 } from '../zip/index.ts';
import type { CompiledTemplate, TemplateEntry } from './compiled-template.ts';

/**
 * Source of an ES module without imports whose default export is the template: a page loads it by
 * `import(url)` under `script-src 'self'`, for nothing in it is evaluated from text.
 */
export function templateModule(template: CompiledTemplate): string {
  const entries = template.entries.map(writeEntry);
  return `export default ${asScript({ ...template, entries, tags: undefined })};\n`;
}

function writeEntry(entry: TemplateEntry): TemplateEntry {
  if (entry.kind !== 'kept') return entry;
  const { name, text, data } = entry;
  if (text !== undefined) return { kind: 'text', name, text };
  return { ...entry, data: typeof data === 'string' ? data : toBase64(data) };
}

// JSON allows two line ends in strings that scripts before ES2019 did not.
function asScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
