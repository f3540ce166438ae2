import { adoptForm, openForm } from '../../../src/word/index.ts';
import type { AdoptedForm, DocumentShape, ShapeValues } from '../../../src/word/index.ts';

/** Opens a form and fills it; throws where it is refused. `mapping`: places set by hand. */
export function adoptBytes(
  bytes: Uint8Array,
  shape: DocumentShape,
  values: ShapeValues,
  mapping?: Readonly<Record<string, string>>,
): AdoptedForm {
  const form = openForm(bytes);
  if (form.kind === 'refused') throw new Error(form.issue.kind);
  return adoptForm(form, shape, values, mapping);
}
