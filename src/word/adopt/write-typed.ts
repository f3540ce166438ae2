import { findBoxes } from '../labels/index.ts';
import type { FormPlace, ShapeField } from '../labels/index.ts';
import type { FormPart } from './form-part.ts';
import { writeValue } from './write-value.ts';
import type { WriteFailure, Written } from './write-value.ts';

/** What a person types for one place: as it stands, or the names of the boxes to tick there. */
export function writeTyped(part: FormPart, place: FormPlace, text: string): Written | WriteFailure {
  const { target } = place;
  if (target.kind !== 'boxes') return writeValue(part, place, plain, text);
  const labels = target.paragraphs.flatMap((paragraph, order) =>
    findBoxes(paragraph.text.slice(order === 0 ? target.from : 0)).map(({ label }) => label),
  );
  const options = labels.map((label) => ({ id: label, labels: [label] }));
  const chosen = text.split(/[、，,；;\s]+/).filter((name) => name !== '');
  return writeValue(part, place, { ...plain, kind: 'options', options }, chosen);
}

const plain: ShapeField = { id: '', labels: [], kind: 'paragraphs' };
