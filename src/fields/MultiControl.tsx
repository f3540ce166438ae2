import type { JSX } from 'preact';

import { chosenIds } from '../form/index.ts';
import { say } from '../base/index.ts';
import { choicesClass } from './ChoiceControl.tsx';
import type { ControlProps } from './context.ts';

/** Any of several. 都没有 is an answer of its own and excludes the others, as 暂不清楚 does. */
export function MultiControl(props: ControlProps): JSX.Element {
  const { field, name, answer, context } = props;
  const chosen = chosenIds(answer);
  const options = field.options ?? [];
  return (
    <div class={choicesClass(options)}>
      {options.map((option, index) => {
        const id = index === 0 ? `f-${name}` : `f-${name}-${option.id}`;
        return (
          <div class="choice" key={option.id}>
            <input
              type="checkbox"
              id={id}
              name={name}
              value={option.id}
              checked={chosen.includes(option.id)}
              aria-describedby={props.describedBy}
              onChange={(event) =>
                props.onAnswer(toggle(chosen, option.id, event.currentTarget.checked))
              }
              onBlur={props.onLeave}
            />
            <label for={id}>{option.label}</label>
          </div>
        );
      })}
      {context.unsure && (
        <div class="choice choice--unsure">
          <input
            type="checkbox"
            id={`f-${name}-unsure`}
            checked={answer === null}
            onChange={(event) => props.onAnswer(event.currentTarget.checked ? null : undefined)}
            onBlur={props.onLeave}
          />
          <label for={`f-${name}-unsure`}>{say(context.words, 'fields.unsure')}</label>
        </div>
      )}
    </div>
  );
}

/** The choice after one mark was set or cleared; nothing chosen is unanswered, not 都没有. */
export function toggle(
  chosen: readonly string[],
  option: string,
  on: boolean,
): readonly string[] | undefined {
  if (!on) {
    const left = chosen.filter((id) => id !== option);
    return left.length > 0 ? left : undefined;
  }
  if (option === 'none') return ['none'];
  return [...chosen.filter((id) => id !== 'none' && id !== option), option];
}
