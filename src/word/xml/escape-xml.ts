import { cleanText } from './clean-text.ts';

const special = /[&<>"]/;
const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML holds it, in content and in double-quoted attributes. */
export function escapeXml(text: string): string {
  return special.test(text) ? text.replace(/[&<>"]/g, (sign) => names[sign] ?? sign) : text;
}

/** A value in an attribute: line ends and tabs as references, else a parser makes them spaces. */
export function escapeAttribute(text: string): string {
  return escapeXml(cleanText(text)).replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
