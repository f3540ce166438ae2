import type { JSX } from 'preact';

import { assertNever } from '../base/index.ts';
import type { Field } from '../form/index.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import type { ControlProps } from './context.ts';
import { ImageControl } from './ImageControl.tsx';
import { LongTextControl } from './LongTextControl.tsx';
import { MultiControl } from './MultiControl.tsx';
import { TableControl } from './TableControl.tsx';
import { TextControl } from './TextControl.tsx';

/** The control for a field's kind. */
export function Control(props: ControlProps & { readonly field: Field }): JSX.Element {
  const kind = props.field.kind;
  switch (kind) {
    case 'text':
    case 'int':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'date':
    case 'month':
    case 'uscc':
    case 'mobile':
    case 'email':
      return <TextControl {...props} />;
    case 'longtext':
      return <LongTextControl {...props} />;
    case 'choice':
    case 'yesno':
      return <ChoiceControl {...props} />;
    case 'multi':
      return <MultiControl {...props} />;
    case 'table':
      return <TableControl {...props} />;
    case 'image':
      return <ImageControl {...props} />;
    default:
      return assertNever(kind);
  }
}
