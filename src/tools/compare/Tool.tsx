import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { ComparedVerdicts } from './compare-answers.ts';
import type { ComparePayload } from './payload.ts';

/** Kept answers under both policies; `compared` is absent in the page as built. */
export function CompareTool(props: {
  readonly payload: ComparePayload;
  /** Undefined while nothing is kept, or before it was looked for. */
  readonly compared?: readonly ComparedVerdicts[] | undefined;
  readonly live?: boolean;
}): JSX.Element {
  const { payload, compared, live = false } = props;
  const { words, before, after } = payload;
  if (compared === undefined)
    return <p class="notice">{say(words, live ? 'compare.none' : 'compare.looking')}</p>;
  return (
    <>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words, 'compare.category')}</th>
              <th scope="col">{before.shortTitle}</th>
              <th scope="col">{after.shortTitle}</th>
              <th scope="col">{say(words, 'compare.why')}</th>
            </tr>
          </thead>
          <tbody>
            {compared.map((each) => (
              <tr key={each.category.id}>
                <th scope="row">
                  <a href={each.category.check}>{each.category.title}</a>
                </th>
                <td>
                  <Came verdict={each.before} payload={payload} />
                </td>
                <td>
                  <Came verdict={each.after} payload={payload} />
                </td>
                <td>{each.differing.join('；') || say(words, 'compare.alike')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small muted">{say(words, 'compare.decides')}</p>
    </>
  );
}

function Came(props: {
  readonly verdict: ComparedVerdicts['before'];
  readonly payload: ComparePayload;
}): JSX.Element {
  const { verdict, payload } = props;
  return (
    <span class={`verdict verdict--${verdict}`}>
      {say(payload.words, `check.verdict.${verdict}`)}
    </span>
  );
}
