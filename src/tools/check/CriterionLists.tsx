import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { JudgedCriterion, Verdict } from '../../rules/index.ts';
import { CriterionView } from './CriterionView.tsx';
import type { CheckStore } from './store.ts';

/** The conditions of some verdicts, folded but for those that stand in the way. */
export function FoldedCriteria(props: {
  readonly store: CheckStore;
  readonly judged: readonly JudgedCriterion[];
  readonly verdicts: readonly Verdict[];
}): JSX.Element {
  const { store, judged, verdicts } = props;
  return (
    <div class="folds">
      {verdicts.map((verdict) => {
        const criteria = judged.filter((each) => each.verdict === verdict);
        return (
          criteria.length > 0 && (
            <details class="fold" open={verdict === 'unmet'} key={verdict}>
              <summary>
                <span class={`verdict verdict--${verdict}`}>
                  {say(store.payload.words, `check.verdict.${verdict}`)}
                </span>
                <span class="fold__count">
                  {say(store.payload.words, 'check.fold', { count: criteria.length })}
                </span>
              </summary>
              <CriterionList store={store} criteria={criteria} />
            </details>
          )
        );
      })}
    </div>
  );
}

function CriterionList(props: {
  readonly store: CheckStore;
  readonly criteria: readonly JudgedCriterion[];
}): JSX.Element {
  return (
    <ol class="judged-list">
      {props.criteria.map((judged) => (
        <CriterionView store={props.store} judged={judged} key={judged.criterion.id} />
      ))}
    </ol>
  );
}
