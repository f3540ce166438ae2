// With the u flag a surrogate pair is one character, so the class meets lone surrogates only.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu;
const forbiddenHere = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/u;

/**
 * The text as a document can hold it: without the characters XML 1.0 forbids (C0 controls, lone
 * surrogates, U+FFFE/FFFF), every line end as `\n`. The reader compares against this form.
 */
export function cleanText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return forbiddenHere.test(lines) ? lines.replace(forbidden, '') : lines;
}
