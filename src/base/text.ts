const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** Without the signs that show nothing and come along with what is copied out of chats and pages. */
export function dropInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** NFKC, lower case, no white space and nothing unseen: the form in which Chinese texts are compared and searched. */
export function foldText(text: string): string {
  return dropInvisible(text).normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Drops white space only: the form in which a quote is looked up in the official text. */
export function squeezeText(text: string): string {
  return text.replace(/\s+/g, '');
}
