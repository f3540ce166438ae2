import type { Column, ControlName, Field } from '../form/index.ts';
import { kindOf } from '../form/index.ts';

type Raw = string | boolean | readonly string[] | undefined;

/** What a control is on the page before its scripts have come. */
interface ControlTraits {
  /** A group of marks wants a legend, one control a label. */
  readonly isGroup: boolean;
  /** The answer that the values of its name stand for; rows are read cell by cell. */
  readonly typed: (texts: readonly string[]) => Raw;
}

const line: ControlTraits = { isGroup: false, typed: ([text]) => text };

const traits: Readonly<Record<ControlName, ControlTraits>> = {
  line,
  longtext: line,
  choice: { isGroup: true, typed: ([text]) => text },
  multi: { isGroup: true, typed: (texts) => (texts.length > 0 ? texts : undefined) },
  yesno: {
    isGroup: true,
    typed: ([text]) => (text === 'yes' ? true : text === 'no' ? false : undefined),
  },
  table: { isGroup: true, typed: () => undefined },
  image: { isGroup: false, typed: () => undefined },
};

export function traitsOf(field: Field | Column): ControlTraits {
  return traits[kindOf(field).control.name];
}
