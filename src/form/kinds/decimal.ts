import { numberKind } from './number.ts';

export const decimal = numberKind();
