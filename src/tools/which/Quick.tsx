import type { ComponentChildren, JSX } from 'preact';

import { say, writeLabel } from '../../base/index.ts';
import { FieldView } from '../../fields/index.ts';
import { describeAnswer } from '../../form/index.ts';
import type { Field } from '../../form/index.ts';
import type { Band } from './bands.ts';
import { bandId, haveId } from './store.ts';
import type { WhichStore } from './store.ts';

/** The three questions that point to a category in a minute. */
export function Quick(props: { readonly store: WhichStore }): JSX.Element {
  const { store } = props;
  const { quick } = store.payload;
  return (
    <>
      {quick.facts.map((id) => {
        const question = store.question(id);
        const bands = store.bands.get(id) ?? [];
        return (
          question && (
            <QuickField store={store} field={bandField(store, question, bands)} key={id}>
              {bands.length > 0 && <Given store={store} question={question} />}
            </QuickField>
          )
        );
      })}
      <QuickField
        store={store}
        field={{
          id: haveId,
          kind: 'multi',
          label: quick.question,
          options: [
            ...quick.have.map(({ category, label }) => ({ id: category, label })),
            { id: 'none', label: say(store.payload.words, 'check.have_none') },
          ],
          isFact: false,
          origin: '',
          required: false,
        }}
      />
    </>
  );
}

/** A figure given in a check stands over the range chosen here; it must be seen that it does. */
function Given(props: {
  readonly store: WhichStore;
  readonly question: Field;
}): JSX.Element | null {
  const { store, question } = props;
  const { words } = store.payload;
  const value = describeAnswer(question, store.answers.of(question.id).value, words);
  return value === '' ? null : <p class="field__help">{say(words, 'check.given', { value })}</p>;
}

function QuickField(props: {
  readonly store: WhichStore;
  readonly field: Field;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { store, field } = props;
  return (
    <FieldView
      field={field}
      answer={store.answers.of(field.id)}
      context={store.context.value}
      onAnswer={(answer) => store.answers.set(field.id, answer)}
      onLeave={() => undefined}
    >
      {props.children}
    </FieldView>
  );
}

/** A number is asked by its range; the category's own check asks the figure. */
function bandField(store: WhichStore, question: Field, bands: readonly Band[]): Field {
  if (bands.length === 0) return question;
  const { words } = store.payload;
  return {
    id: bandId(question.id),
    kind: 'choice',
    label: say(words, 'check.band_question', {
      label: writeLabel(question.label, words, store.context.value.year),
    }),
    options: bands.map((band) => ({ id: band.id, label: writeBand(store, band) })),
    isFact: false,
    origin: '',
    required: false,
  };
}

/** 不到 3000 万元 · 3000 万元及以上、不到 1 亿元 · 1 亿元及以上 */
function writeBand(store: WhichStore, { from, to }: Band): string {
  const { words } = store.payload;
  const start =
    from && say(words, from.isAbove ? 'check.band_from' : 'check.band_over', { limit: from.text });
  const end =
    to && say(words, to.isAbove ? 'check.band_below' : 'check.band_up_to', { limit: to.text });
  return [start, end].filter((part) => part !== undefined).join(say(words, 'check.band_join'));
}
