import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';

import { say, writeYesNo } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { focusOn } from '../../browser/index.ts';
import type { AnswerSignals } from '../../fields/index.ts';
import type { Question } from './payload.ts';

/** A row shorter than this is answered as fast one by one. */
const leastInRow = 3;

interface ShortcutProps {
  readonly words: Words;
  readonly answers: AnswerSignals;
  /** Of one topic, in their order. */
  readonly questions: readonly Question[];
  /** The question that this stands below. */
  readonly after: string;
}

/** What saves taps below a question, where there is something to save. */
export function Shortcut(props: ShortcutProps): JSX.Element | null {
  const question = props.questions.find(({ id }) => id === props.after);
  if (question?.kind === 'multi') return <AllOf {...props} question={question} />;
  return <RestAlike {...props} />;
}

/** Where one tap says that there is none of several, one says that there are all that are named. */
function AllOf(props: ShortcutProps & { readonly question: Question }): JSX.Element | null {
  const { words, answers, question } = props;
  const { id, options = [] } = question;
  const named = options.filter((option) => option.id !== 'none' && option.id !== 'other');
  if (named.length < leastInRow || !options.some((option) => option.id === 'none')) return null;
  return (
    <p class="rest-alike no-print">
      <button
        type="button"
        class="button"
        onClick={() =>
          answers.set(
            id,
            named.map((option) => option.id),
          )
        }
      >
        {say(words, 'check.all_of', { count: named.length })}
      </button>
    </p>
  );
}

/**
 * Below three questions or more that ask 是 or 否 one after another: the ones left blank answered
 * alike at once, either way, each seen in its place and taken back together.
 */
function RestAlike(props: ShortcutProps): JSX.Element | null {
  const { words, answers, questions, after } = props;
  const done = useSignal<{ readonly ids: readonly string[]; readonly answer: boolean } | undefined>(
    undefined,
  );
  const row = rowBefore(questions, after);
  if (row.length < leastInRow) return null;
  const blank = row.filter(({ id }) => answers.of(id).value === undefined);
  const { value } = done;
  // What was cleared since needs no taking back.
  const isKept = value?.ids.some((id) => answers.of(id).value === value.answer);
  const last = isKept === true ? value : undefined;
  const place = `rest-${after}`;
  const set = (ids: readonly string[], answer: boolean | undefined): void => {
    for (const id of ids) answers.set(id, answer);
  };
  const answerAll = (answer: boolean): void => {
    const ids = blank.map(({ id }) => id);
    set(ids, answer);
    done.value = { ids, answer };
    focusOn(place);
  };
  if (last === undefined && blank.length < 2) return null;
  return (
    <div class="rest-alike no-print" id={place} role="status" tabIndex={-1}>
      {last === undefined ? (
        <>
          <span>{say(words, 'check.rest', { count: blank.length })}</span>
          {[true, false].map((answer) => (
            <button
              type="button"
              class="button"
              onClick={() => answerAll(answer)}
              key={String(answer)}
            >
              {writeYesNo(answer)}
            </button>
          ))}
        </>
      ) : (
        <>
          <span>
            {say(words, 'check.rest_done', {
              count: last.ids.length,
              answer: writeYesNo(last.answer),
            })}
          </span>
          <button
            type="button"
            class="button button--link"
            onClick={() => {
              // What was changed by hand since is left.
              set(
                last.ids.filter((id) => answers.of(id).peek() === last.answer),
                undefined,
              );
              done.value = undefined;
              focusOn(place);
            }}
          >
            {say(words, 'check.rest_undo')}
          </button>
        </>
      )}
    </div>
  );
}

/** The questions of 是 or 否 up to this one, where the next is of another kind or of none. */
function rowBefore(questions: readonly Question[], after: string): readonly Question[] {
  const end = questions.findIndex(({ id }) => id === after) + 1;
  if (questions[end]?.kind === 'yesno') return [];
  const row: Question[] = [];
  for (const question of questions.slice(0, end).reverse()) {
    if (question.kind !== 'yesno') break;
    row.push(question);
  }
  return row;
}
