import { useMemo } from 'preact/hooks';
import type { JSX } from 'preact';

import { parseDay, say, writeDay, writeLabel } from '../../base/index.ts';
import { createAnswerSignals, FactControl, FieldView } from '../../fields/index.ts';
import type { FieldContext } from '../../fields/index.ts';
import { echoAnswer } from '../../form/index.ts';
import type { ReviewActions } from './actions.ts';
import type { Application } from '../../desk/index.ts';
import { textAt } from '../../desk/index.ts';
import { Attached, Compared, EditedList, Receipt } from './AboutFile.tsx';
import { FindingList } from './FindingList.tsx';
import { ItemView } from './ItemView.tsx';
import { Outcome } from './Outcome.tsx';
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
  const { words, review } = store.payload;
  const groups = [...new Set(store.sheet.value.map(({ item }) => item.group))];
  return (
    <div class="sheet">
      <p class="no-print">
        <button type="button" class="button button--link" onClick={() => actions?.close()}>
          {say(words, 'review.back')}
        </button>
      </p>
      {store.message.value !== '' && (
        <p class="notice no-print" role="status">
          {store.message.value}
        </p>
      )}
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
      <blockquote class="quote">
        <p>
          {review.quote}{' '}
          <a class="clause-link" href={`${store.payload.links.text}#${review.anchor}`}>
            {review.clause}
          </a>
        </p>
      </blockquote>
      <FoundByProgram store={store} />
      <Receipt store={store} application={application} />
      {groups.map((group) => (
        <section key={group} class="sheet__group">
          <h2>{group}</h2>
          {store.sheet.value
            .filter(({ item }) => item.group === group)
            .map((entry) => (
              <ItemView key={entry.item.id} store={store} entry={entry} />
            ))}
        </section>
      ))}
      <Outcome
        store={store}
        onMake={(link) => void actions?.makeDocument(link)}
        onPrint={() => actions?.print()}
      />
    </div>
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

/** What the form's own checks and the comparison say that no item below is about. */
function FoundByProgram({ store }: { readonly store: ReviewStore }): JSX.Element {
  const { words } = store.payload;
  const { items, rest } = store.findings.value;
  const beside = Object.values(items).flat().length;
  return (
    <section class="found" aria-labelledby="found-title">
      <h3 id="found-title">{say(words, 'review.findings_title')}</h3>
      <p class="muted">
        {say(words, whichFound(beside, rest.length), { count: beside + rest.length, beside })}
      </p>
      <FindingList words={words} findings={rest} />
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
