import type { JSX } from 'preact';

import { say } from '../../../../base/index.ts';
import type { Words } from '../../../../base/index.ts';
import type { FilledOfficial, OpenPlace, UnplacedValue } from '../../../../compose/index.ts';
import { FieldSelect } from './FieldSelect.tsx';
import type { Official } from './official.ts';
import { shownValue } from './shown-value.ts';

interface ListProps {
  readonly words: Words;
  readonly official: Official;
  readonly filled: FilledOfficial;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Answers that found no place. Those the form seems to ask for come first; an official form asks
 * far less than ours, so the others are folded.
 */
export function UnplacedList({ words, official, filled, names }: ListProps): JSX.Element {
  const choices = official.choices.value;
  const chosenFor = (field: string): string =>
    Object.entries(choices).find(([, each]) => each === field)?.[0] ?? '';
  const line = (value: UnplacedValue): JSX.Element => (
    <li class="places__line" key={value.field}>
      <p class="places__name">{value.label}</p>
      <p class="places__value">{shownValue(value, words)}</p>
      {value.reason !== 'not-found' && (
        <p class="places__why">{say(words, `apply.official.reason.${value.reason}`)}</p>
      )}
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
          {filled.open
            .filter(({ why }) => why !== 'list' && why !== 'office')
            .map(({ where }) => (
              <option value={where} key={where}>
                {names.get(where)}
              </option>
            ))}
        </select>
      )}
    </li>
  );
  const doubtful = filled.unplaced.filter(({ reason }) => reason !== 'not-found');
  const absent = filled.unplaced.filter(({ reason }) => reason === 'not-found');
  return (
    <div class="places">
      {doubtful.length > 0 && (
        <>
          <h3>{say(words, 'apply.official.doubtful', { count: doubtful.length })}</h3>
          <ul class="places__list">{doubtful.map(line)}</ul>
        </>
      )}
      {absent.length > 0 && (
        <details class="fold" open={absent.length <= 8}>
          <summary>{say(words, 'apply.official.absent', { count: absent.length })}</summary>
          <p>{say(words, 'apply.official.absent_lead')}</p>
          <ul class="places__list">{absent.map(line)}</ul>
        </details>
      )}
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
        {open.map((place) => {
          const { where } = place;
          const name = names.get(where) ?? '';
          return (
            <li class="places__line" key={where}>
              <p class="places__name">{name}</p>
              <p class="muted small">{whyOpen(place, words)}</p>
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

/** Places of others and of offices: why nothing stands there. */
export function OthersList(props: {
  readonly words: Words;
  readonly names: ReadonlyMap<string, string>;
  readonly others: readonly OpenPlace[];
}): JSX.Element {
  const { words, names, others } = props;
  return (
    <details class="fold">
      <summary>{say(words, 'apply.official.reserved', { count: others.length })}</summary>
      <ul class="places__list">
        {others.map((place) => (
          <li class="places__line" key={place.where}>
            <p class="places__name">{names.get(place.where) ?? ''}</p>
            <p class="muted small">{whyOpen(place, words)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function whyOpen({ why, because = '' }: OpenPlace, words: Words): string {
  return say(words, `apply.official.why.${why}`, { because });
}
