import type { Day } from './day.ts';

/** What the day is compared with: a policy's validity and the windows of its rounds. */
export interface Calendar {
  readonly from: Day;
  /** Last day in force; absent where the text gives no end. */
  readonly to?: Day | undefined;
  readonly rounds: readonly RoundWindow[];
}

interface RoundWindow {
  readonly id: string;
  readonly opens?: Day | undefined;
  /** The applicant's own last day: the nearest level's. */
  readonly closes?: Day | undefined;
}

/** What of a policy the day decides upon. */
interface Dated<Round> {
  readonly validity: Pick<Calendar, 'from' | 'to'>;
  readonly rounds: readonly Round[];
  /** What takes its place, from which day, and the categories it leaves alone. */
  readonly successor?:
    { readonly from?: Day; readonly keeps: Readonly<Record<string, string>> } | undefined;
}

/** From which day another document stands in its place, for all of it or for one category. */
export function replacedFrom(
  { successor }: Pick<Dated<never>, 'successor'>,
  category?: string,
): Day | undefined {
  if (successor === undefined || (category !== undefined && category in successor.keeps))
    return undefined;
  return successor.from;
}

/** The last day in force: as the text gives it, or the one before it is replaced. */
export function lastDayOf(
  policy: Pick<Dated<never>, 'validity' | 'successor'>,
  category?: string,
): Day | undefined {
  const { to } = policy.validity;
  const from = replacedFrom(policy, category);
  if (from === undefined) return to;
  // A calendar day as any other.
  const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10) as Day;
  return to !== undefined && to < before ? to : before;
}

interface DatedRound extends Pick<RoundWindow, 'id' | 'opens'> {
  readonly deadlines: readonly { readonly day: Day }[];
  readonly categories: readonly string[];
}

/** The rounds that concern a page: a category's own page is silent of rounds that leave it out. */
export function roundsFor<Round extends Pick<DatedRound, 'categories'>>(
  { rounds }: Pick<Dated<Round>, 'rounds'>,
  category: string | undefined,
): readonly Round[] {
  return rounds.filter(({ categories }) => category === undefined || categories.includes(category));
}

/** What the day is compared with, for the whole policy or for one of its categories. */
export function calendarOf(policy: Dated<DatedRound>, category?: string): Calendar {
  return {
    from: policy.validity.from,
    to: lastDayOf(policy, category),
    rounds: roundsFor(policy, category).map((round) => ({
      id: round.id,
      opens: round.opens,
      closes: round.deadlines[0]?.day,
    })),
  };
}

/** Whether one can apply: the answer to 现在能不能报. */
export type Standing =
  | { readonly kind: 'not-yet' | 'ended' | 'no-round' }
  | { readonly kind: 'upcoming' | 'open' | 'closed'; readonly round: string };

/**
 * The standing on a day in China. An open round is a notice somebody published, so it outweighs a
 * validity that has ended; a round that is over or not yet open does not.
 */
export function standingOn(day: Day, calendar: Calendar): Standing {
  const open = calendar.rounds.find((round) => isOpen(round, day));
  if (open) return { kind: 'open', round: open.id };
  if (calendar.to !== undefined && day > calendar.to) return { kind: 'ended' };
  if (day < calendar.from) return { kind: 'not-yet' };
  const upcoming = calendar.rounds.find((round) => round.opens !== undefined && day < round.opens);
  if (upcoming) return { kind: 'upcoming', round: upcoming.id };
  const closed = calendar.rounds.filter((round) => round.closes !== undefined).pop();
  return closed ? { kind: 'closed', round: closed.id } : { kind: 'no-round' };
}

/** The round that one would apply in: the open one, or the next to open. */
export function currentRound(standing: Standing | undefined): string | undefined {
  if (standing?.kind !== 'open' && standing?.kind !== 'upcoming') return undefined;
  return standing.round;
}

/** The sentence of a standing among those written as `open:2026`, `ended`, `neutral`. */
export function sentenceOn(
  standing: Standing | undefined,
  sentences: Readonly<Record<string, string>>,
): string {
  if (standing === undefined) return sentences['neutral'] ?? '';
  const key = 'round' in standing ? `${standing.kind}:${standing.round}` : standing.kind;
  return sentences[key] ?? sentences[standing.kind] ?? sentences['neutral'] ?? '';
}

function isOpen(round: RoundWindow, day: Day): boolean {
  if (round.closes === undefined) return false;
  return (round.opens === undefined || day >= round.opens) && day <= round.closes;
}
