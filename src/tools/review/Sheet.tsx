import { useMemo } from 'preact/hooks';
import type { JSX } from 'preact';

import { parseDay, say, writeDay, writeLabel } from '../../base/index.ts';
import { focusOn } from '../../browser/index.ts';
import { createAnswerSignals, FactControl, FieldView } from '../../fields/index.ts';
import type { FieldContext } from '../../fields/index.ts';
import { echoAnswer } from '../../form/index.ts';
import type { ReviewActions } from './actions.ts';
import type { Application } from '../../desk/index.ts';
import { textAt } from '../../desk/index.ts';
import { Attached, Compared, EditedList, Receipt } from './AboutFile.tsx';
import { FindingList } from './FindingList.tsx';
import { markId, onItemKey } from './item-keys.ts';
import { ItemView } from './ItemView.tsx';
import { Outcome } from './Outcome.tsx';
import { OutcomeFoot } from './OutcomeFoot.tsx';
import { Paper } from './Paper.tsx';
import { SecondVersion } from './second/SecondVersion.tsx';
import type { ReviewCategory } from './payload.ts';
import { fieldsByHand } from './store.ts';
import type { ReviewStore } from './store.ts';

/** The sheet of the application in hand: another one's controls are new. */
export function Sheet(props: {
  readonly store: ReviewStore;
  readonly actions: ReviewActions | undefined;
}): JSX.Element | null {
  const application = props.store.application.value;
  const category = props.store.category.value;
  if (application === undefined || category === undefined) return null;
  return <SheetOf key={application.key} {...props} application={application} category={category} />;
}

/** Who it is from, the items in their groups, what they come to. */
function SheetOf(props: {
  readonly store: ReviewStore;
  readonly application: Application;
  readonly category: ReviewCategory;
  readonly actions: ReviewActions | undefined;
}): JSX.Element {
  const { store, application, category, actions } = props;
  const { words } = store.payload;
  return (
    <div class="sheet">
      <div class="sheet__back no-print">
        <button type="button" class="button button--link" onClick={() => actions?.close()}>
          {say(words, 'review.back')}
        </button>
        {store.message.value !== '' && (
          <p class="muted small" role="status">
            {store.message.value}
          </p>
        )}
      </div>
      <h2 id="sheet-title" tabIndex={-1}>
        {textAt(application, 'org_name') || say(words, 'review.unnamed')}
      </h2>
      <Who store={store} application={application} category={category} />
      <SecondVersion store={store} />
      <Attached store={store} application={application} />
      <Paper store={store} application={application} />
      <Compared store={store} application={application} />
      {application.edited.length > 0 && <EditedList store={store} application={application} />}
      {application.source.kind === 'hand' && <ByHand store={store} category={category} />}
      <FoundByProgram store={store} />
      <Items store={store} />
      <Basis store={store} />
      <Outcome store={store} />
      <OutcomeFoot
        store={store}
        onMake={(link) => void actions?.makeDocument(link)}
        onPrint={() => actions?.print()}
      />
      <Receipt store={store} application={application} />
    </div>
  );
}

/** The items in their groups, a row each, and how far the check is. */
function Items({ store }: { readonly store: ReviewStore }): JSX.Element {
  const { words, review } = store.payload;
  const sheet = store.sheet.value;
  const groups = [...new Set(sheet.map(({ item }) => item.group))];
  return (
    <div class="sheet__items" onKeyDown={(event) => onItemKey(event, store)}>
      <Progress store={store} />
      <p class="muted small no-print">
        {say(words, 'review.opinion_note')}
        <span class="sheet__keys">
          {say(words, 'review.keys', {
            marks: review.marks.map(({ label }, at) => `${at + 1} ${label}`).join('，'),
          })}
        </span>
      </p>
      <div class="sheet__heads" aria-hidden="true">
        <span>{say(words, 'review.head.item')}</span>
        <div>
          <span>{say(words, 'review.head.quote')}</span>
          <span>{say(words, 'review.said')}</span>
          <span class="no-print">{say(words, 'review.head.opinion')}</span>
        </div>
        <span>{say(words, 'review.mark')}</span>
      </div>
      {groups.map((group) => (
        <section key={group} class="sheet__group">
          <h2>{group}</h2>
          {sheet
            .filter(({ item }) => item.group === group)
            .map((entry) => (
              <ItemView key={entry.item.id} store={store} entry={entry} />
            ))}
        </section>
      ))}
    </div>
  );
}

