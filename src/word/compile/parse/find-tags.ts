/** A tag in a text: its characters from `start` to `end`, and what stands between the braces. */
export interface FoundTag {
  readonly kind: 'tag' | 'escaped' | 'unclosed' | 'stray' | 'raw' | 'wide';
  readonly start: number;
  readonly end: number;
  /** As typed, for messages. */
  readonly typed: string;
  /** Between the braces, quotes straightened, `~` taken off. */
  readonly inner: string;
}

/** Finds `{{…}}` in a paragraph's text or an attribute, with the white space that `~` eats. */
export function findTags(text: string): readonly FoundTag[] {
  const tags: FoundTag[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('{{', at);
    const wide = findWide(text, at);
    if (wide !== undefined && (start < 0 || wide.start <= start)) {
      tags.push(wide);
      at = wide.end;
      continue;
    }
    const stray = text.indexOf('}}', at);
    if (stray >= 0 && (start < 0 || stray < start)) {
      tags.push({ kind: 'stray', start: stray, end: stray + 2, typed: '}}', inner: '' });
      at = stray + 2;
      continue;
    }
    if (start < 0) return tags;
    if (text[start - 1] === '\\') {
      // `\{{` prints `{{`: only the backslash goes.
      tags.push({ kind: 'escaped', start: start - 1, end: start, typed: '\\', inner: '' });
      const close = text.indexOf('}}', start);
      at = close < 0 ? text.length : close + 2;
      continue;
    }
    const tag = readTag(text, start);
    tags.push(tag);
    at = tag.kind === 'unclosed' ? start + 2 : Math.max(tag.end, start + 4);
  }
}

/** Braces that a Chinese keyboard wrote: `｛｛x｝｝`, one of them or all. */
function findWide(text: string, from: number): FoundTag | undefined {
  const braces = /(?:｛[{｛]|\{｛)[^{}｛｝]*(?:[}｝]{2})?|\{\{[^{}｛｝]*(?:｝[}｝]?|\}｝)/g;
  braces.lastIndex = from;
  const found = braces.exec(text);
  if (found === null) return undefined;
  const [typed] = found;
  return { kind: 'wide', start: found.index, end: found.index + typed.length, typed, inner: '' };
}

function readTag(text: string, start: number): FoundTag {
  const rest = text.slice(start);
  const comment = /^\{\{~?!--[\s\S]*?--~?\}\}/.exec(rest)?.[0];
  const triple = /^\{\{\{+[\s\S]*?\}\}\}+/.exec(rest)?.[0];
  const close = rest.indexOf('}}');
  const next = rest.indexOf('{{', 2);
  const typed = comment ?? triple ?? (close < 0 ? undefined : rest.slice(0, close + 2));
  const broken = typed === undefined || typed.includes('\ufffc');
  if (broken || (comment === undefined && triple === undefined && next >= 0 && next < close)) {
    const shown = rest.slice(0, Math.min(24, next > 0 ? next : 24)).replace('\ufffc', '');
    return { kind: 'unclosed', start, end: start + 2, typed: shown, inner: '' };
  }
  if (triple !== undefined) {
    return { kind: 'raw', start, end: start + typed.length, typed, inner: '' };
  }
  const body = typed.slice(2, -2);
  const inner = straighten(body.replace(/^~/, '').replace(/~$/, '').trim());
  let from = start;
  let end = start + typed.length;
  if (body.startsWith('~')) while (/\s/.test(text[from - 1] ?? '')) from -= 1;
  if (body.endsWith('~')) while (/\s/.test(text[end] ?? '')) end += 1;
  return { kind: 'tag', start: from, end, typed, inner };
}

/**
 * Word makes quotes curly as one types, a Chinese keyboard writes wide signs, and pasted text brings
 * odd spaces and characters that no one sees. What stands in quotes stays.
 */
function straighten(text: string): string {
  return text
    .replace(/[“”„＂]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u3000\n\t]/g, ' ')
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, index) => (index % 2 === 0 ? narrow(piece) : piece))
    .join('');
}

const wideSigns = '＃／＠（）＝｜．！＾＆＞＊～';
const narrowSigns = '#/@()=|.!^&>*~';

function narrow(text: string): string {
  return text.replace(/[＃／＠（）＝｜．！＾＆＞＊～０-９Ａ-Ｚａ-ｚ＿]/g, (sign) => {
    const at = wideSigns.indexOf(sign);
    return at < 0 ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : narrowSigns.charAt(at);
  });
}
