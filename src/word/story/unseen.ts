/** Deleted and moved-away text, the old twin of a drawing, phonetic guides: not what a reader sees. */
export const unseen: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:tcPrChange',
  'w:trPrChange',
]);