/** How many items are marked and how many lack their reason; the next one that isn't is a press away. */
function Progress({ store }: { readonly store: ReviewStore }): JSX.Element {
  const { words } = store.payload;
  const { asked, open } = store.stand.value;
  const of = asked.items.length;
  const [next] = [...open, ...store.reasonless.value];
  return (
    <div class="sheet__progress no-print">
      <p role="status">
        {say(words, 'review.progress', { done: of - open.length, of })}
        {store.reasonless.value.length > 0 &&
          say(words, 'review.progress_reasons', { count: store.reasonless.value.length })}
      </p>
      {next && (
        <button
          type="button"
          class="button button--link"
          onClick={() => focusOn(markId(store, next.id))}
        >
          {say(words, 'review.next_open')}
        </button>
      )}
    </div>
  );
}

/** The clause that the whole check is made by. */
function Basis({ store }: { readonly store: ReviewStore }): JSX.Element {
  const { review, links } = store.payload;
  return (
    <blockquote class="quote no-print">
      <p>
        {review.quote}{' '}
        <a class="clause-link" href={`${links.text}#${review.anchor}`}>
          {review.clause}
        </a>
      </p>
    </blockquote>
  );
}

/** Written by whoever made the file, so it may be no day at all. */
function writtenDay(date = ''): string {
  return parseDay(date) === undefined ? date : writeDay(date);
}

function Who(props: {
  readonly store: ReviewStore;
  readonly application: Application;
  readonly category: ReviewCategory;
}): JSX.Element {
  const { application, category } = props;
  const { words } = props.store.payload;
  const { source } = application;
  const lines: readonly (readonly [string, string])[] = [
    ['review.category', category.title],
    ['review.project', textAt(application, 'project_name')],
    ['review.uscc', textAt(application, 'uscc')],
    ['review.code', application.code ?? ''],
    ['review.made', writtenDay(application.date)],
    ['review.file', source.kind === 'file' ? source.name : say(words, 'review.hand_name')],
  ];
  return (
    <dl class="facts">
      {lines
        .filter(([, value]) => value !== '')
        .map(([key, value]) => (
          <div key={key}>
            <dt>{say(words, key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** More of them are folded: the first row would be out of sight. */
const fewFindings = 3;

/** What the form's own checks and the comparison say that no item below is about. */
function FoundByProgram({ store }: { readonly store: ReviewStore }): JSX.Element {
  const { words } = store.payload;
  const { items, rest } = store.findings.value;
  const beside = Object.values(items).flat().length;
  return (
    <section
      class={beside + rest.length === 0 ? 'found no-print' : 'found'}
      aria-label={say(words, 'review.findings_title')}
    >
      {beside + rest.length > 0 && <h3>{say(words, 'review.findings_title')}</h3>}
      <p class="muted small">
        {say(words, whichFound(beside, rest.length), { count: beside + rest.length, beside })}
      </p>
      {rest.length > fewFindings ? (
        <details>
          <summary>{say(words, 'review.findings_rest', { count: rest.length })}</summary>
          <FindingList words={words} findings={rest} />
        </details>
      ) : (
        <FindingList words={words} findings={rest} />
      )}
    </section>
  );
}

/** Nothing, all of it beside the items, none of it there, or some. */
function whichFound(beside: number, rest: number): string {
  if (beside + rest === 0) return 'review.findings_none';
  if (rest === 0) return 'review.findings_beside';
  return beside === 0 ? 'review.findings_alone' : 'review.findings_help';
}

/** What stands on paper, typed by the reviewer; the sheet follows as it is typed. */
function ByHand(props: {
  readonly store: ReviewStore;
  readonly category: ReviewCategory;
}): JSX.Element {
  const { store, category } = props;
  const { words } = store.payload;
  const fields = useMemo(() => fieldsByHand(store.payload, category), [category]);
  const answers = useMemo(() => {
    const made = createAnswerSignals(fields);
    made.merge(store.application.peek()?.answers ?? {});
    return made;
  }, [fields]);
  const context: FieldContext = {
    words,
    year: undefined,
    unsure: false,
    control: FactControl,
    echo: (field, answer) => echoAnswer(field, answer, words, writeLabel(field.label, words)),
  };
  return (
    <section class="by-hand no-print" aria-labelledby="by-hand-title">
      <h2 id="by-hand-title">{say(words, 'review.said')}</h2>
      <p class="muted">{say(words, 'review.hand_lead')}</p>
      {fields.map((field) => (
        <FieldView
          key={field.id}
          field={field}
          answer={answers.of(field.id)}
          context={context}
          onAnswer={(answer) => {
            answers.set(field.id, answer);
            store.setAnswers(answers.plain.peek());
          }}
          onLeave={() => undefined}
        />
      ))}
    </section>
  );
}
