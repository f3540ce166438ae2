import { closest, walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import { isReference, repeatedAttributes, standsOnce } from './element-ids.ts';
import type { PlannedPart } from './planned-part.ts';

export interface CopyPlan {
  /** Elements that cannot be copied whole. */
  readonly touched: ReadonlySet<XmlElement>;
  /** Elements with ids, to be looked into where they repeat. */
  readonly identified: ReadonlySet<XmlElement>;
}

/** Finds out which elements have nothing of the template in them, so that their source can stand. */
export function planCopies(source: PlannedPart): CopyPlan {
  const { plan, merges, pictures, links, fieldCodes, marks, moved } = source;
  const tagged = new Set(source.paragraphs.map(({ paragraph }) => paragraph));
  const touched = new Set<XmlElement>();
  const identified = new Set<XmlElement>();
  for (const element of walk(source.root)) {
    const isTouched =
      tagged.has(element) ||
      plan.before.has(element) ||
      plan.after.has(element) ||
      plan.gone.has(element) ||
      merges.spanning.has(element) ||
      merges.heirs.has(element) ||
      pictures.has(element) ||
      fieldCodes.has(element) ||
      marks.has(element) ||
      (moved !== undefined && (element === source.root || moved.has(element))) ||
      hidesValue(element) ||
      links.has(element.attributes['r:id'] ?? '') ||
      hasAttributeTag(element);
    if (isTouched) markUp(touched, element);
    const isSingular = standsOnce(element) || isReference(element);
    if (isSingular || repeatedAttributes(source, element).size > 0) markUp(identified, element);
  }
  return { touched, identified };
}

/**
 * In the properties of a control with a tag in it: what would show other text in the value's place.
 */
export function hidesValue(element: XmlElement): boolean {
  if (!['w:showingPlcHdr', 'w:dataBinding', 'w15:dataBinding'].includes(element.name)) return false;
  const control = closest(element, ['w:sdt']);
  return control !== undefined && walk(control).some(({ text }) => text.includes('{{'));
}

/** Whether a tag stands in one of the element's attributes. */
export function hasAttributeTag(element: XmlElement): boolean {
  return Object.values(element.attributes).some((value) => value.includes('{{'));
}

function markUp(set: Set<XmlElement>, element: XmlElement): void {
  for (let at: XmlElement | undefined = element; at && !set.has(at); at = at.parent) set.add(at);
}
