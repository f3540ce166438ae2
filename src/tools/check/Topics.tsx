import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import { FieldView } from '../../fields/index.ts';
import type { Question } from './payload.ts';
import type { CheckStore } from './store.ts';

/** The questions: the whole list on a desk or on paper, one topic a screen on a phone. */
export function Topics(props: { readonly store: CheckStore }): JSX.Element {
  const { store } = props;
  const { topics, words } = store.payload;
  return (
    <>
      {topics.map((topic, index) => (
        <section
          class={store.step.value === topic.id ? 'topic topic--shown' : 'topic'}
          id={`topic-${topic.id}`}
          aria-labelledby={`topic-${topic.id}-title`}
          key={topic.id}
        >
          <p class="topic__step">
            {say(words, 'check.step', { step: index + 1, steps: topics.length })}
          </p>
          <h2 id={`topic-${topic.id}-title`} tabIndex={-1}>
            {topic.title}
          </h2>
          {topic.facts.map((id) => {
            const question = store.question(id);
            return question && <QuestionView store={store} question={question} key={id} />;
          })}
          <p class="actions topic__moves no-print">
            {index > 0 && (
              <a class="button" href={`#topic-${topics[index - 1]?.id ?? ''}`}>
                {say(words, 'check.back')}
              </a>
            )}
            <a class="button button--primary" href={nextOf(store, index)}>
              {say(words, index + 1 < topics.length ? 'check.next' : 'check.to_result')}
            </a>
            {index + 1 < topics.length && (
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

function nextOf(store: CheckStore, index: number): string {
  const next = store.payload.topics[index + 1];
  return next ? `#topic-${next.id}` : '#result';
}

function QuestionView(props: {
  readonly store: CheckStore;
  readonly question: Question;
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
        {question.howToCheck !== undefined && (
          <p class="field__help">
            {say(words, 'check.how_to_check', { where: question.howToCheck })}
          </p>
        )}
        {titles.length > 0 && (
          <p class="field__help">
            {say(words, 'check.proved_by', { evidence: titles.join('、') })}
          </p>
        )}
      </FieldView>
    </div>
  );
}
