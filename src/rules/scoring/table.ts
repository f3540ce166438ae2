import { eachKind, eachSource } from './each.ts';
import type { EachPart } from './each.ts';
import { givenKind, givenSource } from './given.ts';
import type { GivenPart } from './given.ts';
import { bestKind, bestSource, sumKind, sumSource } from './group.ts';
import type { BestPart, SumPart } from './group.ts';
import type { PartKind, PartSource } from './part-kind.ts';
import { rowsKind, rowsSource } from './rows.ts';
import type { RowsPart } from './rows.ts';
import type { Band } from './scored-part.ts';
import { stepKind, stepSource } from './step.ts';
import type { StepPart } from './step.ts';

/** A part of a score: plain data, its points written as decimals. */
export type Part = RowsPart | StepPart | EachPart | SumPart<Part> | BestPart<Part> | GivenPart;

type PartOf<Kind> = Extract<Part, { readonly kind: Kind }>;

// Two tables, as those of the operators are.
const kinds = {
  rows: rowsKind,
  step: stepKind,
  each: eachKind,
  sum: sumKind,
  best: bestKind,
  given: givenKind,
} satisfies { readonly [Kind in Part['kind']]: PartKind<PartOf<Kind>, unknown> };

const sources = {
  rows: rowsSource,
  step: stepSource,
  each: eachSource,
  sum: sumSource,
  best: bestSource,
  given: givenSource,
};

export function partKindOf(part: Part): PartKind<Part, Part> {
  // The table pairs each kind with its own; through a union TypeScript cannot follow that.
  return kinds[part.kind] as unknown as PartKind<Part, Part>;
}

export function partSourceOf(part: Part): PartSource<Part, Part> {
  // As above.
  return sources[part.kind] as unknown as PartSource<Part, Part>;
}

export function partSources(): readonly PartSource<Part, Part>[] {
  // As above.
  return Object.values(sources) as unknown as readonly PartSource<Part, Part>[];
}

/** The parts right below one. */
export function partsBelow(part: Part): readonly Part[] {
  return 'parts' in part ? part.parts : [];
}

/** The rows a part's table has, as they are read before anything is answered. */
export function bandsOfPart(part: Part): readonly Band[] {
  if (part.kind === 'rows') return part.rows.map(({ says, points }) => ({ says, points }));
  return part.kind === 'step' ? [{ says: part.everyText, points: part.points }] : [];
}

/** The part and all below it. */
export function everyPart(part: Part): readonly Part[] {
  return [part, ...partsBelow(part).flatMap(everyPart)];
}
