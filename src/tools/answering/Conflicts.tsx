import { useSignal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';

import type { ConflictProps } from './ConflictNotice.tsx';

/** The place of the notices; what they need is fetched when two windows first disagree. */
export function Conflicts(props: ConflictProps): JSX.Element {
  const view = useSignal<FunctionComponent<ConflictProps> | undefined>(undefined);
  const View = view.value;
  if (props.kept.conflicts.value.length > 0 && !View)
    void import('./ConflictNotice.tsx').then(
      ({ ConflictNotice }) => (view.value = ConflictNotice),
      // Both answers are kept; the notice comes when the page is opened again.
      () => undefined,
    );
  return <div role="status">{View && <View {...props} />}</div>;
}
