const plain = /^[+-]?\d+(\.\d+)?$/;

/**
 * A decimal with thousands marked: `3000` → `3,000`, `-1234.50` → `-1,234.50`. What is no plain
 * decimal comes back as it was typed: the document alters no one's words.
 */
export function writeNumber(value: string | number): string {
  const text = typeof value === 'number' ? decimalText(value) : value.trim();
  if (!plain.test(text)) return text;
  const [whole = '', fraction] = text.replace(/^\+/, '').split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

/** Numbers from 1e21 up would print an exponent. */
function decimalText(value: number): string {
  if (!Number.isFinite(value)) return '';
  return Math.abs(value) < 1e21 ? String(value) : BigInt(Math.round(value)).toString();
}
