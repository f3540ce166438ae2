import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadProject } from '../../../src/build/index.ts';
import { anchorQuote, clausePlacer, layOut, readBlocks } from '../../../src/policy/index.ts';
import type { Quotation } from '../../../src/policy/index.ts';
import { projectRoot } from '../../cli/run.ts';
import { edits, numbered, randomFrom, readEdited, writeEdited } from './random-edits.ts';

interface Measured {
  readonly kinds: Readonly<Record<string, number>>;
  /** Quotes that were neither found nor proposed. */
  readonly missed: readonly string[];
  /** Quotes said to stand, for sure or as a proposal, where they don't. */
  readonly wrong: readonly string[];
  readonly proposedWrong: readonly string[];
  readonly total: number;
}

type Quoted = Pick<Quotation, 'clause' | 'quote'>;

const plain = (text: string) => text.replace(/\s|\*\*/g, '');

type Numbered = ReturnType<typeof numbered>;

/** Clauses that are said to stand for sure where less of them stands than elsewhere. */
function misplacedClauses(
  before: Numbered,
  after: Numbered,
  old: ReturnType<typeof layOut>,
  now: ReturnType<typeof layOut>,
): readonly string[] {
  const labelsOf = (all: Numbered) =>
    [...new Set(all.map(({ label }) => label))].filter((label) => label !== '');
  const place = clausePlacer(old, labelsOf(before), now, labelsOf(after));
  const within = (label: string, above: string) =>
    label.startsWith(above) &&
    (label === above || !/\d/.test(above) || !/^\d/.test(label.slice(above.length)));
  const idsOf = (all: Numbered, label: string) =>
    all
      .filter((each) => within(each.label, label))
      .flatMap(({ signs }) => signs.map(({ from }) => from));
  return labelsOf(before).flatMap((label) => {
    const placed = place(label);
    if (!('clause' in placed)) return [];
    const ids = new Set(idsOf(before, label));
    const sharesOf = (other: string) => {
      const own = idsOf(after, other);
      const shared = own.filter((id) => ids.has(id)).length;
      return (2 * shared) / (own.length + ids.size);
    };
    const shares = labelsOf(after).map((other) => ({ other, share: sharesOf(other) }));
    const most = Math.max(...shares.map(({ share }) => share));
    const here = sharesOf(placed.clause);
    return here > 0.3 && here > most - 0.05
      ? []
      : [`${label} is said to be ${placed.clause}: ${here}, best ${most}`];
  });
}

/** Anchors `quotes` anew after each of `rounds` texts with `perRound` random edits, and compares with where each sign went. */
function measure(quotes: readonly Quoted[], rounds: number, perRound: number): Measured {
  const markdown = readFileSync(
    join(import.meta.dirname, '../../../content/policies/fj-2023-1/text.md'),
    'utf8',
  );
  const original = readEdited(markdown);
  const old = layOut(readBlocks(markdown, quotes));
  const labelled = numbered(original);
  const kinds: Record<string, number> = {};
  const [missed, wrong, proposedWrong]: string[][] = [[], [], []];
  let total = 0;
  for (let round = 0; round < rounds; round += 1) {
    const random = randomFrom(round + 1);
    let text = original;
    const done: string[] = [];
    for (let count = 0; count < perRound; count += 1) {
      const names = Object.keys(edits) as (keyof typeof edits)[];
      const name = names[Math.floor(random() * names.length)] ?? 'insert';
      text = edits[name](text, random);
      done.push(name);
    }
    const now = layOut(readBlocks(writeEdited(text)));
    const places = numbered(text);
    for (const told of misplacedClauses(labelled, places, old, now))
      wrong?.push(`round ${round} (${done.join(' ')}) ${told}`);
    for (const { clause, quote } of quotes) {
      const words = plain(quote);
      const home = labelled.find(
        ({ label, signs }) =>
          label === clause &&
          signs
            .map(({ sign }) => sign)
            .join('')
            .includes(words),
      );
      if (home === undefined) continue;
      const at = home.signs
        .map(({ sign }) => sign)
        .join('')
        .indexOf(words);
      const ids = new Set(home.signs.slice(at, at + words.length).map(({ from }) => from));
      const shares = places
        .map(({ label, signs }) => ({
          label,
          own: signs.filter(({ from }) => ids.has(from)).length,
          text: signs.map(({ sign }) => sign).join(''),
        }))
        .filter(({ own }) => own > 0);
      const whole = shares.find(({ own, text: all }) => own === ids.size && all.includes(words));
      const anchored = anchorQuote(quote, clause, old, now);
      total += 1;
      kinds[anchored.kind] = (kinds[anchored.kind] ?? 0) + 1;
      const tell = `round ${round} (${done.join(' ')}) ${clause} “${quote}”: ${JSON.stringify(anchored)}; stands in ${JSON.stringify(shares)}`;
      if ('clause' in anchored) {
        if (whole?.label !== anchored.clause) wrong?.push(tell);
        continue;
      }
      if (!('proposed' in anchored)) {
        if (!shares.some(({ label }) => anchored.clauses.includes(label)))
          proposedWrong?.push(tell);
        continue;
      }
      if (anchored.proposed.length === 0) missed?.push(tell);
      const told = anchored.proposed.flatMap(({ parts }) => parts.map((part) => part.clause));
      const most = shares.toSorted((one, other) => other.own - one.own)[0]?.label ?? '';
      if (anchored.proposed.length > 0 && !told.includes(most)) proposedWrong?.push(tell);
    }
  }
  return {
    kinds,
    missed: missed ?? [],
    wrong: wrong ?? [],
    proposedWrong: proposedWrong ?? [],
    total,
  };
}

/** The same with every quote of the first policy. */
export async function measureOfficial(rounds: number, perRound: number): Promise<Measured> {
  const { policies } = await loadProject(projectRoot);
  const criteria = policies[0]?.categories.flatMap(({ rules }) => rules.criteria) ?? [];
  const quotes = new Map(criteria.map(({ clause, quote }) => [clause + quote, { clause, quote }]));
  return measure(
    [...quotes.values()].filter(({ quote }) => quote !== ''),
    rounds,
    perRound,
  );
}
