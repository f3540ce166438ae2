import type { Big } from 'big.js';

import type { Piece } from './number-format.ts';

const dayLength = 86_400_000;
const weekdays = '日一二三四五六';
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A spreadsheet's day as its format shows it; undefined before March 1900, where days are miscounted. */
export function showTime(serial: Big, pieces: readonly Piece[]): string | undefined {
  const days = serial.toNumber();
  if (days < 61 || days > 2_958_465) return undefined;
  const instant = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000);
  if (Number.isNaN(instant.getTime() / dayLength)) return undefined;
  const hasHalves = pieces.some((piece) => piece.kind === 'time' && /[/]/.test(piece.part));
  const shown = pieces.map((piece, at): string | undefined => {
    if (piece.kind === 'time') {
      return showPart(piece.part, instant, isMinute(pieces, at), hasHalves);
    }
    if (piece.kind === 'literal') return piece.text;
    return { point: '.', comma: ',', percent: '%' }[piece.kind as 'point' | 'comma' | 'percent'];
  });
  return shown.includes(undefined) ? undefined : shown.join('');
}

/** m is a minute after hours and before seconds, a month elsewhere. */
function isMinute(pieces: readonly Piece[], at: number): boolean {
  const parts = pieces.map((piece) => (piece.kind === 'time' ? piece.part : ''));
  const before = parts.slice(0, at).filter((part) => part !== '');
  const after = parts.slice(at + 1).find((part) => part !== '');
  return before[before.length - 1]?.startsWith('h') === true || after?.startsWith('s') === true;
}

function showPart(
  part: string,
  instant: Date,
  minute: boolean,
  hasHalves: boolean,
): string | undefined {
  const [year, month, hours] = [
    instant.getUTCFullYear(),
    instant.getUTCMonth(),
    instant.getUTCHours(),
  ];
  const weekday = weekdays.charAt(instant.getUTCDay());
  const name = months[month] ?? '';
  const pad = (count: number): string => String(count).padStart(part.length > 1 ? 2 : 1, '0');
  switch (part.charAt(0)) {
    case 'y':
      return part.length > 2 ? String(year) : String(year).slice(-2);
    case 'e':
      return String(year);
    case 'm':
      if (minute) return pad(instant.getUTCMinutes());
      if (part.length <= 2) return pad(month + 1);
      return part.length === 4 ? name : name.slice(0, part.length === 3 ? 3 : 1);
    case 'd':
      return part.length <= 2 ? pad(instant.getUTCDate()) : `周${weekday}`;
    case 'h':
      return pad(hasHalves ? hours % 12 || 12 : hours);
    case 's':
      return pad(instant.getUTCSeconds());
    case 'a':
      return part.length === 4 ? `星期${weekday}` : weekday;
    default:
      return hours < 12 ? '上午' : '下午';
  }
}
