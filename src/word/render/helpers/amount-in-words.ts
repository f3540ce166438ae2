import { toText } from '../value.ts';
import { readDecimal, roundDecimal, shiftDecimal } from './decimal.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿', '亿亿'];
const powers: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/**
 * 金额大写, as cheques and vouchers want it (中国人民银行《支付结算办法》附一): 300 with 单位="万元"
 * → 叁佰万元整. What is no amount prints as it is.
 */
export function amountInWords(value: unknown, unit: unknown): string {
  const read = readDecimal(value);
  if (read === undefined) return toText(value);
  const shifted = shiftDecimal(read, powers[toText(unit)] ?? 0);
  const { negative, whole, fraction } = roundDecimal(shifted, 2);
  const jiao = fraction.charAt(0);
  const fen = fraction.charAt(1);
  const yuan = whole === '0' ? '' : `${writeWhole(whole)}元`;
  const sign = negative ? '负' : '';
  if (jiao === '0' && fen === '0') return `${sign}${yuan === '' ? '零元' : yuan}整`;
  // 零 stands for a missing 角 alone: after a 元 that ends in zero it may be left out.
  const tens = jiao !== '0' ? `${digit(jiao)}角` : yuan === '' ? '' : '零';
  return `${sign}${yuan}${tens}${fen === '0' ? '整' : `${digit(fen)}分`}`;
}

function writeWhole(whole: string): string {
  let text = '';
  let zero = false;
  const groupCount = Math.ceil(whole.length / 4);
  const padded = whole.padStart(groupCount * 4, '0');
  for (let group = 0; group < groupCount; group += 1) {
    const four = padded.slice(group * 4, group * 4 + 4);
    for (let place = 0; place < 4; place += 1) {
      const sign = four[place] ?? '0';
      if (sign === '0') {
        zero = text !== '';
        continue;
      }
      text += `${zero ? '零' : ''}${digit(sign)}${places[3 - place] ?? ''}`;
      zero = false;
    }
    if (four !== '0000') text += groups[groupCount - 1 - group] ?? '';
  }
  return text;
}

function digit(sign: string): string {
  return digits.charAt(Number(sign));
}
