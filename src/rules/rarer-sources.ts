import { bySource } from './operators/by.ts';
import { duringSource } from './operators/during.ts';
import { scoreSource } from './operators/score.ts';
import { addSources } from './operators/table.ts';
import { withinSource } from './operators/within.ts';

/** Makes what `addRarer` makes known to judge by known to read as well. */
export function addRarerSources(): void {
  addSources({
    within: withinSource,
    during: duringSource,
    by: bySource,
    score: scoreSource,
  });
}
