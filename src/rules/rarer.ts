import { choose } from './derivations/choose.ts';
import { difference } from './derivations/difference.ts';
import { highest, lowest } from './derivations/extreme.ts';
import { growth } from './derivations/growth.ts';
import { limit } from './derivations/limit.ts';
import { lookup } from './derivations/lookup.ts';
import { mean } from './derivations/mean.ts';
import { pieces } from './derivations/pieces.ts';
import { product } from './derivations/product.ts';
import { rate } from './derivations/rate.ts';
import { ratio } from './derivations/ratio.ts';
import { rows } from './derivations/rows.ts';
import { since } from './derivations/since.ts';
import { staircase } from './derivations/staircase.ts';
import { sum } from './derivations/sum.ts';
import { addDerivations } from './derivations/table.ts';
import { tier } from './derivations/tier.ts';
import { addDerivedTelling } from './derivations/derived-telling.ts';
import { by } from './operators/by.ts';
import { during } from './operators/during.ts';
import { listed } from './operators/listed.ts';
import { score } from './operators/score.ts';
import { addOperators } from './operators/table.ts';
import { within } from './operators/within.ts';
import { tellDerived } from './derivations/tell-derived.ts';

/** Makes known what most policies do without: kinds of rules, and facts worked out of others. */
export function addRarer(): void {
  addOperators({ within, during, listed, by, score });
  addDerivations({
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
    limit,
    tier,
    staircase,
    pieces,
    choose,
    lookup,
    rows,
  });
  addDerivedTelling(tellDerived);
}
