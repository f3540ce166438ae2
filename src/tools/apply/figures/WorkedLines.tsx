import type { JSX } from 'preact';

import { say, writeLabel } from '../../../base/index.ts';
import type { Words } from '../../../base/index.ts';
import { workedLines } from '../../../form/index.ts';
import type { Answers, Form, Section } from '../../../form/index.ts';

/** What is worked out of a section's answers, each with its sum, or with what it still lacks. */
export function WorkedLines(props: {
  readonly form: Form;
  readonly section: Section;
  readonly answers: Answers;
  readonly words: Words;
  readonly year: number | undefined;
}): JSX.Element | null {
  const { form, section, answers, words, year } = props;
  const lines = workedLines(form, answers, words, { year, sections: [section] });
  if (lines.length === 0) return null;
  return (
    <dl class="worked">
      {lines.map((line) => (
        <div class={line.kind === 'worked' ? undefined : 'no-print'} key={line.field.id}>
          <dt>{writeLabel(line.field.label, words, year)}</dt>
          {line.kind === 'worked' ? (
            <dd>{say(words, 'apply.worked', { given: line.given })}</dd>
          ) : (
            <dd class="muted">{line.why}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
