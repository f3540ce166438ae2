import type { Paragraph, Piece } from '../story/index.ts';
import { replaceInParagraph } from './edits.ts';
import type { Edit, Replacement } from './edits.ts';
import { controlAt, controlEdits } from './form-controls.ts';
import type { FormControl } from './form-controls.ts';
import type { Legibility } from './legible.ts';

/** Characters of a paragraph that become other text, with the paragraph they stand in. */
export interface PlacedText extends Replacement {
  readonly paragraph: Paragraph;
}

/** The part of a form that is filled: its source and its controls. */
export interface FormPart {
  readonly source: string;
  readonly controls: readonly FormControl[];
  /** How what is written will be seen. */
  readonly seen: Legibility;
}

/** All edits that these texts need, those of the controls around them with them. */
export function editsFor(
  { source, controls, seen }: FormPart,
  texts: readonly PlacedText[],
): readonly Edit[] {
  const byParagraph = new Map<Paragraph, PlacedText[]>();
  for (const text of texts) {
    byParagraph.set(text.paragraph, [...(byParagraph.get(text.paragraph) ?? []), text]);
  }
  const filled = new Map<FormControl, Piece[]>();
  const edits = [...byParagraph].flatMap(([paragraph, list]) => {
    const fitted = list.map((text): Replacement => {
      const pieces = piecesOf(paragraph, text);
      const [first] = pieces;
      const control = first === undefined ? undefined : controlAt(controls, first);
      if (control === undefined) return text;
      filled.set(control, [...(filled.get(control) ?? []), ...pieces]);
      if (control.kind !== 'checkbox') return text;
      const { glyph, symbol } = control;
      return { ...text, text: glyph, ...(symbol === undefined ? {} : { symbol }) };
    });
    return replaceInParagraph(source, paragraph, fitted, seen.legible);
  });
  return [
    ...edits,
    ...[...filled].flatMap(([control, pieces]) => controlEdits(source, control, pieces)),
  ];
}

/** The pieces that characters stand in. */
export function piecesOf(
  paragraph: Paragraph,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Piece[] {
  let start = 0;
  return paragraph.pieces.filter((piece) => {
    const end = start + piece.text.length;
    const isIn = from < end && to > start;
    start = end;
    return isIn;
  });
}
