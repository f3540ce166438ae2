import type { Words } from '../base/index.ts';
import { describeFinding } from './findings/table.ts';
import type { Finding } from './findings/table.ts';
import type { PlacedFindings } from './place-findings.ts';
import type { Asked, Marks, Review } from './review.ts';
import type { SheetItem } from './review-sheet.ts';

/** What an item asks for: its title with the reviewer's reason, the fields that stand in it. */
export function askFromMarks(
  review: Review,
  sheet: readonly SheetItem[],
  standing: Marks,
  { items }: PlacedFindings,
): readonly Asked[] {
  const asking = new Set(
    review.outcomes.flatMap(({ when, needs }) =>
      when.kind === 'any' && needs.includes('missing') ? [when.mark] : [],
    ),
  );
  return sheet.flatMap((entry) => {
    const given = standing[entry.item.id];
    if (given?.mark === undefined || !asking.has(given.mark)) return [];
    const found = (items[entry.item.id] ?? []).flatMap(({ where }) => where.field ?? []);
    const shown = entry.criteria.flatMap(({ answers }) => answers.map(({ field }) => field.id));
    return [
      {
        // Where the program saw which fields it is, those; else all that the item shows.
        fields: [...new Set(found.length > 0 ? found : shown)],
        words: `${entry.item.title}：${given.reason.trim()}`,
        clause: clauseOfItem(entry, review),
      },
    ];
  });
}

/** One for each thing that the program noticed, to be edited: not all of it is to be asked for. */
export function askFromFindings(
  review: Review,
  sheet: readonly SheetItem[],
  { items, rest }: PlacedFindings,
  words: Words,
): readonly Asked[] {
  return [...Object.values(items).flat(), ...rest].map((finding) => ({
    fields: finding.where.field === undefined ? [] : [finding.where.field],
    words: describeFinding(finding, words),
    clause: clauseOfFinding(finding, sheet, review),
  }));
}

/** What is listed already, then what is not. */
export function addAsked(listed: readonly Asked[], more: readonly Asked[]): readonly Asked[] {
  const known = new Set(listed.map(({ words }) => words));
  return [...listed, ...more.filter(({ words }) => !known.has(words))];
}

/** What is to be supplemented, line by line, as a record says it. */
export function askedLines(asked: readonly Asked[]): string {
  return asked
    .filter(({ words }) => words.trim() !== '')
    .map(({ words, clause }, at) => {
      const basis = clause.trim() === '' ? '' : `（${clause.trim()}）`;
      return `${at + 1}. ${words.trim()}${basis}`;
    })
    .join('\n');
}

/** The clauses of its conditions, else those that its title ends with, else that of the check itself. */
export function clauseOfItem({ item, criteria }: SheetItem, review: Review): string {
  const clauses = [...new Set(criteria.map(({ criterion }) => criterion.clause))];
  if (clauses.length > 0) return clauses.join('、');
  return /（((?:[^（）]|（[^（）]*）)+)）$/.exec(item.title)?.[1] ?? review.clause;
}

function clauseOfFinding({ where }: Finding, sheet: readonly SheetItem[], review: Review): string {
  const clauses = sheet.flatMap(({ criteria }) =>
    criteria.flatMap(({ criterion, answers, texts }) =>
      [...answers, ...texts].some(({ field }) => field.id === where.field)
        ? [criterion.clause]
        : [],
    ),
  );
  return clauses[0] ?? review.clause;
}
