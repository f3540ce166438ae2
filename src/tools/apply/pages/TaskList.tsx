import { Fragment } from 'preact';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { MakeButton, MakingStatus } from '../making/Making.tsx';
import type { MakeActions } from '../making/Making.tsx';
import { groupSections, sayStatus } from '../progress.ts';
import { writeRoute } from '../route.ts';
import type { ApplyStore } from '../store.ts';

/** A section that still asks something of the applicant. */
const unfinished: ReadonlySet<string> = new Set(['wrong', 'empty', 'started']);

/** The form at a glance: each section with how far it is, and what can be done with the whole. */
export function TaskList(props: {
  readonly store: ApplyStore;
  readonly actions: MakeActions;
}): JSX.Element {
  const { store, actions } = props;
  const { words } = store.payload;
  const progress = store.progress.value;
  const required = progress.reduce((sum, each) => sum + each.required, 0);
  const answered = progress.reduce((sum, each) => sum + each.answered, 0);
  const next = progress.find(({ status }) => unfinished.has(status));
  return (
    <section aria-labelledby="tasks-title">
      <h2 class="visually-hidden" id="tasks-title" tabIndex={-1}>
        {say(words, 'apply.tasks')}
      </h2>
      <div class="tasks__head">
        <p>{say(words, 'apply.progress', { answered, required })}</p>
        {next && (
          <a
            class="button button--primary"
            href={writeRoute({ kind: 'section', section: next.section.id, returns: false })}
          >
            {say(words, answered === 0 ? 'apply.start' : 'apply.go_on', {
              section: next.section.title,
            })}
          </a>
        )}
      </div>
      <progress
        value={answered}
        max={Math.max(1, required)}
        aria-label={say(words, 'apply.progress_name')}
      />
      {groupSections(progress).map(({ group, of }) => (
        <Fragment key={of[0]?.section.id}>
          {group && <h3 class="tasks__group">{say(words, `apply.group.${group}`)}</h3>}
          <ol class="tasks">
            {of.map((each) => (
              <li key={each.section.id}>
                <a
                  class="tasks__name"
                  href={writeRoute({ kind: 'section', section: each.section.id, returns: false })}
                >
                  {each.section.title}
                </a>
                <span class={`tasks__status tasks__status--${each.status}`}>
                  {sayStatus(words, each)}
                </span>
              </li>
            ))}
          </ol>
        </Fragment>
      ))}
      <p class="actions">
        <a class="button" href={writeRoute({ kind: 'answers' })}>
          {say(words, 'apply.to_answers')}
        </a>
        <MakeButton store={store} onMake={actions.make} isPrimary={next === undefined} />
        <a class="button button--quiet" href={writeRoute({ kind: 'draft' })}>
          {say(words, 'apply.to_draft')}
        </a>
      </p>
      <MakingStatus store={store} actions={actions} />
    </section>
  );
}
