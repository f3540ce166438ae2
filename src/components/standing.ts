import { say, writeDay } from '../base/index.ts';
import type { Calendar, Words } from '../base/index.ts';
import type { PolicyBundle } from './project.ts';

/** Sentences by standing, `neutral` for HTML that cannot know the day; rounds as `open:2026`. */
export type ByStanding = Readonly<Record<string, string>>;

/** What the browser compares the day with. */
export function calendarOf(policy: PolicyBundle): Calendar {
  return {
    from: policy.validity.from,
    to: policy.validity.to,
    rounds: policy.rounds.map((round) => ({
      id: round.id,
      opens: round.opens,
      closes: round.deadlines[0]?.day,
    })),
  };
}

/** The sentence `<key>.<standing><ending>` of each standing that this policy can come to. */
export function byStanding(
  words: Words,
  policy: PolicyBundle,
  key: 'site.status' | 'site.share.message',
  ending: '' | '.answer' | '.rest',
): ByStanding {
  const days = { from: writeDay(policy.validity.from), to: writeDay(policy.validity.to) };
  const plain = ['neutral', 'not-yet', 'no-round', 'ended'].map(
    (kind) => [kind, say(words, `${key}.${kind}${ending}`, days)] as const,
  );
  const rounds = policy.rounds.flatMap((round) => {
    const values = {
      round: round.title,
      opens: round.opens === undefined ? '' : writeDay(round.opens),
      closes: round.deadlines[0] === undefined ? '' : writeDay(round.deadlines[0].day),
      deadlines: deadlinesOf(words, round),
    };
    return ['upcoming', 'open', 'closed'].map(
      (kind) => [`${kind}:${round.id}`, say(words, `${key}.${kind}${ending}`, values)] as const,
    );
  });
  return Object.fromEntries([...plain, ...rounds]);
}

/** 县级截至2026年5月10日；市级截至2026年5月20日。 */
function deadlinesOf(words: Words, round: PolicyBundle['rounds'][number]): string {
  const each = round.deadlines.map(({ level, day, note }) =>
    note === undefined
      ? say(words, 'site.status.deadline', { level, day: writeDay(day) })
      : say(words, 'site.status.deadline.note', { level, day: writeDay(day), note }),
  );
  return each.length === 0 ? '' : `${each.join(say(words, 'site.status.deadline.join'))}。`;
}
