import { allFields } from '../../form/index.ts';
import { identityOf, isSameUnit } from '../batch/same-unit.ts';
import { sharedPassages } from '../batch/shared-passages.ts';
import { textOf } from '../batch/entry.ts';
import { nameOf } from './same-unit.ts';
import type { BatchFinding, BatchFound } from './finding.ts';

/** The same passage in the applications of two units; one a pair, the longest. */
export const copiedText: BatchFinding = {
  over: 'batch',
  find: ({ entries, known }) => {
    const identities = entries.map(({ answers }) => identityOf(answers));
    const texts = entries.flatMap((entry, owner) =>
      allFields(entry.form)
        .filter(({ kind }) => kind === 'longtext')
        .map(({ id, label }) => ({ owner, field: id, label, text: textOf(entry.answers, id) }))
        .filter(({ text }) => text.length > 0),
    );
    const outlines = entries.flatMap(({ form }) =>
      allFields(form).flatMap(({ outline = [], help = '', label }) => [
        outline.join(''),
        help,
        label,
      ]),
    );
    const told = new Set<string>();
    return sharedPassages(texts, [...known, ...new Set(outlines)]).flatMap(
      ({ one, other, own, theirs }): readonly BatchFound[] => {
        const [left, right] = [texts[one], texts[other]];
        if (left === undefined || right === undefined) return [];
        const [mine, yours] = [identities[left.owner], identities[right.owner]];
        const pair = `${left.owner} ${right.owner}`;
        if (!mine || !yours || isSameUnit(mine, yours) || told.has(pair)) return [];
        told.add(pair);
        const tell = (
          from: typeof left,
          to: typeof left,
          passage: { readonly own: string; readonly other: string },
        ): BatchFound => ({
          of: from.owner,
          with: [to.owner],
          where: { field: from.field },
          key: 'review.finding.copied_text',
          values: {
            label: from.label,
            units: nameOf(entries[to.owner]),
            passage: cut(passage.own),
          },
          passage,
        });
        return [
          tell(left, right, { own, other: theirs }),
          tell(right, left, { own: theirs, other: own }),
        ];
      },
    );
  },
};

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
