/** NFKC, lower case, no white space: the form in which Chinese texts are compared and searched. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Drops white space only: the form in which a quote is looked up in the official text. */
export function squeezeText(text: string): string {
  return text.replace(/\s+/g, '');
}
