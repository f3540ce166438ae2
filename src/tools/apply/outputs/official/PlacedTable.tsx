import type { JSX } from 'preact';

import { say } from '../../../../base/index.ts';
import type { Words } from '../../../../base/index.ts';
import type { FilledOfficial } from '../../../../compose/index.ts';
import { FieldSelect } from './FieldSelect.tsx';
import type { Official } from './official.ts';
import { compareAddresses } from './place-names.ts';
import { shownValue } from './shown-value.ts';

/** What was put where, in the form's order; each can be changed or taken out. */
export function PlacedTable(props: {
  readonly words: Words;
  readonly official: Official;
  readonly filled: FilledOfficial;
  readonly names: ReadonlyMap<string, string>;
}): JSX.Element {
  const { words, official, filled, names } = props;
  const placed = [...filled.placed].sort((one, other) => compareAddresses(one.where, other.where));
  return (
    <div class="places">
      <h3>{say(words, 'apply.official.placed', { count: filled.placed.length })}</h3>
      <p>{say(words, 'apply.official.placed_lead')}</p>
      <div
        class="table-scroll"
        role="region"
        tabIndex={0}
        aria-label={say(words, 'apply.official.placed', { count: filled.placed.length })}
      >
        <table class="table placed">
          <thead>
            <tr>
              <th scope="col">{say(words, 'apply.official.head_place')}</th>
              <th scope="col">{say(words, 'apply.official.head_value')}</th>
              <th scope="col">{say(words, 'apply.official.head_field')}</th>
            </tr>
          </thead>
          <tbody>
            {placed.map((value) => {
              const name = names.get(value.where) ?? '';
              return (
                <tr key={value.where}>
                  <th scope="row">{name}</th>
                  <td>
                    {shownValue(value, words)}
                    {value.isTight === true && (
                      <p class="places__why">{say(words, 'apply.official.tight')}</p>
                    )}
                  </td>
                  <td class="placed__field">
                    <FieldSelect
                      words={words}
                      filled={filled}
                      label={say(words, 'apply.official.field_for', { place: name })}
                      value={official.choices.value[value.where] ?? value.field}
                      onChoose={(field) =>
                        official.choose(value.where, field === value.field ? undefined : field)
                      }
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
