import { roundsFor, say, writeDay } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import type { Policy, Round } from '../policy/index.ts';

/** Sentences by standing, `neutral` for HTML that cannot know the day; rounds as `open:2026`. */
export type ByStanding = Readonly<Record<string, string>>;

/** What of a policy the day decides upon. */
type Dated = Pick<Policy, 'validity' | 'rounds' | 'categories'>;

/** The sentence `<key>.<standing><ending>` of each standing that this policy can come to. */
export function byStanding(
  words: Words,
  policy: Dated,
  key: 'site.status' | 'site.share.message' | 'check.forward_on',
  ending: '' | '.answer' | '.brief' | '.rest',
  category?: string,
): ByStanding {
  const { from, to } = policy.validity;
  const days = { from: writeDay(from), to: to === undefined ? '' : writeDay(to) };
  const kinds = ['neutral', 'not-yet', 'no-round', ...(to === undefined ? [] : ['ended'])];
  const plain = kinds.map((kind) => {
    // No sentence names an end that the text doesn't give; most name none.
    const isEndless = to === undefined && `${key}.${kind}${ending}_endless` in words;
    return [
      kind,
      say(words, `${key}.${kind}${ending}${isEndless ? '_endless' : ''}`, days),
    ] as const;
  });
  const rounds = roundsFor(policy, category).flatMap((round) => {
    const [first] = round.deadlines;
    const values = {
      round: round.title,
      opens: round.opens === undefined ? '' : writeDay(round.opens),
      level: first?.level ?? '',
      closes: first === undefined ? '' : writeDay(first.day),
      categories: policy.categories
        .filter(({ id }) => round.categories.includes(id))
        .map(({ title }) => title)
        .join('、'),
      deadlines: deadlinesOf(words, round),
    };
    return ['upcoming', 'open', 'closed'].map(
      (kind) => [`${kind}:${round.id}`, say(words, `${key}.${kind}${ending}`, values)] as const,
    );
  });
  return Object.fromEntries([...plain, ...rounds]);
}

/** 县级截至2026年5月10日；市级截至2026年5月20日。 */
function deadlinesOf(words: Words, round: Round): string {
  const each = round.deadlines.map(({ level, day, note }) =>
    note === undefined
      ? say(words, 'site.status.deadline', { level, day: writeDay(day) })
      : say(words, 'site.status.deadline.note', { level, day: writeDay(day), note }),
  );
  return each.length === 0 ? '' : `${each.join(say(words, 'site.status.deadline.join'))}。`;
}
