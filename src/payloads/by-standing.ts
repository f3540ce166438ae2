import { lastDayOf, replacedFrom, roundsFor, say, writeDay } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import type { Policy, Round } from '../policy/index.ts';

/** Sentences by standing, `neutral` for HTML that cannot know the day; rounds as `open:2026`. */
export type ByStanding = Readonly<Record<string, string>>;

/** What of a policy the day decides upon. */
type Dated = Pick<Policy, 'validity' | 'rounds' | 'categories' | 'successor'>;

/** The sentence `<key>.<standing><ending>` of each standing that this policy can come to. */
export function byStanding(
  words: Words,
  policy: Dated,
  key: 'site.status' | 'site.share.message' | 'check.forward_on',
  ending: '' | '.answer' | '.brief' | '.rest',
  category?: string,
): ByStanding {
  const { validity, successor } = policy;
  const to = lastDayOf(policy, category);
  const days = {
    from: writeDay(validity.from),
    to: validity.to === undefined ? '' : writeDay(validity.to),
    successor: successor?.docNo ?? '',
    replaced: successor?.from === undefined ? '' : writeDay(successor.from),
    kept: (category !== undefined && successor?.keeps[category]) || '',
  };
  // No sentence names an end that the text doesn't give; most name none.
  const variant = variantOf(policy, category);
  const kinds = ['neutral', 'not-yet', 'no-round', ...(to === undefined ? [] : ['ended'])];
  const plain = kinds.map((kind) => {
    const own = `${key}.${kind}${ending}_${variant}`;
    const sentence = variant !== '' && own in words ? own : `${key}.${kind}${ending}`;
    return [kind, say(words, sentence, days)] as const;
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

/** Which sentences fit a policy that is replaced, kept in part, or has no end. */
function variantOf(
  policy: Dated,
  category: string | undefined,
): 'replaced' | 'kept' | 'endless' | '' {
  if (replacedFrom(policy, category) !== undefined) return 'replaced';
  if (policy.successor?.from !== undefined) return 'kept';
  return policy.validity.to === undefined ? 'endless' : '';
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
