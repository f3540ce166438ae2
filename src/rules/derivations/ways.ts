import { choose } from './ways/choose.ts';
import { chosen } from './ways/chosen.ts';
import { difference } from './ways/difference.ts';
import { highest, lowest } from './ways/extreme.ts';
import { fixed } from './ways/fixed.ts';
import { growth } from './ways/growth.ts';
import { limit } from './ways/limit.ts';
import { lookup } from './ways/lookup.ts';
import { mean } from './ways/mean.ts';
import { pieces } from './ways/pieces.ts';
import { product } from './ways/product.ts';
import { rate } from './ways/rate.ts';
import { ratio } from './ways/ratio.ts';
import { rows } from './ways/rows.ts';
import { since } from './ways/since.ts';
import { staircase } from './ways/staircase.ts';
import { sum } from './ways/sum.ts';
import { tier } from './ways/tier.ts';

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
