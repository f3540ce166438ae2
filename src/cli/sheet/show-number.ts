import { Big } from 'big.js';

import { formatSections, readSection } from './number-format.ts';
import type { Piece } from './number-format.ts';
import { showTime } from './show-time.ts';

/** Figures that a spreadsheet keeps of a number; what stands after them is noise of its arithmetic. */
const kept = 15;

/**
 * What a spreadsheet shows for a number under a format: 0.455 as `45.5%`, 434.99999999999994 as
 * `435`, 45717 as `2025/3/1`. Undefined where the format isn't read. A number whose figures the
 * sheet hides or has lost is written out with its power, which no field takes for a whole one.
 */
export function showNumber(raw: string, format: string): string | undefined {
  const value = new Big(raw).prec(kept);
  const sections = formatSections(format);
  const at = value.lt(0) ? 1 : value.eq(0) ? 2 : 0;
  const section = sections[at] ?? sections[0] ?? '';
  const pieces = readSection(section);
  if (pieces === undefined) return undefined;
  // Only a section of its own leaves the sign to its signs.
  const isBare = value.lt(0) && sections[1] === undefined;
  const amount = value.abs();
  if (pieces.some(({ kind }) => kind === 'time')) {
    return value.lt(0) ? undefined : showTime(amount, pieces);
  }
  if (pieces.some(({ kind }) => kind === 'general')) {
    return showGeneral(isBare ? value : amount, pieces);
  }
  const shown = showFigures(amount, pieces);
  return isBare && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

/** Eleven signs at most, beyond that six figures and a power. */
function showGeneral(value: Big, pieces: readonly Piece[]): string {
  const power = value.eq(0) ? 0 : value.e;
  const text =
    power > 10 || power < -5
      ? showPower(value, 5, 2)
      : value.round(Math.max(0, 9 - Math.max(0, power)), Big.roundHalfUp).toFixed();
  return pieces
    .map((piece) => (piece.kind === 'general' ? text : piece.kind === 'literal' ? piece.text : ''))
    .join('');
}

/**
 * `1.23E+15`, of a number that this is all of. One that is rounded keeps so many figures that no
 * field takes it for exact: six at least.
 */
function showPower(value: Big, places: number, figures: number): string {
  const exact = value.toExponential();
  const isWhole = (exact.split('e')[0] ?? '').length <= places + 2;
  const written = isWhole ? exact : value.toExponential(places < 5 ? kept - 1 : places);
  const [mantissa = '', power = '+0'] = written.split('e');
  return `${mantissa}E${power.slice(0, 1)}${power.slice(1).padStart(figures, '0')}`;
}

function showFigures(amount: Big, pieces: readonly Piece[]): string {
  const power = pieces.find((piece) => piece.kind === 'power');
  const point = pieces.findIndex(({ kind }) => kind === 'point');
  const isFigure = ({ kind }: Piece): boolean => kind === 'figure';
  const last = pieces.map(isFigure).lastIndexOf(true);
  if (last < 0) return pieces.map((piece) => (piece.kind === 'literal' ? piece.text : '')).join('');
  const end = point < 0 ? pieces.length : point;
  const whole = pieces.slice(0, end);
  const part = point < 0 ? [] : pieces.slice(point + 1);
  if (power !== undefined) return showPower(amount, part.filter(isFigure).length, power.figures);
  const percents = pieces.filter(({ kind }) => kind === 'percent').length;
  // A comma behind the last figure counts by thousands.
  const scale = pieces.slice(last + 1).filter(({ kind }) => kind === 'comma').length;
  const scaled = amount.times(new Big(`1e${percents * 2 - scale * 3}`));
  if (scaled.e >= kept) return showPower(amount, 0, 2);
  const [digits = '', decimals = ''] = scaled
    .toFixed(part.filter(isFigure).length, Big.roundHalfUp)
    .split('.');
  const hasGroups = whole.slice(0, whole.map(isFigure).lastIndexOf(true)).some(isComma);
  return (
    showWhole(whole, digits === '0' ? '' : digits, hasGroups) +
    (point < 0 ? '' : showPart(part, decimals))
  );
}

function isComma({ kind }: Piece): boolean {
  return kind === 'comma';
}

/** The figures before the point: the first place takes all that are more than places. */
function showWhole(pieces: readonly Piece[], digits: string, hasGroups: boolean): string {
  const places = pieces.filter(({ kind }) => kind === 'figure');
  const least =
    places.length - places.findIndex((one) => one.kind === 'figure' && one.sign === '0');
  const padded = places.some((one) => one.kind === 'figure' && one.sign === '0')
    ? digits.padStart(least, '0')
    : digits;
  const grouped = padded.replace(/\B(?=(\d{3})+$)/g, ',');
  let place = 0;
  return pieces
    .map((piece) => {
      if (piece.kind === 'literal') return piece.text;
      if (piece.kind === 'percent') return '%';
      if (piece.kind !== 'figure') return '';
      place += 1;
      if (hasGroups) return place === 1 ? grouped : '';
      const from = padded.length - places.length + place;
      return place === 1
        ? padded.slice(0, Math.max(0, from))
        : padded.slice(Math.max(0, from - 1), Math.max(0, from));
    })
    .join('');
}

/** The point and what follows; zeros at the end stay where a `0` stands. */
function showPart(pieces: readonly Piece[], decimals: string): string {
  const signs = pieces.flatMap((piece) => (piece.kind === 'figure' ? [piece.sign] : []));
  const least = signs.lastIndexOf('0') + 1;
  let left = decimals;
  while (left.length > least && left.endsWith('0')) left = left.slice(0, -1);
  let place = 0;
  const written = pieces.map((piece) => {
    if (piece.kind === 'literal') return piece.text;
    if (piece.kind === 'percent') return '%';
    if (piece.kind !== 'figure') return '';
    place += 1;
    return left.charAt(place - 1);
  });
  return (left === '' ? '' : '.') + written.join('');
}
