import { numberKind } from './number.ts';

/** A share of a hundred: 3% is compared with 3 without the author saying so. */
export const percent = numberKind('%');
