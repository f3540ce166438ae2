import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { describeAnswer } from '../../form/index.ts';
import type { Field } from '../../form/index.ts';
import type { KeptAnswers } from './kept-answers.ts';

export interface ConflictProps {
  readonly words: Words;
  readonly kept: KeptAnswers;
  readonly fields: readonly Field[];
  readonly label: (field: Field) => string;
}

/** The same question answered in two windows: both answers stand here until one is chosen. */
export function ConflictNotice(props: ConflictProps): JSX.Element {
  const { words, kept, fields } = props;
  return (
    <>
      {kept.conflicts.value.map(({ id, theirs }) => {
        const field = fields.find((one) => one.id === id);
        if (!field) return null;
        const label = props.label(field);
        return (
          <div class="notice notice--warn conflict no-print" key={id}>
            <p>
              {say(words, 'fields.conflict', {
                label,
                theirs: describeAnswer(field, theirs, words),
              })}
            </p>
            <p class="actions">
              <button type="button" class="button" onClick={() => kept.settle(id, 'theirs')}>
                {say(words, 'fields.conflict_theirs')}
              </button>
              <button type="button" class="button" onClick={() => kept.settle(id, 'ours')}>
                {say(words, 'fields.conflict_ours')}
              </button>
            </p>
          </div>
        );
      })}
    </>
  );
}
