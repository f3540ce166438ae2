import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { JudgedCriterion, Verdict } from '../../rules/index.ts';
import { CriterionView } from './CriterionView.tsx';
import type { CheckStore } from './store.ts';

/** What stands in the way first, then what is still open; what needs nothing done is folded. */
const inOrder: readonly { readonly verdict: Verdict; readonly isOpen: boolean }[] = [
  { verdict: 'unmet', isOpen: true },
  { verdict: 'unknown', isOpen: true },
  { verdict: 'judge', isOpen: false },
  { verdict: 'met', isOpen: false },
  { verdict: 'not-applicable', isOpen: false },
];

/** The conditions by verdict, for a screen on which the whole list would be a dozen screens. */
export function FoldedCriteria(props: {
  readonly store: CheckStore;
  readonly judged: readonly JudgedCriterion[];
}): JSX.Element {
  const { store, judged } = props;
  return (
    <div class="folds">
      {inOrder.map(({ verdict, isOpen }) => {
        const criteria = judged.filter((each) => each.verdict === verdict);
        return (
          criteria.length > 0 && (
            <details class="fold" open={isOpen} key={verdict}>
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

export function CriterionList(props: {
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
