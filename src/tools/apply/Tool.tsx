import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

import { assertNever, say } from '../../base/index.ts';
import type { Section } from '../../form/index.ts';
import { KeepingBar } from '../answering/KeepingBar.tsx';
import type { KeptAnswers } from '../answering/kept-answers.ts';
import type { laterPages } from './pages/later-pages.ts';
import { LaterPage } from './pages/LaterPage.tsx';
import type { ApplyActions } from './pages/LaterPage.tsx';
import { OutputPage } from './outputs/OutputPage.tsx';
import type { OutputPages } from './outputs/open-outputs.ts';
import type { ApplyPayload } from './payload.ts';
import { sayStatus } from './progress.ts';
import { writeRoute } from './route.ts';
import { SectionPage } from './pages/SectionPage.tsx';
import { createApplyStore } from './store.ts';
import type { ApplyStore } from './store.ts';
import { TaskList } from './pages/TaskList.tsx';
import { WebViewNotice } from './pages/WebViewNotice.tsx';

/** The application form of one category; as built it is the whole blank form, ready for paper. */
export function ApplyTool(props: {
  readonly payload: ApplyPayload;
  readonly store?: ApplyStore;
  readonly kept?: KeptAnswers;
  readonly actions?: ApplyActions;
}): JSX.Element {
  const store = props.store ?? createApplyStore(props.payload);
  const { words } = store.payload;
  const live = store.live.value;
  const late = store.late.value;
  const route = store.route.value;
  const Notice = store.notice.value;
  return (
    <div class="apply" data-live={live ? '' : undefined} data-page={live ? route.kind : undefined}>
      {!live && <p class="print-only">{say(words, 'apply.print_note')}</p>}
      {(!live || route.kind === 'tasks') && (
        <>
          <p class="tool-lead">{say(words, 'apply.lead')}</p>
          <p class="tool-lead">{say(words, 'apply.unofficial')}</p>
        </>
      )}
      <KeepingBar
        words={words}
        kept={props.kept}
        refused={say(words, 'fields.keep.refused')}
        {...(props.actions ? { onRefused: props.actions.saveDraft } : {})}
      />
      {live && late && props.kept && (
        <late.Notices
          words={words}
          kept={props.kept}
          fields={[...store.fields, ...store.payload.facts]}
          label={store.label}
          of={store.figuresOf}
          // 检查答案 asks it itself, beside the rest that is to mend.
          year={route.kind === 'answers' ? undefined : store.year.value}
        />
      )}
      {live && <WebViewNotice store={store} />}
      {Notice && route.kind !== 'tasks' && <Notice.Banner />}
      {live && (
        <p class="checking no-print" role="status">
          {store.isChecking.value && say(words, 'apply.checking')}
        </p>
      )}
      {store.isUnchecked.value && (
        <p class="notice notice--warn no-print" role="status">
          {say(words, 'apply.unchecked')}
        </p>
      )}
      {live && props.actions ? (
        <Shown store={store} actions={props.actions} />
      ) : (
        store.payload.form.sections.map((section) => (
          <SectionPage store={store} section={section} returns={false} key={section.id} />
        ))
      )}
    </div>
  );
}

function Shown(props: { readonly store: ApplyStore; readonly actions: ApplyActions }): JSX.Element {
  const { store, actions } = props;
  const opened = useSignal<OutputPages | undefined>(undefined);
  const later = useSignal<typeof laterPages | undefined>(undefined);
  const route = store.route.value;
  const Notice = store.notice.value;
  switch (route.kind) {
    case 'tasks':
      return Notice ? (
        <Notice.Page actions={actions} />
      ) : (
        <TaskList store={store} actions={actions} />
      );
    case 'answers':
    case 'draft':
    case 'done':
      return <LaterPage store={store} actions={actions} page={route.kind} opened={later} />;
    case 'official':
    case 'transcript':
    case 'print':
      return <OutputPage store={store} output={route.kind} opened={opened} key={route.kind} />;
    case 'section': {
      const { sections } = store.payload.form;
      const section = sections.find(({ id }) => id === route.section);
      return (
        <div class={hasList(section) ? 'split split--list' : 'split'}>
          <div class="split__main">
            {section && (
              <SectionPage
                store={store}
                section={section}
                returns={route.returns}
                key={section.id}
              />
            )}
          </div>
          <aside class="split__side no-print">
            <SectionList store={store} current={route.section} />
          </aside>
        </div>
      );
    }
    default:
      return assertNever(route);
  }
}

function hasList(section: Section | undefined): boolean {
  return section?.fields.some(({ columns }) => columns !== undefined) === true;
}

/** The other sections, in the quiet column of a wide screen. */
function SectionList(props: { readonly store: ApplyStore; readonly current: string }): JSX.Element {
  const { store, current } = props;
  const { words } = store.payload;
  return (
    <nav
      class="contents contents--wide-only split__sticky"
      aria-label={say(words, 'apply.sections')}
    >
      <p class="contents__title">{say(words, 'apply.sections')}</p>
      <ol>
        {store.progress.value.map((each) => (
          <li key={each.section.id}>
            <a
              href={writeRoute({ kind: 'section', section: each.section.id, returns: false })}
              aria-current={each.section.id === current ? 'step' : undefined}
            >
              {each.section.title}
              <span class={`contents__status tasks__status--${each.status}`}>
                {sayStatus(words, each)}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
