/** Scripts that Word counts letter by letter, their punctuation and full-width forms with them. */
const eachOne =
  /[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/gu;

/** 字数 as Word counts: each Chinese character and mark one, each run of other letters one. */
export function countWords(text: string): number {
  const single = text.match(eachOne)?.length ?? 0;
  const runs = text.replace(eachOne, ' ').match(/\S+/g)?.length ?? 0;
  return single + runs;
}
