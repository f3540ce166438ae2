import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import { countWords, describeAnswer, kindOf } from '../../../form/index.ts';
import type { Field } from '../../../form/index.ts';
import { YearNotice } from '../../answering/YearNotice.tsx';
import { groupIssues } from '../group-issues.ts';
import type { IssueGroup, Told } from '../group-issues.ts';
import { OutputLinks } from '../outputs/OutputLinks.tsx';
import { toField, writeRoute } from '../route.ts';
import { SectionWorked } from '../figures/SectionWorked.tsx';
import { MakeOptions } from '../making/MakeOptions.tsx';
import { sayStatus } from '../progress.ts';
import type { SectionProgress } from '../progress.ts';
import { nameFields } from '../store.ts';
import type { ApplyStore } from '../store.ts';
import { MakeButton, MakingStatus } from '../making/Making.tsx';
import type { MakeActions } from '../making/Making.tsx';

type Shown = Told | 'all';
const toldKinds = ['wrong', 'missing', 'doubtful'] as const satisfies readonly Told[];

/** 检查答案: what is to mend first, then all that goes into the document, section by section. */
export function AnswersPage(props: {
  readonly store: ApplyStore;
  readonly actions: MakeActions;
}): JSX.Element {
  const { store, actions } = props;
  const { words, form } = store.payload;
  const kept = store.kept.value;
  const groups = groupIssues(store.issues.value);
  const count = (told: Told): number =>
    groups.filter((group) => group.told === told).reduce((sum, { rows }) => sum + rows.length, 0);
  const chosen = useSignal<Shown | undefined>(undefined);
  // The worse is never hidden behind the milder.
  const shown = chosen.value ?? (count('wrong') > 0 ? 'wrong' : 'all');
  const own = groups.filter(({ issue, told }) => issue.field === undefined && isShown(told, shown));
  return (
    <>
      <div class="answers-bar no-print">
        <MakeButton store={store} onMake={actions.make} />
        <div class="answers-bar__ways" role="group" aria-label={say(words, 'apply.show_only')}>
          {[...toldKinds, 'all' as const].map((way) => (
            <button
              type="button"
              class={`button button--quiet answers-bar__way--${way}`}
              aria-pressed={shown === way}
              onClick={() => (chosen.value = way)}
              key={way}
            >
              {say(words, `apply.show.${way}`, way === 'all' ? {} : { count: count(way) })}
            </button>
          ))}
        </div>
      </div>
      <MakingStatus store={store} actions={actions} />
      <YearNotice words={words} of={store.figuresOf} year={store.year.value} />
      {own.length > 0 && (
        <ul>
          {own.map((group) => (
            <li key={group.issue.key}>{store.describe(group.issue)}</li>
          ))}
        </ul>
      )}
      {store.progress.value.map((progress) => (
        <SectionAnswers
          store={store}
          progress={progress}
          groups={groups}
          shown={shown}
          key={progress.section.id}
        />
      ))}
      {kept.length > 0 && (
        <p class="notice">
          {say(words, 'form.kept', { count: kept.length, names: nameFields(store, kept) })}
        </p>
      )}
      <p class="actions no-print">
        <a class="button" href={writeRoute({ kind: 'draft' })}>
          {say(words, 'apply.to_draft')}
        </a>
      </p>
      <MakeOptions store={store} />
      <OutputLinks store={store} />
      <p class="muted small">{form.title}</p>
    </>
  );
}

function isShown(told: Told, shown: Shown): boolean {
  return shown === 'all' || told === shown;
}

/** A section: open where something in it is looked for, else one line. */
function SectionAnswers(props: {
  readonly store: ApplyStore;
  readonly progress: SectionProgress;
  readonly groups: readonly IssueGroup[];
  readonly shown: Shown;
}): JSX.Element | null {
  const { store, progress, groups, shown } = props;
  const { words } = store.payload;
  const { section, fields } = progress;
  const ofField = ({ id }: Field): readonly IssueGroup[] =>
    groups.filter(({ issue, told }) => issue.field === id && isShown(told, shown));
  const lines = fields
    .map((field) => ({ field, groups: ofField(field) }))
    .filter((line) => shown === 'all' || line.groups.length > 0);
  if (lines.length === 0) return null;
  const count = lines.reduce(
    (sum, line) => sum + line.groups.reduce((rows, group) => rows + group.rows.length, 0),
    0,
  );
  return (
    <details
      class="answers"
      // Of a form that isn't begun every answer misses: then the sections are a list to open.
      open={
        shown !== 'all' || lines.some((line) => line.groups.some(({ told }) => told !== 'missing'))
      }
      key={`${section.id}-${shown}`}
    >
      <summary class="answers__section">
        {section.title}
        <span class="answers__count">
          {count > 0 ? say(words, 'apply.in_section', { count }) : sayStatus(words, progress)}
        </span>
      </summary>
      <p class="answers__change no-print">
        <a href={writeRoute({ kind: 'section', section: section.id, returns: true })}>
          {say(words, 'apply.change_section')}
          <span class="visually-hidden">：{section.title}</span>
        </a>
      </p>
      <dl>
        {lines.map((line) => (
          <AnswerLine store={store} {...line} key={line.field.id} />
        ))}
      </dl>
      {shown === 'all' && <SectionWorked store={store} section={section} />}
    </details>
  );
}

function AnswerLine(props: {
  readonly store: ApplyStore;
  readonly field: Field;
  readonly groups: readonly IssueGroup[];
}): JSX.Element {
  const { store, field, groups } = props;
  const { words, form } = store.payload;
  const label = store.label(field);
  const written = describeAnswer(field, store.tidy.value[field.id], words);
  const isUnread = groups.some(({ issue, told }) => told === 'wrong' && issue.row === undefined);
  const isProse = kindOf(field).shape === 'paragraphs';
  return (
    <div class="answers__line">
      <dt>{label}</dt>
      <dd class="answers__value">
        {written !== '' && (
          <p class={isProse ? 'answers__text' : undefined}>
            {isUnread && <span class="answers__cross">✕ </span>}
            {written}
          </p>
        )}
        {written === '' && groups.length === 0 && <p class="muted">{say(words, 'apply.blank')}</p>}
        {isProse && written !== '' && (
          <p class="muted small">
            {say(words, 'fields.count_plain', { count: countWords(written) })}
          </p>
        )}
        {groups.length > 0 && (
          <ul class="answers__faults">
            {groups.map((group, index) => (
              <li
                class={`answers__fault--${group.told}`}
                key={`${group.issue.key}-${group.issue.column ?? ''}`}
              >
                {group.told === 'missing' && group.issue.row === undefined
                  ? say(words, 'apply.missing')
                  : store.describe(group.issue)}
                {group.rows.length > 1 &&
                  say(words, 'apply.same_rows', {
                    count: group.rows.length - 1,
                    rows: group.others,
                  })}
                {/* One way for a question; each mistake of a list has its own row. */}
                {(index === 0 || group.issue.row !== undefined) && (
                  <a
                    class="answers__mend no-print"
                    href={toField(form, group.issue.control ?? field.id, true)}
                    aria-label={say(words, 'apply.change_named', { label })}
                  >
                    {say(words, 'apply.change')}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
