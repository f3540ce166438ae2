import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import type { Words } from '../../../base/index.ts';
import type { FilledOfficial, OpenPlace } from '../../../compose/index.ts';
import { FieldSelect } from './FieldSelect.tsx';
import type { Official } from './official.ts';
import { shownValue } from './shown-value.ts';

interface ListProps {
  readonly words: Words;
  readonly official: Official;
  readonly filled: FilledOfficial;
  readonly names: ReadonlyMap<string, string>;
}

/** Answers that found no place: each with its reason, and the empty places to choose from. */
export function UnplacedList({ words, official, filled, names }: ListProps): JSX.Element {
  const choices = official.choices.value;
  const chosenFor = (field: string): string =>
    Object.entries(choices).find(([, each]) => each === field)?.[0] ?? '';
  return (
    <div class="places">
      <h3>{say(words, 'apply.official.unplaced', { count: filled.unplaced.length })}</h3>
      <p>{say(words, 'apply.official.unplaced_lead')}</p>
      <ul class="places__list">
        {filled.unplaced.map((value) => (
          <li class="places__line" key={value.field}>
            <p class="places__name">{value.label}</p>
            <p class="places__value">{shownValue(value, words)}</p>
            <p class="places__why">{say(words, `apply.official.reason.${value.reason}`)}</p>
            {value.reason !== 'picture' && (
              <select
                class="select"
                aria-label={say(words, 'apply.official.place_for', { label: value.label })}
                value={chosenFor(value.field)}
                onChange={(event) => {
                  const before = chosenFor(value.field);
                  if (before !== '') official.choose(before, undefined);
                  const where = event.currentTarget.value;
                  if (where !== '') official.choose(where, value.field);
                }}
              >
                <option value="">{say(words, 'apply.official.no_place')}</option>
                {filled.open.map((place) => (
                  <option value={place.where} key={place.where}>
                    {names.get(place.where)}
                  </option>
                ))}
              </select>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Places of the form that are still empty: each takes any answer. */
export function OpenList(props: ListProps & { readonly open: readonly OpenPlace[] }): JSX.Element {
  const { words, official, filled, names, open } = props;
  return (
    <details class="fold" open={open.length <= 12}>
      <summary>{say(words, 'apply.official.open', { count: open.length })}</summary>
      <p>{say(words, 'apply.official.open_lead')}</p>
      <ul class="places__list">
        {open.map(({ where }) => {
          const name = names.get(where) ?? '';
          return (
            <li class="places__line" key={where}>
              <p class="places__name">{name}</p>
              <FieldSelect
                words={words}
                filled={filled}
                label={say(words, 'apply.official.field_for', { place: name })}
                value={official.choices.value[where] ?? ''}
                onChoose={(field) => official.choose(where, field === '' ? undefined : field)}
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
