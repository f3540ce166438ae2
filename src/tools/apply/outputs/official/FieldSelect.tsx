import type { JSX } from 'preact';

import { say } from '../../../../base/index.ts';
import type { Words } from '../../../../base/index.ts';
import type { FilledOfficial } from '../../../../compose/index.ts';

/** Chooses what is written at a place: answers that have none come first. */
export function FieldSelect(props: {
  readonly words: Words;
  readonly filled: FilledOfficial;
  readonly label: string;
  readonly value: string;
  readonly onChoose: (field: string) => void;
}): JSX.Element {
  const { words, filled, label, value, onChoose } = props;
  const waiting = filled.unplaced.filter(({ reason }) => reason !== 'picture');
  const placed = filled.placed.filter(
    ({ field }, index) => filled.placed.findIndex((each) => each.field === field) === index,
  );
  return (
    <select
      class="select"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{say(words, 'apply.official.empty')}</option>
      {waiting.length > 0 && (
        <optgroup label={say(words, 'apply.official.waiting')}>
          {waiting.map((each) => (
            <option value={each.field} key={each.field}>
              {each.label}
            </option>
          ))}
        </optgroup>
      )}
      {placed.length > 0 && (
        <optgroup label={say(words, 'apply.official.standing')}>
          {placed.map((each) => (
            <option value={each.field} key={each.field}>
              {each.label}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
