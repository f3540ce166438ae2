import type { JSX } from 'preact';

import { say, writeLabel } from '../../../base/index.ts';
import type { DifferenceGroup } from '../../../compose/index.ts';
import { TwoTexts } from '../../differences/TwoTexts.tsx';
import type { ApplyStore } from '../store.ts';
import type { Choices, Take } from './choices.ts';

interface ChoicesProps {
  readonly store: ApplyStore;
  readonly groups: readonly DifferenceGroup[];
  readonly choices: Choices;
}

/** Where the page of the document and the draft inside differ: one of the two, place by place. */
export function ChoicesView({ store, groups, choices }: ChoicesProps): JSX.Element {
  const { words } = store.payload;
  return (
    <div class="edited">
      {groups.length > 1 && (
        <p class="actions">
          <button type="button" class="button" onClick={() => choices.setAll('visible')}>
            {say(words, 'apply.edited_all')}
          </button>
          <button type="button" class="button" onClick={() => choices.setAll('carried')}>
            {say(words, 'apply.edited_none')}
          </button>
        </p>
      )}
      <ul class="edited__list">
        {groups.map((group) => (
          <Group store={store} group={group} choices={choices} key={group.key} />
        ))}
      </ul>
    </div>
  );
}

interface GroupProps {
  readonly store: ApplyStore;
  readonly group: DifferenceGroup;
  readonly choices: Choices;
}

function Group({ store, group, choices }: GroupProps): JSX.Element {
  const { words } = store.payload;
  const { key, field, row, change, parts } = group;
  const label = store.label(field);
  const name = row === undefined ? label : say(words, 'apply.edited_row', { label, row: row + 1 });
  const option = (take: Take): JSX.Element => (
    <div class="choice">
      <input
        type="radio"
        id={`edited-${key}-${take}`}
        name={`edited-${key}`}
        checked={choices.of(group) === take}
        onChange={() => choices.set(group, take)}
      />
      <label for={`edited-${key}-${take}`}>{say(words, `apply.edited.${change}.${take}`)}</label>
    </div>
  );
  return (
    <li class="edited__item">
      <p class="edited__name">
        {name}{' '}
        {change !== 'changed' && (
          <span class="edited__change">{say(words, `apply.edited.${change}.what`)}</span>
        )}
      </p>
      {change === 'changed' ? (
        <Changed store={store} field={field} parts={parts} />
      ) : (
        <WholeRow store={store} field={field} parts={parts} />
      )}
      <fieldset class="edited__take">
        <legend class="visually-hidden">{say(words, 'apply.edited_take', { name })}</legend>
        {option('visible')}
        {option('carried')}
      </fieldset>
    </li>
  );
}

interface PartsProps {
  readonly store: ApplyStore;
  readonly field: DifferenceGroup['field'];
  readonly parts: DifferenceGroup['parts'];
}

function columnLabel({ store, field }: PartsProps, id: string | undefined): string {
  const column = field.columns?.find((each) => each.id === id);
  return column ? writeLabel(column.label, store.payload.words, store.year.value) : '';
}

function Changed(props: PartsProps): JSX.Element {
  return (
    <>
      {props.parts.map(({ column, payload, visible }) => (
        <div class="edited__part" key={column ?? ''}>
          {column !== undefined && <p class="edited__column">{columnLabel(props, column)}</p>}
          <TwoTexts words={props.store.payload.words} carried={payload} visible={visible} />
        </div>
      ))}
    </>
  );
}

/** A row that stands on one side only is shown once. */
function WholeRow(props: PartsProps): JSX.Element {
  return (
    <dl class="edited__row">
      {props.parts.map(({ column, payload, visible }) => (
        <div key={column ?? ''}>
          <dt>{columnLabel(props, column)}</dt>
          <dd>{visible || payload}</dd>
        </div>
      ))}
    </dl>
  );
}
