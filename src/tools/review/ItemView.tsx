import type { JSX } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import { isAnswered } from '../../form/index.ts';
import { isTold } from '../../review/index.ts';
import type { SheetAnswer, SheetCriterion, SheetItem } from '../../review/index.ts';
import { wordsOf } from '../../rules/index.ts';
import { describeCompared } from './describe-compared.ts';
import { FindingList } from './FindingList.tsx';
import { MarkView } from './MarkView.tsx';
import { showAnswer } from '../../desk/index.ts';
import { judge } from './judge.ts';
import type { ReviewStore } from './store.ts';

/** What a mark looks like beside its item; a policy's own mark is one like any other. */
const signs: Readonly<Record<string, string>> = { bad: '✕', supplement: '△', na: '–' };

/** One row of the sheet: what to check, the policy's words, the applicant's, the mark. */
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
  const mark = store.stand.value.standing[item.id]?.mark;
  const isTitleAlone =
    entry.criteria.length === 0 &&
    entry.evidence.length === 0 &&
    item.finds === undefined &&
    findings.length === 0;
  return (
    <section
      class={isTitleAlone ? 'item item--title' : 'item'}
      id={`item-${item.id}`}
      aria-labelledby={`item-${item.id}-title`}
    >
      <h3 id={`item-${item.id}-title`} tabIndex={-1}>
        <span class={`item__sign item__sign--${mark ?? 'open'}`} aria-hidden="true">
          {mark === undefined ? '○' : (signs[mark] ?? '●')}
        </span>
        {item.title}
      </h3>
      <div class="item__body">
        {entry.criteria.map((one, at) => (
          <CriterionWords
            key={one.criterion.id}
            store={store}
            entry={one}
            isQuoted={!sameWords(one, entry.criteria[at - 1])}
          />
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
      </div>
      <MarkView store={store} entry={entry} />
    </section>
  );
}

/** One sentence of the policy may hold several conditions: it is quoted once. */
function sameWords(one: SheetCriterion, before: SheetCriterion | undefined): boolean {
  const [own, other] = [one.criterion, before?.criterion];
  return other !== undefined && wordsOf(own) === wordsOf(other) && own.clause === other.clause;
}

function CriterionWords(props: {
  readonly store: ReviewStore;
  readonly entry: SheetCriterion;
  readonly isQuoted: boolean;
}): JSX.Element {
  const { store, entry, isQuoted } = props;
  const { words, links } = store.payload;
  const { criterion } = entry;
  const texts = entry.texts.filter(({ answer }) => isAnswered(answer));
  return (
    <div class="item__criterion">
      {isQuoted && (
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
      )}
      <div class="item__said">
        {entry.answers.length > 0 && (
          <dl>
            {entry.answers.filter(isTold).map((said) => (
              <Said key={said.field.id} store={store} said={said} />
            ))}
          </dl>
        )}
        {texts.map(({ field, answer }) => (
          <details key={field.id} class="item__text no-print">
            <summary>
              {say(words, 'review.texts')}：{writeLabel(field.label, words)}
            </summary>
            <p class="item__words">{showAnswer(field, answer, words)}</p>
          </details>
        ))}
      </div>
      <Opinion store={store} id={criterion.id} />
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
        <span class="item__label">{say(words, 'review.opinion')}</span>
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
