import { choose } from './choose.ts';
import { chosen } from './chosen.ts';
import { difference } from './difference.ts';
import { highest, lowest } from './extreme.ts';
import { fixed } from './fixed.ts';
import { growth } from './growth.ts';
import { limit } from './limit.ts';
import { lookup } from './lookup.ts';
import { mean } from './mean.ts';
import { pieces } from './pieces.ts';
import { product } from './product.ts';
import { rate } from './rate.ts';
import { ratio } from './ratio.ts';
import { rows } from './rows.ts';
import { since } from './since.ts';
import { staircase } from './staircase.ts';
import { sum } from './sum.ts';
import { tier } from './tier.ts';

/** Every way to work a number out of answers, by its kind: what one is written as is in sources.ts. */
export const ways = {
  ratio,
  growth,
  difference,
  sum,
  mean,
  lowest,
  highest,
  since,
  product,
  rate,
  fixed,
  limit,
  tier,
  staircase,
  pieces,
  choose,
  chosen,
  lookup,
  rows,
};
