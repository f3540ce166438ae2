import { addDerivations } from './derivations/table.ts';
import { addDerivedTelling } from './derivations/derived-telling.ts';
import { ways } from './derivations/ways.ts';
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
  addDerivations(ways);
  addDerivedTelling(tellDerived);
}
