import { effect } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { focusOn, goTo, holdFocus } from '../../../browser/index.ts';
import { isRequired } from '../../../form/index.ts';
import type { Field, Section } from '../../../form/index.ts';
import type { PlacedIssue } from '../place-issue.ts';
import type { ShownErrors } from './ErrorSummary.tsx';
import { SectionWorked } from '../figures/SectionWorked.tsx';
import { writeRoute } from '../route.ts';
import type { ApplyStore } from '../store.ts';
import { FieldOfForm } from './FieldOfForm.tsx';

/** One section: its questions in the author's order, its errors above and in place. */
export function SectionPage(
  props: SectionProps & {
    /** Goes back to 检查答案 instead of on. */
    readonly returns: boolean;
  },
): JSX.Element {
  const { store, section, returns } = props;
  const { words, form } = store.payload;
  const late = store.live.value ? store.late.value : undefined;
  const errors = shownErrors(store, section);
  const isWrong = errors.told.length + errors.blank.length > 0;
  const proceed = async (): Promise<void> => {
    const from = store.route.peek();
    await whenChecked(store);
    // Whoever went on meanwhile stays where they are.
    if (store.route.peek() !== from) return;
    const found = new Set(errorsOf(store.issues.peek(), section).map(nameOf));
    const before = store.told.peek().get(section.id)?.now ?? new Set();
    store.tried.value = new Set([...store.tried.peek(), section.id]);
    // Once told, errors may be left for later; what has become one since is told first.
    if ([...found].some((name) => !before.has(name))) {
      store.told.value = new Map(store.told.peek()).set(section.id, { now: found, before });
      focusOn('errors');
      return;
    }
    goTo(nextRoute(store, section, returns).slice(1));
  };
  return (
    <section class="section" id={`s-${section.id}`} aria-labelledby={`s-${section.id}-title`}>
      <div class="step-head">
        <h2 id={`s-${section.id}-title`} tabIndex={-1}>
          {section.title}
        </h2>
        <p class="section__back no-print">
          <a href={writeRoute({ kind: 'tasks' })}>{say(words, 'apply.to_tasks')}</a>
        </p>
      </div>
      {section.intro !== undefined && <p class="section__intro">{section.intro}</p>}
      {late && store.tried.value.has(section.id) && isWrong && (
        <late.ErrorSummary
          words={words}
          form={form}
          errors={errors}
          describe={store.describe}
          label={(id) => {
            const found = store.fields.find((field) => field.id === id);
            return found ? store.label(found) : '';
          }}
          onFollow={(control) => (store.wanted.value = { control })}
        />
      )}
      {section.kind === 'evidence' && late && (
        <late.EvidenceList
          words={words}
          form={form}
          fields={store.fields}
          answers={store.tidy.value}
          label={store.label}
        />
      )}
      <Fields store={store} section={section} />
      <SectionWorked store={store} section={section} />
      <Origins store={store} section={section} />
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
        <button type="button" class="button button--primary" onClick={() => void proceed()}>
          {say(words, returns ? 'apply.save_return' : 'apply.save_next')}
        </button>
        {isWrong && store.tried.value.has(section.id) && (
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

/** The questions one below the other, and as soon as it was fetched their figures in grids. */
function Fields({ store, section }: SectionProps): JSX.Element {
  const draw = (field: Field): JSX.Element => (
    <FieldOfForm store={store} field={field} key={field.id} />
  );
  const late = store.live.value ? store.late.value : undefined;
  // A figure that comes into a grid, or leaves one, is drawn anew.
  const goOn = late && holdFocus();
  useLayoutEffect(() => goOn?.());
  if (!late) return <>{section.fields.map(draw)}</>;
  const { words, form } = store.payload;
  return (
    <late.FigureFields
      section={{
        ...section,
        fields: section.fields.filter(({ id }) => store.visible.value.has(id)),
      }}
      checks={form.checks}
      words={words}
      year={store.year.value}
      answers={store.answers}
      isRequired={(field) => isRequired(field, store.outline.value)}
      draw={draw}
    />
  );
}

interface SectionProps {
  readonly store: ApplyStore;
  readonly section: Section;
}

function nextRoute(store: ApplyStore, section: Section, returns: boolean): string {
  if (returns) return writeRoute({ kind: 'answers' });
  const sections = store.progress.peek().map((each) => each.section);
  const next = sections[sections.indexOf(section) + 1];
  return next
    ? writeRoute({ kind: 'section', section: next.id, returns: false })
    : writeRoute({ kind: 'answers' });
}

/** Everything wrong in a section. */
function errorsOf(issues: readonly PlacedIssue[], section: Section): readonly PlacedIssue[] {
  const ids = new Set(section.fields.map(({ id }) => id));
  return issues.filter(
    ({ field, severity }) => severity === 'error' && field !== undefined && ids.has(field),
  );
}

/** An error by its place and kind. */
function nameOf({ control, field = '', key }: PlacedIssue): string {
  return `${control ?? field}/${key}`;
}

/** The errors of a section in the order in which they are told. */
function shownErrors(store: ApplyStore, section: Section): ShownErrors {
  const errors = errorsOf(store.issues.value, section);
  const before = store.told.value.get(section.id)?.before ?? new Set();
  const rank = (issue: PlacedIssue): number => {
    if (before.size > 0 && !before.has(nameOf(issue))) return 0;
    return isBlank(issue) ? 2 : 1;
  };
  const of = (place: number): readonly PlacedIssue[] =>
    errors.filter((issue) => rank(issue) === place);
  return { told: [...of(0), ...of(1)], blank: of(2) };
}

/** An answer that nobody began; in a row that someone began it is a mistake of the row. */
function isBlank({ kind, row }: PlacedIssue): boolean {
  return kind === 'missing' && row === undefined;
}

/** Waits until long lists have been looked at. */
function whenChecked(store: ApplyStore): Promise<void> {
  return new Promise((resume) => {
    const stop = effect(() => {
      if (store.isChecking.value) return;
      resume();
      queueMicrotask(() => stop());
    });
  });
}

/** Where the questions of a section come from, told once. */
function Origins(props: SectionProps): JSX.Element | null {
  const { store, section } = props;
  const { words } = store.payload;
  const fields = section.fields.filter(({ origin }) => origin !== '');
  const origins = [...new Set(fields.map(({ origin }) => origin))];
  if (origins.length === 0) return null;
  return (
    <details class="field__origin">
      <summary>{say(words, 'apply.origins')}</summary>
      <ul>
        {origins.map((origin) => (
          <li key={origin}>
            {say(words, 'apply.origin', {
              origin,
              fields: fields
                .filter((field) => field.origin === origin)
                .map(store.label)
                .join('、'),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
