import { bySource } from './operators/by.ts';
import { duringSource } from './operators/during.ts';
import { listedSource } from './operators/listed.ts';
import { scoreSource } from './operators/score.ts';
import { addSources } from './operators/table.ts';
import { withinSource } from './operators/within.ts';

/** Makes what `addRarer` makes known to judge by known to read as well. */
export function addRarerSources(): void {
  addSources({
    within: withinSource,
    during: duringSource,
    listed: listedSource,
    by: bySource,
    score: scoreSource,
  });
}
