import { suggestName } from '../../base/index.ts';
import { exampleOf } from '../text/clause-label.ts';
import { clauseHolds, plainText } from '../text/clauses.ts';
import type { Mistake } from '../mistake.ts';
import type { Clause } from '../text/text-block.ts';

/** Words said to stand in a clause, and where the author says so. */
export interface Quotation {
  readonly path: Mistake['path'];
  readonly clause: string;
  readonly quote: string;
}

/** The longest beginning of `quote` that some paragraph of the clause has: where the two part. */
function commonStart(clause: Clause, quote: string): string {
  const sought = plainText(quote);
  const texts = clause.paragraphs.map(plainText);
  let length = sought.length;
  while (length > 0 && !texts.some((text) => text.includes(sought.slice(0, length)))) length -= 1;
  return sought.slice(0, length);
}

function describeMiss(clauses: readonly Clause[], clause: Clause, quote: string): string {
  const elsewhere = clauses.find((other) => clauseHolds(other, quote));
  if (elsewhere !== undefined) return `引文不在 ${clause.label}，而在 ${elsewhere.label}`;
  const start = commonStart(clause, quote);
  const from = start === '' ? '开头' : `“${start.slice(-8)}”之后`;
  return `引文与 ${clause.label} 的原文不一致：从${from}起对不上`;
}

function missingClause(clause: string, labels: readonly string[]): string {
  const hint = suggestName(clause, labels) || `；原文的编号形如 ${exampleOf(labels)}`;
  return `原文没有 ${clause} 这一条${hint}`;
}

/** Every clause named must be one of the text's. */
export function checkClauses(
  named: readonly Pick<Quotation, 'path' | 'clause'>[],
  clauses: readonly Clause[],
): readonly Mistake[] {
  const labels = clauses.map(({ label }) => label);
  return named.flatMap(({ path, clause }): Mistake[] => {
    const message = missingClause(clause, labels);
    return labels.includes(clause) ? [] : [{ path, message }];
  });
}

/** Every quote must stand verbatim, white space and bold marks aside, in the clause it names. */
export function checkQuotes(
  quotations: readonly Quotation[],
  clauses: readonly Clause[],
): readonly Mistake[] {
  const byLabel = new Map(clauses.map((clause) => [clause.label, clause]));
  return quotations.flatMap(({ path, clause: label, quote }) => {
    const clause = byLabel.get(label);
    if (clause === undefined) {
      const message = missingClause(label, [...byLabel.keys()]);
      return [{ path: [...path, 'clause'], message }];
    }
    if (clauseHolds(clause, quote)) return [];
    return [{ path: [...path, 'quote'], message: describeMiss(clauses, clause, quote) }];
  });
}
