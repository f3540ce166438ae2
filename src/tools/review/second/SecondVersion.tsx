import type { JSX } from 'preact';

import { say, writeLabel } from '../../../base/index.ts';
import { caseOfRecord, itemOf, secondVersion } from '../../../desk/index.ts';
import type { DeskCase, VersionLine } from '../../../desk/index.ts';
import type { Asked } from '../../../review/index.ts';
import { ChangeView } from '../../differences/ChangeView.tsx';
import { shelf } from '../keep-desk.ts';
import type { ReviewStore } from '../store.ts';

const kinds = [
  'done',
  'left',
  'paper',
  'unasked',
] as const satisfies readonly VersionLine['kind'][];

/** What a second version answers of what was asked, and what else is new in it; a click marks a row. */
export function SecondVersion({ store }: { readonly store: ReviewStore }): JSX.Element | null {
  const { payload } = store;
  const { words } = payload;
  const record = store.record.value;
  const key = shelf(store) + (record?.application.key ?? '');
  const one = record && caseOfRecord(record, '', payload);
  const second = one && secondVersion(one, store.rows.value, key);
  if (one === undefined || second === undefined) return null;
  const { number } = second.before.register;
  const standing = second.standing.map(({ title }) => title).join('、');
  return (
    <section class="second" aria-labelledby="second-title">
      <h3 id="second-title">{say(words, 'review.second_version.title', { number })}</h3>
      <p>
        {say(words, `review.second_version.${second.isNamed ? 'named' : 'alike'}`)}
        {say(
          words,
          second.standing.length === 0
            ? 'review.second_version.none_stand'
            : 'review.second_version.stand',
          { count: second.standing.length, items: standing },
        )}
      </p>
      {second.isPartial && <p>{say(words, 'review.second_version.partial')}</p>}
      {second.lines.length === 0 && <p>{say(words, 'review.second_version.same')}</p>}
      {kinds.map((kind) => {
        const lines = second.lines.filter((line) => line.kind === kind);
        if (lines.length === 0) return null;
        return (
          <div key={kind}>
            <h4>{say(words, `review.second_version.${kind}`, { count: lines.length })}</h4>
            <ul class="edited__list">
              {lines.map((line) => (
                <Line key={line.field?.id ?? ''} store={store} one={one} line={line} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Line(props: {
  readonly store: ReviewStore;
  readonly one: DeskCase;
  readonly line: VersionLine;
}): JSX.Element {
  const { store, one, line } = props;
  const { words } = store.payload;
  const { field } = line;
  return (
    <li class="edited__item">
      {field && <p class="edited__name">{writeLabel(field.label, words)}</p>}
      {line.kind !== 'unasked' && <AskedWords asked={line.asked} />}
      {'change' in line && <ChangeView words={words} change={line.change} />}
      {field && <MarkButtons store={store} one={one} field={field.id} />}
    </li>
  );
}

function AskedWords({ asked }: { readonly asked: readonly Asked[] }): JSX.Element {
  return (
    <>
      {asked.map(({ words, clause }, index) => (
        <p class="second__asked" key={index}>
          {words}
          {clause !== '' && <span class="muted">（{clause}）</span>}
        </p>
      ))}
    </>
  );
}

/** The marks of the item that shows the field: one click, and it stands on the sheet below. */
function MarkButtons(props: {
  readonly store: ReviewStore;
  readonly one: DeskCase;
  readonly field: string;
}): JSX.Element | null {
  const { store, one, field } = props;
  const { words, review } = store.payload;
  const item = itemOf(one, field);
  if (item === undefined) return null;
  const given = store.stand.value.standing[item.id];
  const name = say(words, 'review.second_version.mark', { item: item.title });
  return (
    <p class="second__marks no-print" role="group" aria-label={name}>
      <span class="muted">{name}</span>
      {review.marks.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="button button--quiet"
          aria-pressed={given?.mark === id}
          onClick={() => {
            store.setMark(item.id, { reason: store.marks.peek()[item.id]?.reason ?? '', mark: id });
          }}
        >
          {label}
        </button>
      ))}
    </p>
  );
}
