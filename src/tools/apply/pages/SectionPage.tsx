import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { focusOn, goTo } from '../../../browser/index.ts';
import { FieldView } from '../../../fields/index.ts';
import { isRequired, listEvidence } from '../../../form/index.ts';
import type { Field, Section } from '../../../form/index.ts';
import type { PlacedIssue } from '../place-issue.ts';
import { toField, writeRoute } from '../route.ts';
import type { ApplyStore } from '../store.ts';

/** One section: its questions in the author's order, its errors above and in place. */
export function SectionPage(props: {
  readonly store: ApplyStore;
  readonly section: Section;
  /** Goes back to 检查答案 instead of on. */
  readonly returns: boolean;
}): JSX.Element {
  const { store, section, returns } = props;
  const { words, form } = store.payload;
  const errors = shownErrors(store, section);
  const proceed = (): void => {
    const found = sectionErrors(store, section);
    const wasTried = store.tried.peek().has(section.id);
    store.tried.value = new Set([...store.tried.peek(), section.id]);
    if (found.length > 0 && !wasTried) {
      focusOn('errors');
      return;
    }
    goTo(nextRoute(store, section, returns).slice(1));
  };
  return (
    <section class="section" id={`s-${section.id}`} aria-labelledby={`s-${section.id}-title`}>
      <p class="section__back no-print">
        <a href={writeRoute({ kind: 'tasks' })}>{say(words, 'apply.to_tasks')}</a>
      </p>
      <h2 id={`s-${section.id}-title`} tabIndex={-1}>
        {section.title}
      </h2>
      {section.intro !== undefined && <p class="section__intro">{section.intro}</p>}
      {store.live.value && store.tried.value.has(section.id) && errors.length > 0 && (
        <ErrorSummary store={store} errors={errors} />
      )}
      {section.kind === 'evidence' && store.live.value && <EvidenceList store={store} />}
      {section.fields.map((field) => (
        <FieldOfForm store={store} field={field} key={field.id} />
      ))}
      {section.lines?.map((line) => (
        <p class="section__line" key={line.text}>
          {line.text}
          {line.clause !== undefined && (
            <span class="muted small">
              {say(words, 'apply.from_clause', { clause: line.clause })}
            </span>
          )}
        </p>
      ))}
      {section.seals && section.seals.length > 0 && (
        <div class="notice">
          <p class="notice__title">{say(words, 'apply.by_hand')}</p>
          <ul>
            {section.seals.map((seal) => (
              <li key={seal}>{seal}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="actions section__moves no-print">
        <button type="button" class="button button--primary" onClick={proceed}>
          {say(words, returns ? 'apply.save_return' : 'apply.save_next')}
        </button>
        {errors.length > 0 && store.tried.value.has(section.id) && (
          <a class="button button--quiet" href={nextRoute(store, section, returns)}>
            {say(words, 'apply.later')}
          </a>
        )}
        {!returns && (
          <a class="button button--quiet" href={writeRoute({ kind: 'answers' })}>
            {say(words, 'apply.to_answers')}
          </a>
        )}
      </p>
      <p class="muted small no-print">
        {say(words, 'apply.form_version', { version: form.version })}
      </p>
    </section>
  );
}

function nextRoute(store: ApplyStore, section: Section, returns: boolean): string {
  if (returns) return writeRoute({ kind: 'answers' });
  const { sections } = store.payload.form;
  const next = sections[sections.findIndex(({ id }) => id === section.id) + 1];
  return next
    ? writeRoute({ kind: 'section', section: next.id, returns: false })
    : writeRoute({ kind: 'answers' });
}

/** Everything wrong in a section, as it stands. */
function sectionErrors(store: ApplyStore, section: Section): readonly PlacedIssue[] {
  const ids = new Set(section.fields.map(({ id }) => id));
  return store.issues
    .peek()
    .filter(({ field, severity }) => severity === 'error' && field !== undefined && ids.has(field));
}

function shownErrors(store: ApplyStore, section: Section): readonly PlacedIssue[] {
  const ids = new Set(section.fields.map(({ id }) => id));
  return store.issues.value.filter(
    ({ field, severity }) => severity === 'error' && field !== undefined && ids.has(field),
  );
}

/** A pasted list may hold thousands. */
const mostTold = 20;
const mostInField = 5;

/** The errors of a section as links to their controls; it takes the focus when 继续 finds them. */
function ErrorSummary(props: {
  readonly store: ApplyStore;
  readonly errors: readonly PlacedIssue[];
}): JSX.Element {
  const { store, errors } = props;
  const { words, form } = store.payload;
  return (
    <div
      class="error-summary"
      id="errors"
      tabIndex={-1}
      role="group"
      aria-labelledby="errors-title"
    >
      <p class="error-summary__title" id="errors-title">
        {say(words, 'apply.errors', { count: errors.length })}
      </p>
      <ul>
        {errors.slice(0, mostTold).map((issue, index) => (
          <li key={`${issue.field ?? ''}-${issue.key}-${index}`}>
            <a
              href={toField(form, issue.control ?? '')}
              onClick={() => {
                store.wanted.value = { control: issue.control ?? '' };
                focusOn(`f-${issue.control ?? ''}`);
              }}
            >
              {store.describe(issue)}
            </a>
          </li>
        ))}
      </ul>
      {errors.length > mostTold && (
        <p>{say(words, 'fields.more_wrong', { count: errors.length - mostTold })}</p>
      )}
      <p>{say(words, 'apply.errors_later')}</p>
    </div>
  );
}

/** A field with what is wrong in it: other errors once it was left, a missing answer on 继续. */
function FieldOfForm(props: {
  readonly store: ApplyStore;
  readonly field: Field;
}): JSX.Element | null {
  const { store, field } = props;
  const { words, form } = store.payload;
  const live = store.live.value;
  // On paper, and before the scripts run, every question stands; which apply is not known yet.
  if (live && !store.visible.value.has(field.id)) return null;
  const tried = form.sections.some(
    ({ id, fields }) => store.tried.value.has(id) && fields.some((one) => one.id === field.id),
  );
  const left = store.left.value.has(field.id);
  const issues = live && (tried || left) ? store.issues.value : [];
  const own = issues.filter((issue) => issue.field === field.id);
  const shown = own.filter(({ kind }) => tried || kind !== 'missing');
  const errors = shown.filter(({ severity }) => severity === 'error');
  const wrong = new Set(errors.map(({ control = '' }) => control));
  return (
    <FieldView
      field={field}
      answer={store.answers.of(field.id)}
      context={wrong.size > 0 ? { ...store.context.value, wrong } : store.context.value}
      onAnswer={(answer) => store.answers.set(field.id, answer)}
      onLeave={() => store.leave(field.id)}
      errors={describeSome(store, errors)}
      warnings={describeSome(
        store,
        shown.filter(({ severity }) => severity === 'warning'),
      )}
      mark={live && isRequired(field, store.tidy.value) ? 'required' : undefined}
    >
      {field.origin !== '' && (
        <p class="field__origin">{say(words, 'apply.origin', { origin: field.origin })}</p>
      )}
    </FieldView>
  );
}

/** The sentences of the first, and how many there are more. */
function describeSome(store: ApplyStore, issues: readonly PlacedIssue[]): readonly string[] {
  const told = issues.slice(0, mostInField).map(store.describe);
  if (issues.length <= mostInField) return told;
  const more = { count: issues.length - mostInField };
  return [...told, say(store.payload.words, 'fields.more_wrong', more)];
}

/** The evidence that the answers call for, numbered as the document numbers it. */
function EvidenceList(props: { readonly store: ApplyStore }): JSX.Element {
  const { store } = props;
  const { words, form } = store.payload;
  const labels = new Map(store.fields.map((field) => [field.id, store.label(field)]));
  return (
    <ol class="evidence">
      {listEvidence(form, store.tidy.value).map(({ number, title, note, fields }) => (
        <li key={number}>
          <p class="evidence__title">{say(words, 'apply.annex', { number, title })}</p>
          {note !== undefined && <p class="muted small">{note}</p>}
          {fields.length > 0 && (
            <p class="muted small">
              {say(words, 'apply.proves', {
                fields: fields.map((id) => labels.get(id) ?? id).join('、'),
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
