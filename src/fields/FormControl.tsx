import type { JSX } from 'preact';

import { kindOf } from '../form/index.ts';
import type { ControlName, Field } from '../form/index.ts';
import type { ControlProps } from './context.ts';
import { lineControls } from './FactControl.tsx';
import { ImageControl } from './ImageControl.tsx';
import { LongTextControl } from './LongTextControl.tsx';
import { TableControl } from './TableControl.tsx';

type FormControlProps = ControlProps & { readonly field: Field };

/** Every control by the name that kinds call it by. */
const controls: Readonly<Record<ControlName, (props: FormControlProps) => JSX.Element>> = {
  ...lineControls,
  longtext: LongTextControl,
  table: TableControl,
  image: ImageControl,
};

/** The control for any field of a form. */
export function FormControl(props: FormControlProps): JSX.Element {
  const Control = controls[kindOf(props.field).control.name];
  return <Control {...props} />;
}
