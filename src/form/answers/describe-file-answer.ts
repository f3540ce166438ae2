import { nearestName } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { Fact } from '../../rules/index.ts';
import { describeReading } from './echo.ts';
import type { Reading } from '../kinds/reading.ts';

/** What is wrong with one answer of a file that names options by their ids, in words. */
export function describeFileAnswer(
  { options = [] }: Fact,
  issue: Extract<Reading, { kind: 'issue' }>,
  label: string,
  words: Words,
): string {
  const { found = '' } = issue.values;
  // Of two signs any other two are near.
  const isGuessed = issue.key === 'not_option' && found.length > 2;
  const names = options.flatMap((option) => [option.id, option.label]);
  const nearest = isGuessed ? nearestName(found, names) : undefined;
  const told =
    nearest === undefined
      ? issue
      : { ...issue, key: 'not_option_near' as const, values: { ...issue.values, nearest } };
  const sentence = describeReading(told, label, words);
  const ids = options.map(({ id }) => id).join('、');
  return ids === '' ? sentence : `${sentence}；可选 ${ids}`;
}
