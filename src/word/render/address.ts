import { cleanText, escapeXml } from '../xml/index.ts';
import { toText } from './value.ts';

const nowhere = '#';
const allowed = /^(https?|ftp|mailto|tel):/i;
// `localhost:80` names no scheme, `javascript:` does.
const scheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i;

/**
 * A value in the address of a link. Where it begins the address it is one itself, completed as a
 * browser would, and leads nowhere if it is none; behind that it is a piece of one.
 */
export function writeAddress(value: unknown, begins: boolean): string {
  const text = cleanText(toText(value)).trim();
  if (!begins) return escapeXml(encodeURIComponent(text).replace(/%(2F|3A|40|2C)/g, decode));
  if (text === '' || (scheme.test(text) && !allowed.test(text))) return nowhere;
  const start = allowed.test(text) ? '' : /^[^/\s]+@[^/\s]+$/.test(text) ? 'mailto:' : 'http://';
  // What is in percent signs already stays so.
  return escapeXml(encodeURI(start + text).replace(/%25([0-9a-f]{2})/gi, '%$1'));
}

/** The target of a relationship: `#` for what is no address. */
export function checkAddress(target: string): string {
  try {
    new URL(target.replace(/&amp;/g, '&'));
    return target;
  } catch {
    return nowhere;
  }
}

function decode(sign: string): string {
  return decodeURIComponent(sign);
}
