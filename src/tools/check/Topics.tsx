import type { ComponentChildren, JSX } from 'preact';

import { say } from '../../base/index.ts';
import { FieldView } from '../../fields/index.ts';
import type { Question } from './payload.ts';
import type { CheckStore } from './store.ts';

/** The questions: the whole list on a desk or on paper, one topic a screen on a phone. */
export function Topics(props: { readonly store: CheckStore }): JSX.Element {
  const { store } = props;
  const { topics, words } = store.payload;
  const late = store.late.value;
  return (
    <>
      {topics.map((topic, index) => (
        <section
          class={store.step.value === topic.id ? 'topic topic--shown' : 'topic'}
          id={`topic-${topic.id}`}
          aria-labelledby={`topic-${topic.id}-title`}
          key={topic.id}
        >
          <div class="step-head">
            <h2 id={`topic-${topic.id}-title`} tabIndex={-1}>
              {topic.title}
            </h2>
            <p class="topic__step">
              {say(words, 'check.step', { step: index + 1, steps: topics.length })}
            </p>
          </div>
          {store.skipped.value.has(topic.id) && (
            <p class="topic__settled no-print">{say(words, 'check.settled')}</p>
          )}
          {topic.facts
            .flatMap((id) => store.question(id) ?? [])
            .map((question, _, questions) => (
              <QuestionView store={store} question={question} key={question.id}>
                {late && (
                  <late.Shortcut
                    words={words}
                    answers={store.answers}
                    questions={questions}
                    after={question.id}
                  />
                )}
              </QuestionView>
            ))}
          <p class="actions topic__moves no-print">
            {neighbour(store, index, -1) !== undefined && (
              <a class="button" href={`#topic-${neighbour(store, index, -1) ?? ''}`}>
                {say(words, 'check.back')}
              </a>
            )}
            <a class="button button--primary" href={nextOf(store, index)}>
              {say(words, isLast(store, index) ? 'check.to_result' : 'check.next')}
            </a>
            {!isLast(store, index) && (
              <a class="button button--quiet" href="#result">
                {say(words, 'check.to_result')}
              </a>
            )}
          </p>
        </section>
      ))}
    </>
  );
}

/** The next topic, or the one before, that can still change something; topics keep their order. */
function neighbour(store: CheckStore, index: number, by: -1 | 1): string | undefined {
  const { topics } = store.payload;
  const others = by === 1 ? topics.slice(index + 1) : topics.slice(0, index).reverse();
  return others.find(({ id }) => !store.skipped.value.has(id))?.id;
}

function isLast(store: CheckStore, index: number): boolean {
  return neighbour(store, index, 1) === undefined;
}

function nextOf(store: CheckStore, index: number): string {
  const next = neighbour(store, index, 1);
  return next === undefined ? '#result' : `#topic-${next}`;
}

function QuestionView(props: {
  readonly store: CheckStore;
  readonly question: Question;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { store, question } = props;
  const { words } = store.payload;
  const titles = store.payload.evidence
    .filter(({ proves }) => proves.includes(question.id))
    .map(({ title }) => title);
  return (
    <div class="question" id={`q-${question.id}`}>
      <FieldView
        field={question}
        answer={store.answers.of(question.id)}
        context={store.context.value}
        onAnswer={(answer) => store.answers.set(question.id, answer)}
        onLeave={() => undefined}
      >
        {question.howToCheck !== undefined && <p class="field__help">{question.howToCheck}</p>}
        {titles.length > 0 && (
          <p class="field__help">
            {say(words, 'check.proved_by', { evidence: titles.join('、') })}
          </p>
        )}
      </FieldView>
      {props.children}
    </div>
  );
}
