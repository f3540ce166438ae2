import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { focusOn } from '../../../browser/index.ts';
import { movedPlaces, rankCases, textAt } from '../../../desk/index.ts';
import type { RankedCase, RankedCategory } from '../../../desk/index.ts';
import type { ReviewActions } from '../actions.ts';
import type { ReviewStore } from '../store.ts';

interface ListsProps {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
  readonly cases: readonly RankedCase[];
}

/** The recommended, a list a category, moved by hand or by two buttons. */
export function RankLists({ store, actions, cases }: ListsProps): JSX.Element {
  const { words } = store.payload;
  const said = useSignal('');
  const ranked = rankCases(cases);
  if (ranked.length === 0) return <p class="muted">{say(words, 'desk.office.rank_none')}</p>;
  const move = (category: RankedCategory, one: RankedCase, by: number): void => {
    const places = movedPlaces(category, one.key, by);
    const place = places.get(one.key) ?? 0;
    said.value = say(words, 'desk.office.moved', {
      unit: textAt(one.application, 'org_name'),
      place,
    });
    void actions?.decide(
      new Map([...places].map(([key, at]) => [key, (before) => ({ ...before, place: at })])),
    );
    // At an end the button that was pressed goes; the line itself keeps the focus.
    focusOn(`rank-${one.key}`);
  };
  return (
    <>
      <p class="muted">{say(words, 'desk.office.rank_help')}</p>
      <p role="status">{said.value}</p>
      {ranked.map((category) => (
        <RankList key={category.id} store={store} category={category} onMove={move} />
      ))}
    </>
  );
}

function RankList(props: {
  readonly store: ReviewStore;
  readonly category: RankedCategory;
  readonly onMove: (category: RankedCategory, one: RankedCase, by: number) => void;
}): JSX.Element {
  const { store, category, onMove } = props;
  const { words } = store.payload;
  const dragged = useSignal<string | undefined>(undefined);
  const { cases } = category;
  const drop = (onto: string): void => {
    const keys = cases.map(({ key }) => key);
    const one = cases.find(({ key }) => key === dragged.peek());
    dragged.value = undefined;
    if (one !== undefined) onMove(category, one, keys.indexOf(onto) - keys.indexOf(one.key));
  };
  return (
    <section aria-labelledby={`rank-title-${category.id}`}>
      <h3 id={`rank-title-${category.id}`}>
        {say(words, 'desk.office.rank', { title: category.title, count: cases.length })}
      </h3>
      <ol class="ranks">
        {cases.map((one, at) => {
          const unit = textAt(one.application, 'org_name');
          return (
            <li
              key={one.key}
              id={`rank-${one.key}`}
              tabIndex={-1}
              draggable
              onDragStart={(event) => {
                dragged.value = one.key;
                event.dataTransfer?.setData('text/plain', one.key);
              }}
              onDragOver={(event) => {
                if (dragged.peek() !== undefined) event.preventDefault();
              }}
              onDrop={(event) => {
                if (dragged.peek() === undefined) return;
                event.preventDefault();
                // It is a row that moves, and no file that is opened.
                event.stopPropagation();
                drop(one.key);
              }}
            >
              {unit}　{textAt(one.application, 'project_name')}{' '}
              {at > 0 && (
                <button
                  type="button"
                  class="button button--quiet"
                  aria-label={say(words, 'desk.office.up', { unit })}
                  onClick={() => onMove(category, one, -1)}
                >
                  {say(words, 'desk.office.up_short')}
                </button>
              )}
              {at < cases.length - 1 && (
                <button
                  type="button"
                  class="button button--quiet"
                  aria-label={say(words, 'desk.office.down', { unit })}
                  onClick={() => onMove(category, one, 1)}
                >
                  {say(words, 'desk.office.down_short')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
