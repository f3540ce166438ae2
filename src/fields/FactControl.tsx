import type { JSX } from 'preact';

import type { ControlProps } from './context.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { MultiControl } from './MultiControl.tsx';
import { TextControl } from './TextControl.tsx';

/** The control of a fact: marks, a number, a line. Facts are never tables, passages or pictures. */
export function FactControl(props: ControlProps): JSX.Element {
  switch (props.field.kind) {
    case 'choice':
    case 'yesno':
      return <ChoiceControl {...props} />;
    case 'multi':
      return <MultiControl {...props} />;
    default:
      return <TextControl {...props} />;
  }
}
