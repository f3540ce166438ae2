import { chineseNumber } from '../../../base/index.ts';
import { toText } from '../value.ts';

/**
 * 日期: `2025-06-01` → `2025年6月1日`, `2025-06` → `2025年6月`; with a pattern such as
 * `YYYY.MM.DD`, or 中文 for 二〇二五年六月一日. What is no date prints as it is.
 */
export function writeDate(value: unknown, pattern: unknown): string {
  const text = toText(value);
  const found = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?/.exec(text);
  if (found === null) return text;
  const [, year = '', month = '', day] = found;
  if (pattern === '中文') {
    const years = year.replace(/\d/g, (sign) => '〇一二三四五六七八九'.charAt(Number(sign)));
    const end = day === undefined ? '' : `${chineseNumber(Number(day))}日`;
    return `${years}年${chineseNumber(Number(month))}月${end}`;
  }
  if (typeof pattern === 'string' && pattern !== '') {
    const parts: Readonly<Record<string, string>> = {
      YYYY: year,
      MM: month.padStart(2, '0'),
      M: String(Number(month)),
      DD: (day ?? '').padStart(day === undefined ? 0 : 2, '0'),
      D: day === undefined ? '' : String(Number(day)),
    };
    return pattern.replace(/YYYY|MM|M|DD|D/g, (name) => parts[name] ?? name);
  }
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}
