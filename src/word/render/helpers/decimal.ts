/** A number as its digits: `-12.50` → minus, `12`, `50`. */
export interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** Reads a number or its text, thousands separators allowed; undefined for anything else. */
export function readDecimal(value: unknown): Decimal | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  const found = /^([-−]?)(\d+)(?:\.(\d+))?$/.exec(text.replace(/[,，\s]/g, ''));
  if (found === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = found;
  return { negative: sign !== '', whole: whole.replace(/^0+(?=\d)/, ''), fraction };
}

/** Moves the point by `places` to the right (left where negative). */
export function shiftDecimal(decimal: Decimal, places: number): Decimal {
  const point = decimal.whole.length + places;
  const digits = decimal.whole + decimal.fraction;
  const padded = point > 0 ? digits.padEnd(point, '0') : '0'.repeat(1 - point) + digits;
  const cut = Math.max(point, 1);
  const whole = padded.slice(0, cut).replace(/^0+(?=\d)/, '');
  return { ...decimal, whole, fraction: padded.slice(cut) };
}

/** Rounds half up to so many decimals, keeping zeros. */
export function roundDecimal(decimal: Decimal, places: number): Decimal {
  const { whole, fraction } = decimal;
  const kept = fraction.slice(0, places).padEnd(places, '0');
  if ((fraction[places] ?? '0') < '5') return { ...decimal, fraction: kept };
  const sum = String(BigInt(whole + kept) + 1n).padStart(places + 1, '0');
  const cut = sum.length - places;
  return { ...decimal, whole: sum.slice(0, cut), fraction: sum.slice(cut) };
}

/** `-3,000.5`. */
export function writeDecimal({ negative, whole, fraction }: Decimal, grouped: boolean): string {
  const digits = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${negative ? '-' : ''}${digits}${fraction === '' ? '' : `.${fraction}`}`;
}
