const ones = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 120 → 一百二十 (up to 999; above, the digits). */
export function chineseNumber(count: number): string {
  if (count > 999) return String(count);
  const [hundreds, tens, rest] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  if (hundreds === 0 && tens === 0) return ones.charAt(rest);
  const front = hundreds === 0 ? '' : `${ones.charAt(hundreds)}百`;
  const middle =
    tens === 0
      ? rest === 0
        ? ''
        : '零'
      : `${tens === 1 && hundreds === 0 ? '' : ones.charAt(tens)}十`;
  return `${front}${middle}${rest === 0 ? '' : ones.charAt(rest)}`;
}
