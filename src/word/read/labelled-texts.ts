import { valueSign } from '../carry/index.ts';
import { isHint, isSameUnit, readOptions } from '../labels/index.ts';
import type { ShapeField, ShapeValue } from '../labels/index.ts';

interface KeptText {
  readonly text: string;
  /** Said by the text around its label to be this field's. */
  readonly isNamed: boolean;
}

/** The texts found beside the labels of fields, each field's in the order of the document. */
export class LabelledTexts {
  readonly #texts = new Map<string, { readonly field: ShapeField; readonly kept: KeptText[] }>();

  /** `unit`: what the figures there are in, where it is not the field's own. */
  keep(field: ShapeField, raw: string, isNamed = false, unit?: string): void {
    // Blanks left unfilled are no text.
    const text = inOwnUnit(field, withoutHint(raw.replace(/[_＿]{2,}/g, ' ').trim()), unit);
    // The sign stands for what has a mark of its own.
    if (text.includes(valueSign)) return;
    const known = this.#texts.get(field.id) ?? { field, kept: [] };
    this.#texts.set(field.id, known);
    if (text !== '') known.kept.push({ text, isNamed });
  }

  values(): ReadonlyMap<string, ShapeValue> {
    const values = new Map<string, ShapeValue>();
    for (const [id, { field, kept }] of this.#texts) {
      const [text = ''] = surest(kept);
      values.set(id, field.kind === 'options' ? readOptions(text, field.options ?? []) : text);
    }
    return values;
  }

  texts(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.#texts].map(([id, { kept }]) => [id, surest(kept)]));
  }
}

/** 30,000,000 under 元 is read with its unit, or it would pass for 万元. */
function inOwnUnit(field: ShapeField, text: string, unit: string | undefined): string {
  const isOther = field.kind === 'number' && unit !== undefined && !isSameUnit(unit, field.unit);
  return isOther && /^-?[\d,]+(?:\.\d+)?$/.test(text) ? `${text} ${unit}` : text;
}

/** How to fill a cell, left standing over what was filled in. */
function withoutHint(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const left = rest.join('\n').trim();
  return left !== '' && isHint(first) ? left : text;
}

/** Texts that are said to be the field's, where any is. */
function surest(kept: readonly KeptText[]): readonly string[] {
  const named = kept.filter(({ isNamed }) => isNamed);
  return (named.length > 0 ? named : kept).map(({ text }) => text);
}
