import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Numbers = (below: number) => number;

/** Whole numbers from a seed (mulberry32), so that a failure can be made again. */
export function numbersFrom(seed: number): Numbers {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pieces = [
  '',
  ' ',
  '　',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufffe',
  '\u200b',
  '0',
  '9',
  '一',
  '万',
  '.',
  ',',
  '，',
  ':',
  '-',
  '/',
  '%',
  '%E0',
  '#',
  '(',
  '（',
  '<',
  '&',
  ']]>',
  '<!DOCTYPE x>',
  '&#0;',
  '__proto__',
  'constructor',
  '{{x}}',
  '"',
  "'",
  '\\',
  '\n',
  '\t',
  '[',
  '{',
  '- ',
  '? ',
  '*a',
  '&a ',
  '1e999',
  '-0',
  '=1+1',
  '<w:tbl><w:tr><w:tc/></w:tr></w:tbl>',
  '<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>',
  '<w:p><w:r><w:t>单位名称</w:t></w:r></w:p>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:gridSpan w:val="99999999"/>',
  '<w:vMerge/>',
  '<w:bookmarkStart w:id="0" w:name="a"/>',
];

/** A text broken at some places: pieces put in, taken out, doubled, repeated without end. */
export function broken(text: string, next: Numbers): string {
  let made = text;
  for (let count = 1 + next(4); count > 0; count -= 1) {
    const at = next(made.length + 1);
    const length = next(next(10) === 0 ? 2_000 : 40);
    const piece = pieces[next(pieces.length)] ?? '';
    const own = made.slice(at, at + length);
    const often = next(20) === 0 ? 30_000 : 300;
    const put = [piece, piece.repeat(next(often)), own + own, own.repeat(1 + next(50)), ''];
    made = made.slice(0, at) + (put[next(5)] ?? '') + made.slice(at + (next(2) === 0 ? 0 : length));
    if (made.length > 2_000_000) break;
  }
  return made;
}

/** An archive whose bytes are broken, or one of its parts. */
export function brokenZip(bytes: Uint8Array, next: Numbers): Uint8Array {
  if (next(6) === 0) {
    const copy = bytes.slice(0, next(8) === 0 ? next(bytes.length) : bytes.length);
    for (let count = next(8); count >= 0; count -= 1) copy[next(copy.length || 1)] = next(256);
    return copy;
  }
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = next(2) === 0 ? 'word/document.xml' : (names[next(names.length)] ?? '');
  const own = parts[name];
  if (own !== undefined) parts[name] = strToU8(broken(strFromU8(own), next));
  if (next(12) === 0) parts[`../${name}`] = strToU8('x');
  return zipSync(parts, { level: 1 });
}
