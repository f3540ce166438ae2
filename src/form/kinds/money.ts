import { numberKind } from './number.ts';

/** In 万元 wherever content names no other unit; a loss is a negative amount. */
export const money = numberKind('万元');
