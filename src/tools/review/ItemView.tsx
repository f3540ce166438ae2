import type { JSX } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import { isAnswered } from '../../form/index.ts';
import { isStanding, isTold } from '../../review/index.ts';
import type { SheetAnswer, SheetCriterion, SheetItem } from '../../review/index.ts';
import { wordsOf } from '../../rules/index.ts';
import { describeCompared } from './describe-compared.ts';
import { FindingList } from './FindingList.tsx';
import { PrintedText } from './PrintedText.tsx';
import { showAnswer } from '../../desk/index.ts';
import { judge } from './judge.ts';
import type { ReviewStore } from './store.ts';

/** One line of the sheet: what to check, the applicant's words beside the policy's, and the mark. */
export function ItemView(props: {
  readonly store: ReviewStore;
  readonly entry: SheetItem;
}): JSX.Element {
  const { store, entry } = props;
  const { words } = store.payload;
  const { item } = entry;
  const findings = store.findings.value.items[item.id] ?? [];
  const missing = findings.filter(({ kind }) => kind === 'missing');
  const others = findings.filter(({ kind }) => kind !== 'missing');
  return (
    <section class="item" id={`item-${item.id}`} aria-labelledby={`item-${item.id}-title`}>
      <h3 id={`item-${item.id}-title`} tabIndex={-1}>
        {item.title}
      </h3>
      {entry.criteria.map((one) => (
        <CriterionWords key={one.criterion.id} store={store} entry={one} />
      ))}
      {item.finds === 'gaps' && (
        <p class="item__found">
          {missing.length === 0
            ? say(words, 'review.gaps_none')
            : say(
                words,
                store.submission.value?.isByLabels ? 'review.gaps_by_labels' : 'review.gaps',
                {
                  count: missing.length,
                },
              )}
        </p>
      )}
      <FindingList words={words} findings={missing} />
      {item.finds === 'duplicates' && <p class="item__found">{describeCompared(store)}</p>}
      {others.length > 0 && <p class="item__found">{say(words, 'review.findings_here')}</p>}
      <FindingList words={words} findings={others} />
      {entry.evidence.length > 0 && (
        <p class="item__evidence">
          {say(words, 'review.look_at')}：{entry.evidence.map(({ title }) => title).join('；')}
        </p>
      )}
      <MarkView store={store} entry={entry} />
    </section>
  );
}

function CriterionWords(props: {
  readonly store: ReviewStore;
  readonly entry: SheetCriterion;
}): JSX.Element {
  const { store, entry } = props;
  const { words, links } = store.payload;
  const { criterion } = entry;
  const texts = entry.texts.filter(({ answer }) => isAnswered(answer));
  return (
    <div class="item__criterion">
      <blockquote class="quote">
        <p>
          {wordsOf(criterion)}{' '}
          <a
            class="clause-link"
            href={criterion.anchor === '' ? undefined : `${links.text}#${criterion.anchor}`}
          >
            {criterion.clause}
          </a>
        </p>
      </blockquote>
      <Opinion store={store} id={criterion.id} />
      {entry.answers.length > 0 && (
        <dl class="facts facts--wide">
          {entry.answers.filter(isTold).map((said) => (
            <Said key={said.field.id} store={store} said={said} />
          ))}
        </dl>
      )}
      {texts.map(({ field, answer }) => (
        <details key={field.id} class="item__text">
          <summary>
            {say(words, 'review.texts')}：{writeLabel(field.label, words)}
          </summary>
          <p class="item__words">{showAnswer(field, answer, words)}</p>
        </details>
      ))}
    </div>
  );
}

/** What the page says, for that is what was sealed; beside it what the file carries, where it differs. */
function Said(props: { readonly store: ReviewStore; readonly said: SheetAnswer }): JSX.Element {
  const { store, said } = props;
  const { words } = store.payload;
  return (
    <div>
      <dt>{writeLabel(said.field.label, words)}</dt>
      <dd class="item__words">
        {showAnswer(said.field, said.answer, words)}
        {said.carried && (
          <span class="item__carried">
            {say(words, 'review.carried', {
              text: showAnswer(said.field, said.carried.answer, words),
            })}
          </span>
        )}
      </dd>
    </div>
  );
}

/** What the rules come to by the page's values: a reference beside the human's mark, never preset. */
function Opinion(props: { readonly store: ReviewStore; readonly id: string }): JSX.Element | null {
  const { store, id } = props;
  const { words } = store.payload;
  const judged = judge(store).find(({ criterion }) => criterion.id === id);
  if (judged === undefined) return null;
  return (
    <details class="item__opinion no-print">
      <summary>
        {say(words, 'review.opinion')}
        <span class={`verdict verdict--${judged.verdict}`}>
          {say(words, `document.self_check.verdict.${judged.verdict}`)}
        </span>
      </summary>
      <ul>
        {judged.reasons.map(({ text }, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

function MarkView(props: { readonly store: ReviewStore; readonly entry: SheetItem }): JSX.Element {
  const { store, entry } = props;
  const { words, review } = store.payload;
  const { id } = entry.item;
  const given = store.marks.value[id] ?? { reason: '' };
  // A mark made on another text stays in sight, is not taken for one on this, and is asked again.
  const isStale = given.mark !== undefined && !isStanding(given, props.entry);
  const mark = review.marks.find((one) => one.id === given.mark);
  const other = store.second.value?.marks[id];
  const needed = store.reasonless.value.some((item) => item.id === id);
  return (
    <div class={needed ? 'field field--error' : 'field'}>
      <fieldset class="marks">
        <legend class="marks__legend">{say(words, 'review.mark')}</legend>
        {isStale && (
          <p class="marks__stale">{say(words, 'review.stale', { mark: mark?.label ?? '' })}</p>
        )}
        {other?.mark !== undefined && other.mark !== given.mark && (
          <p class="marks__stale">
            {say(words, 'review.second', {
              mark: review.marks.find((one) => one.id === other.mark)?.label ?? '',
              reason: other.reason,
            })}
          </p>
        )}
        {review.marks.map((one) => (
          <div class="choice" key={one.id}>
            <input
              type="radio"
              id={`mark-${id}-${one.id}`}
              name={`mark-${id}`}
              value={one.id}
              checked={!isStale && given.mark === one.id}
              onChange={() => {
                store.setMark(id, { ...given, mark: one.id });
              }}
            />
            <label for={`mark-${id}-${one.id}`}>{one.label}</label>
          </div>
        ))}
      </fieldset>
      <label class="field__label" for={`reason-${id}`}>
        {say(words, 'review.reason')}
      </label>
      {needed && (
        <p class="field__error" id={`reason-${id}-error`}>
          {say(words, 'review.reason_needed', { mark: mark?.label ?? '' })}
        </p>
      )}
      <PrintedText text={given.reason} />
      <textarea
        class={given.reason.trim() === '' ? 'textarea' : 'textarea no-print'}
        id={`reason-${id}`}
        rows={2}
        aria-invalid={needed}
        aria-describedby={needed ? `reason-${id}-error` : undefined}
        value={given.reason}
        onInput={(event) => {
          store.setReason(id, event.currentTarget.value);
        }}
      />
    </div>
  );
}
