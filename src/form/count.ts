/**
 * Characters as Word's 字数 counts them: each Chinese character and full-width mark one, each run of
 * Latin letters or digits one, white space none.
 */
export function countCharacters(text: string): number {
  return text.match(/[\u0021-\u024f]+|[^\s\u0021-\u024f]/gu)?.length ?? 0;
}
