import { LabelIndex } from '../labels/index.ts';
import type { DocumentShape, FormPlace } from '../labels/index.ts';
import { findPlaces } from './find-places.ts';
import type { FormPart } from './form-part.ts';
import type { OpenedForm } from './open-form.ts';
import type { OpenReport } from './open-report.ts';

/** What the parts of a form ask, as far as a shape knows labels. */
interface FormPlaces {
  readonly index: LabelIndex;
  /** In document order, each with the part that it stands in. */
  readonly partOf: ReadonlyMap<FormPlace, FormPart>;
  readonly told: readonly OpenReport[];
}

/** Every empty place of a form's body, headers, footers and text boxes. */
export function placesOf({ stories }: OpenedForm, shape: DocumentShape): FormPlaces {
  const scalars = shape.fields.filter((field) => field.kind !== 'table');
  const tables = shape.fields.filter((field) => field.kind === 'table');
  const index = new LabelIndex({ ...shape, fields: scalars });
  const found = stories.flatMap(({ part, lists, address }) =>
    lists.map((blocks, order) => ({
      part,
      ...findPlaces(blocks, index, tables, listAddress(address, order)),
    })),
  );
  return {
    index,
    partOf: new Map(found.flatMap(({ part, places }) => places.map((each) => [each, part]))),
    told: found.flatMap(({ told }) => told),
  };
}

/** What addresses begin with in the nth list of a story: its blocks first, then its text boxes. */
export function listAddress(address: string, order: number): string {
  return order === 0 ? address : `${address}x${order - 1}.`;
}
