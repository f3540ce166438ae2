import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Verdict } from '../../rules/index.ts';
import { FindingView } from './FindingView.tsx';
import type { CheckStore, Finding } from './store.ts';

/** What stands in the way first, then what is still open; what needs nothing done is folded. */
const inOrder: readonly { readonly verdict: Verdict; readonly isOpen: boolean }[] = [
  { verdict: 'unmet', isOpen: true },
  { verdict: 'unknown', isOpen: true },
  { verdict: 'judge', isOpen: false },
  { verdict: 'met', isOpen: false },
  { verdict: 'not-applicable', isOpen: false },
];

/** The conditions by verdict, for a screen on which the whole list would be a dozen screens. */
export function FoldedFindings(props: { readonly store: CheckStore }): JSX.Element {
  const { store } = props;
  return (
    <div class="folds">
      {inOrder.map(({ verdict, isOpen }) => {
        const findings = store.findings.value.filter((each) => each.verdict === verdict);
        return (
          findings.length > 0 && (
            <details class="fold" open={isOpen} key={verdict}>
              <summary>
                <span class={`verdict verdict--${verdict}`}>
                  {say(store.payload.words, `check.verdict.${verdict}`)}
                </span>
                <span class="fold__count">
                  {say(store.payload.words, 'check.fold', { count: findings.length })}
                </span>
              </summary>
              <FindingList store={store} findings={findings} />
            </details>
          )
        );
      })}
    </div>
  );
}

export function FindingList(props: {
  readonly store: CheckStore;
  readonly findings: readonly Finding[];
}): JSX.Element {
  return (
    <ol class="findings">
      {props.findings.map((finding) => (
        <FindingView store={props.store} finding={finding} key={finding.criterion.id} />
      ))}
    </ol>
  );
}
