import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import type { FieldChange } from '../../../compose/index.ts';
import { ChangeView } from '../../differences/ChangeView.tsx';
import { MakeButton, MakingStatus } from '../making/Making.tsx';
import type { MakeActions } from '../making/Making.tsx';
import { FieldOfForm } from '../pages/FieldOfForm.tsx';
import { writeRoute } from '../route.ts';
import type { ApplyStore } from '../store.ts';
import type { AnsweredNotice } from './answer-notice.ts';
import { NoticeCount } from './NoticeField.tsx';

interface PageProps {
  readonly store: ApplyStore;
  readonly answered: AnsweredNotice;
  readonly actions: MakeActions;
  readonly onEnd: () => void;
}

/** What a notice asks for, and nothing else; then what was changed, old and new, before it is made. */
export function NoticePage({ store, answered, actions, onEnd }: PageProps): JSX.Element {
  const { words } = store.payload;
  const { notice, fields, besides, isUnlocked } = answered;
  const following = answered.following.value;
  return (
    <section aria-labelledby="tasks-title">
      <h2 id="tasks-title" tabIndex={-1}>
        {say(words, 'apply.notice.title')}
      </h2>
      <p>
        {say(words, 'apply.notice.lead', {
          id: notice.id,
          unit: notice.unit,
          deadline: notice.deadline,
        })}
      </p>
      <p class="notice">
        <NoticeCount store={store} answered={answered} />
      </p>
      {fields.map((field) =>
        store.visible.value.has(field.id) ? (
          <FieldOfForm store={store} field={field} key={field.id} />
        ) : (
          <p key={field.id}>
            {say(words, 'apply.notice.not_asked', { label: store.label(field) })}
          </p>
        ),
      )}
      {following.length > 0 && (
        <>
          <h3>{say(words, 'apply.notice.following')}</h3>
          {following.map((field) => (
            <FieldOfForm store={store} field={field} key={field.id} />
          ))}
        </>
      )}
      {besides.length > 0 && (
        <>
          <h3>{say(words, 'apply.notice.besides')}</h3>
          <ul class="boxes">
            {besides.map(({ words: text, clause }, index) => (
              <li class="notice-field__words" key={index}>
                {text}
                {clause !== '' && <span class="muted">（{clause}）</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <Changes store={store} answered={answered} actions={actions} />
      <p class="actions no-print">
        {!isUnlocked.value && (
          <button
            type="button"
            class="button button--quiet"
            onClick={() => {
              isUnlocked.value = true;
            }}
          >
            {say(words, 'apply.notice.unlock')}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={onEnd}>
          {say(words, 'apply.notice.end')}
        </button>
        <a class="button button--quiet" href={writeRoute({ kind: 'draft' })}>
          {say(words, 'apply.to_draft')}
        </a>
      </p>
      {isUnlocked.value && (
        <>
          <p class="notice notice--warn">{say(words, 'apply.notice.unlocked')}</p>
          <ul>
            {store.progress.value.map(({ section }) => (
              <li key={section.id}>
                <a href={writeRoute({ kind: 'section', section: section.id, returns: false })}>
                  {section.title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Old and new of all that was changed; only below it stands what makes the document. */
function Changes(props: Omit<PageProps, 'onEnd'>): JSX.Element {
  const { store, answered, actions } = props;
  const { words } = store.payload;
  const { isSeen } = answered;
  if (!isSeen.value)
    return (
      <p class="actions no-print">
        <button type="button" class="button button--primary" onClick={actions.make}>
          {say(words, 'apply.notice.see')}
        </button>
      </p>
    );
  const asked = new Set([...answered.fields, ...answered.following.value].map(({ id }) => id));
  const changes = answered.changes.value;
  const own = changes.filter(({ field }) => asked.has(field.id));
  const others = changes.filter(({ field }) => !asked.has(field.id));
  return (
    <section aria-labelledby="changes-title">
      <h3 id="changes-title" tabIndex={-1}>
        {say(words, 'apply.notice.changes')}
      </h3>
      {answered.left.value > 0 && (
        <p class="notice notice--warn">
          {say(words, 'apply.notice.left', { count: answered.left.value })}
        </p>
      )}
      {changes.length === 0 && <p>{say(words, 'apply.notice.no_changes')}</p>}
      <ChangeList store={store} changes={own} />
      {others.length > 0 && (
        <>
          <p class="notice notice--warn">{say(words, 'apply.notice.others')}</p>
          <ChangeList store={store} changes={others} />
        </>
      )}
      <p class="actions no-print">
        <MakeButton store={store} onMake={actions.make} />
      </p>
      <MakingStatus store={store} actions={actions} />
    </section>
  );
}

function ChangeList(props: {
  readonly store: ApplyStore;
  readonly changes: readonly FieldChange[];
}): JSX.Element | null {
  const { store, changes } = props;
  if (changes.length === 0) return null;
  return (
    <ul class="edited__list">
      {changes.map((change) => (
        <li class="edited__item" key={change.field.id}>
          <p class="edited__name">{store.label(change.field)}</p>
          <ChangeView words={store.payload.words} change={change} />
        </li>
      ))}
    </ul>
  );
}
