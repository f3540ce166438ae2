import { chineseNumber } from '../../../base/index.ts';
import { toText } from '../value.ts';
import { readDecimal, roundDecimal, shiftDecimal, writeDecimal } from './decimal.ts';

/** 千分位: `3000` → `3,000`; with 小数=2 `3,000.00`. What is no number prints as it is. */
export function groupThousands(value: unknown, decimals: unknown): string {
  const read = readDecimal(value);
  if (read === undefined) return toText(value);
  return writeDecimal(typeof decimals === 'number' ? roundDecimal(read, decimals) : read, true);
}

/** 百分比: `12.5` → `12.5%`; with 比值=true `0.125` → `12.5%`. */
export function writePercent(value: unknown, isRatio: unknown, decimals: unknown): string {
  const read = readDecimal(value);
  if (read === undefined) return toText(value);
  const percent = isRatio === true ? shiftDecimal(read, 2) : read;
  const rounded =
    typeof decimals === 'number'
      ? roundDecimal(percent, decimals)
      : { ...percent, fraction: percent.fraction.replace(/0+$/, '') };
  return `${writeDecimal(rounded, false)}%`;
}

/** 序号: 1, or 一 with 中文, （一） with 括号, ① with 圈. */
export function writeOrdinal(position: number, style: unknown): string {
  switch (style) {
    case '中文':
      return chineseNumber(position);
    case '括号':
      return `（${chineseNumber(position)}）`;
    case '圈':
      return position <= 20 ? String.fromCharCode(0x245f + position) : `(${position})`;
    default:
      return String(position);
  }
}
