import type { JSX } from 'preact';

import { say } from '../../../base/index.ts';
import type { Words } from '../../../base/index.ts';
import { focusOn } from '../../../browser/index.ts';
import type { Form } from '../../../form/index.ts';
import type { PlacedIssue } from '../place-issue.ts';
import { toField } from '../route.ts';

export interface ShownErrors {
  /** What has become one since they were last told, then wrong answers. */
  readonly told: readonly PlacedIssue[];
  /** Answers that were blank already. */
  readonly blank: readonly PlacedIssue[];
}

/** A pasted list may hold thousands. */
const mostTold = 20;

/** Blank answers that are told one by one. */
const mostBlank = 3;

/**
 * The errors of a section as links to their controls, blank answers counted where they are many; it
 * takes the focus when 继续 finds them.
 */
export function ErrorSummary(props: {
  readonly words: Words;
  readonly form: Form;
  readonly errors: ShownErrors;
  readonly describe: (issue: PlacedIssue) => string;
  readonly label: (field: string) => string;
  /** Before the control that a link leads to takes the focus. */
  readonly onFollow: (control: string) => void;
}): JSX.Element {
  const { words, form } = props;
  const { blank } = props.errors;
  // A row is one of its list: a section may have several.
  const tell = (issue: PlacedIssue): string => {
    const told = props.describe(issue);
    if (issue.row === undefined) return told;
    const list = props.label(issue.field ?? '');
    return say(words, 'apply.error_in_list', { list, told });
  };
  const [first] = blank.length > mostBlank ? blank : [];
  const told = first ? props.errors.told : [...props.errors.told, ...blank];
  const link = (issue: PlacedIssue, text: string): JSX.Element => (
    <a
      href={toField(form, issue.control ?? '')}
      onClick={() => {
        props.onFollow(issue.control ?? '');
        focusOn(`f-${issue.control ?? ''}`);
      }}
    >
      {text}
    </a>
  );
  return (
    <div
      class="error-summary"
      id="errors"
      tabIndex={-1}
      role="group"
      aria-labelledby="errors-title"
    >
      <p class="error-summary__title" id="errors-title">
        {say(words, 'apply.errors', { count: props.errors.told.length + blank.length })}
      </p>
      <ul>
        {told.slice(0, mostTold).map((issue, index) => (
          <li key={`${issue.field ?? ''}-${issue.key}-${index}`}>{link(issue, tell(issue))}</li>
        ))}
        {first && (
          <li>
            {link(
              first,
              say(words, 'apply.errors_blank', {
                count: blank.length,
                label: props.label(first.field ?? ''),
              }),
            )}
          </li>
        )}
      </ul>
      {told.length > mostTold && (
        <p>{say(words, 'fields.more_wrong', { count: told.length - mostTold })}</p>
      )}
      <p>{say(words, 'apply.errors_later')}</p>
    </div>
  );
}
