import type { JSX } from 'preact';

import type { Words } from '../../base/index.ts';
import { describeFinding } from '../../review/index.ts';
import type { Finding } from '../../review/index.ts';

/** What the program noticed, one sentence each: where and why, for a person to look at. */
export function FindingList(props: {
  readonly words: Words;
  readonly findings: readonly Finding[];
}): JSX.Element | null {
  const { words, findings } = props;
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.map((finding, index) => (
        <li key={index}>{describeFinding(finding, words)}</li>
      ))}
    </ul>
  );
}
