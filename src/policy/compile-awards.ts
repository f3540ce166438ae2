import { defined, suggestName } from '../base/index.ts';
import { askedFor, baseUnit, checkAward, factsOf } from '../rules/index.ts';
import type { Award } from '../rules/index.ts';
import { anchorOf, readRule } from './compile-criteria.ts';
import type { RuleSurroundings } from './compile-criteria.ts';
import type { Mistake } from './mistake.ts';
import type { AwardsFile } from './schemas/award-schema.ts';
import { quoteInText } from './text/quote-in-text.ts';

/** What a category gives; an entry that is wrong is reported and left out. */
export function compileAwards(
  awards: AwardsFile,
  surroundings: RuleSurroundings,
  report: (mistake: Mistake) => void,
): readonly Award[] {
  const { blocks, derived, facts, lost } = surroundings;
  return Object.entries(awards).flatMap(([id, entry]) => {
    const { clause, quote, when: written, amount, implied, title, note, source, doubts } = entry;
    const below = (mistake: Mistake): void =>
      report({ ...mistake, path: ['awards', id, ...mistake.path] });
    if (implied === true && note === undefined)
      below({ path: [], message: '“implied: true”是引文没有的数，须用“note”写明理由' });
    const fact = derived.find((each) => each.id === amount);
    if (fact === undefined && lost.has(amount)) return [];
    if (fact === undefined) {
      const names = derived.map((each) => each.id);
      const message = `没有算出的事实“${amount}”${suggestName(amount, names)}`;
      below({ path: ['amount'], message });
      return [];
    }
    if (!baseUnit(fact.unit ?? '').endsWith('元'))
      below({
        path: ['amount'],
        message: `“${amount}”的单位是${fact.unit ?? '（无单位）'}，不是钱`,
      });
    const when =
      written === undefined
        ? undefined
        : readRule(written, undefined, surroundings, (mistake) =>
            below({ ...mistake, path: ['when', ...mistake.path] }),
          );
    const asks = [
      ...new Set([...(when ? factsOf(when, derived) : []), ...askedFor([amount], derived)]),
    ];
    const least = Object.fromEntries(
      asks.flatMap((each) => {
        const { kind, least: own = kind === 'int' ? '0' : undefined } = facts.get(each) ?? {};
        return own === undefined ? [] : [[each, own] as const];
      }),
    );
    const award: Award = defined({
      ...{ id, title, clause, anchor: anchorOf(clause, surroundings), quote: quote ?? '' },
      ...{ amount, when, asks, least, note, source, doubts },
    });
    const quoted = quote === undefined ? undefined : quoteInText(clause, quote, blocks);
    checkAward(award, derived, quoted, implied === true).forEach(below);
    return [award];
  });
}
