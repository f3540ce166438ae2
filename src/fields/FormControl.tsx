import type { JSX } from 'preact';

import type { Field } from '../form/index.ts';
import type { ControlProps } from './context.ts';
import { FactControl } from './FactControl.tsx';
import { ImageControl } from './ImageControl.tsx';
import { LongTextControl } from './LongTextControl.tsx';
import { TableControl } from './TableControl.tsx';

/** The control for any field of a form. */
export function FormControl(props: ControlProps & { readonly field: Field }): JSX.Element {
  switch (props.field.kind) {
    case 'longtext':
      return <LongTextControl {...props} />;
    case 'table':
      return <TableControl {...props} />;
    case 'image':
      return <ImageControl {...props} />;
    default:
      return <FactControl {...props} />;
  }
}
