import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { goTo } from '../../browser/index.ts';
import type { Topic } from './payload.ts';

/** What is not asked and why, with the way to be asked everything all the same. */
export function Skipped(props: {
  readonly words: Words;
  readonly topics: readonly Topic[];
  readonly asksAll: boolean;
  readonly onAskAll: () => void;
}): JSX.Element | null {
  const { words, topics, asksAll } = props;
  if (asksAll) return <p class="muted small">{say(words, 'check.asks_all')}</p>;
  const [first] = topics;
  if (!first) return null;
  return (
    <p class="skipped">
      {say(words, 'check.skipped', {
        count: topics.length,
        titles: topics.map(({ title }) => title).join('、'),
      })}{' '}
      <button
        type="button"
        class="button button--link"
        onClick={() => {
          props.onAskAll();
          goTo(`topic-${first.id}`);
        }}
      >
        {say(words, 'check.ask_all')}
      </button>
    </p>
  );
}
