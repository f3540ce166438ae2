import type { JSX } from 'preact';

import { kindOf } from '../form/index.ts';
import type { ControlProps } from './context.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { MultiControl } from './MultiControl.tsx';
import { TextControl } from './TextControl.tsx';

/** Controls of one line or one group of marks: all that facts and cells have. */
export const lineControls = {
  line: TextControl,
  yesno: ChoiceControl,
  choice: ChoiceControl,
  multi: MultiControl,
};

/** The control of a fact or a cell: marks, a number, a line; never a table, passage or picture. */
export function FactControl(props: ControlProps): JSX.Element {
  const { name } = kindOf(props.field).control;
  if (!isLine(name)) throw new Error(`"${props.field.id}" fits no line, it is a ${name}`);
  const Control = lineControls[name];
  return <Control {...props} />;
}

function isLine(name: string): name is keyof typeof lineControls {
  return name in lineControls;
}
