const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
};
const lowered: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '(': '₍',
  ')': '₎',
};

/** Text above or below the line, in signs of its own: ¹⁸,6⁵⁰ is no 18,650. */
export function offLine(text: string, side: 'up' | 'down'): string {
  const signs = side === 'up' ? raised : lowered;
  const letters = Array.from(text);
  if (letters.every((letter) => signs[letter] !== undefined || /\s/.test(letter))) {
    return letters.map((letter) => signs[letter] ?? letter).join('');
  }
  return text.trim() === '' ? text : `${side === 'up' ? '〔上标：' : '〔下标：'}${text}〕`;
}

/** U+200B … U+FEFF: take no room and show nothing. */
const unseen = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;

/**
 * Text as two documents are compared by: without white space, full-width signs as narrow ones,
 * quotes and dashes that programs correct by themselves alike. Powers, circled numbers and the like
 * stay what they are.
 */
export function seenKey(text: string): string {
  return text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/\s+/g, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[“”„‟〝〞]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐‑‒–—―−─-]+/g, '-')
    .replace(/…/g, '...')
    .replace(/￥/g, '¥')
    .replace(/□/g, '☐');
}

/** Text as it is read where marks turn its direction: U+202E shows 321 for 123. */
export function inReadingOrder(text: string): string {
  return text
    .replace(/\u202e([^\u202c\u202d\u2069]*)[\u202c\u2069]?/g, (_, inner: string) =>
      Array.from(inner).reverse().join(''),
    )
    .replace(/[\u202a-\u202d\u2066-\u2069]/g, '');
}

/** Whether other marks of direction stand in the text, whose effect depends on all around them. */
export function turnsDirection(text: string): boolean {
  return /[\u202a\u202b\u202d\u2066-\u2068\u0590-\u08ff]/.test(text);
}
