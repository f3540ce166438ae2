import { repeatedAttributes } from './element-ids.ts';
import type { PartSource } from './part-source.ts';
import { walk } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

export interface CopyPlan {
  /** Elements that cannot be copied whole. */
  readonly touched: ReadonlySet<XmlElement>;
  /** Elements with ids, to be looked into where they repeat. */
  readonly identified: ReadonlySet<XmlElement>;
}

/** Finds out which elements have nothing of the template in them, so that their source can stand. */
export function planCopies(source: PartSource): CopyPlan {
  const { plan, merges, pictures, links, fieldCodes } = source;
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
      links.has(element.attributes['r:id'] ?? '') ||
      hasAttributeTag(element);
    if (isTouched) markUp(touched, element);
    if (repeatedAttributes(source.name, element).size > 0) markUp(identified, element);
  }
  return { touched, identified };
}

/** Whether a tag stands in one of the element's attributes. */
export function hasAttributeTag(element: XmlElement): boolean {
  return Object.values(element.attributes).some((value) => value.includes('{{'));
}

function markUp(set: Set<XmlElement>, element: XmlElement): void {
  for (let at: XmlElement | undefined = element; at && !set.has(at); at = at.parent) set.add(at);
}
