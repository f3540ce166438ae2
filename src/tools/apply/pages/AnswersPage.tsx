import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { describeAnswer, isRequired } from '../../../form/index.ts';
import type { Field } from '../../../form/index.ts';
import { OutputLinks } from '../outputs/OutputLinks.tsx';
import { toField, writeRoute } from '../route.ts';
import { MakeOptions } from '../making/MakeOptions.tsx';
import { nameFields } from '../store.ts';
import type { ApplyStore } from '../store.ts';
import { MakeButton, MakingStatus } from '../making/Making.tsx';
import type { MakeActions } from '../making/Making.tsx';

/** 检查答案: all that goes into the document, each line a way to change it and come back. */
export function AnswersPage(props: {
  readonly store: ApplyStore;
  readonly actions: MakeActions;
}): JSX.Element {
  const { store, actions } = props;
  const { words, form } = store.payload;
  const kept = store.kept.value;
  const issues = store.issues.value;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return (
    <>
      <IssueFold store={store} issues={errors} title="apply.to_mend" />
      <IssueFold store={store} issues={warnings} title="apply.to_check" />
      {store.progress.value
        .filter(({ fields }) => fields.length > 0)
        .map(({ section, fields }) => (
          <div class="answers" key={section.id}>
            <h3>{section.title}</h3>
            <dl>
              {fields.map((field) => (
                <AnswerLine store={store} field={field} key={field.id} />
              ))}
            </dl>
          </div>
        ))}
      {kept.length > 0 && (
        <p class="notice">
          {say(words, 'form.kept', { count: kept.length, names: nameFields(store, kept) })}
        </p>
      )}
      <p class="actions no-print">
        <MakeButton store={store} onMake={actions.make} />
        <a class="button" href={writeRoute({ kind: 'draft' })}>
          {say(words, 'apply.to_draft')}
        </a>
      </p>
      <MakeOptions store={store} />
      <MakingStatus store={store} actions={actions} />
      <OutputLinks store={store} />
      <p class="muted small">{form.title}</p>
    </>
  );
}

function AnswerLine(props: { readonly store: ApplyStore; readonly field: Field }): JSX.Element {
  const { store, field } = props;
  const { words, form } = store.payload;
  const label = store.label(field);
  const written = describeAnswer(field, store.tidy.value[field.id], words);
  const required = isRequired(field, store.tidy.value);
  return (
    <div class="answers__line">
      <dt>{label}</dt>
      <dd class={written === '' ? 'answers__value muted' : 'answers__value'}>
        {written === '' ? say(words, required ? 'apply.missing' : 'apply.blank') : written}
      </dd>
      <dd class="answers__change no-print">
        <a
          href={toField(form, field.id, true)}
          aria-label={say(words, 'apply.change_named', { label })}
        >
          {say(words, 'apply.change')}
        </a>
      </dd>
    </div>
  );
}

/** A pasted list may hold thousands. */
const mostTold = 100;

/** What is to mend, or to think of again, each a link to its place. */
function IssueFold(props: {
  readonly store: ApplyStore;
  readonly issues: ApplyStore['issues']['value'];
  readonly title: 'apply.to_mend' | 'apply.to_check';
}): JSX.Element | null {
  const { store, issues, title } = props;
  const { words, form } = store.payload;
  if (issues.length === 0) return null;
  return (
    <details class="fold" open={issues.length <= 8}>
      <summary>{say(words, title, { count: issues.length })}</summary>
      <ul>
        {issues.slice(0, mostTold).map((issue, index) => (
          <li key={`${issue.key}-${index}`}>
            {issue.control === undefined ? (
              store.describe(issue)
            ) : (
              <a href={toField(form, issue.control, true)}>{store.describe(issue)}</a>
            )}
          </li>
        ))}
        {issues.length > mostTold && (
          <li>{say(words, 'fields.more_wrong', { count: issues.length - mostTold })}</li>
        )}
      </ul>
    </details>
  );
}
