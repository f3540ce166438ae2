import { seenKey } from './fold.ts';
import type { InlineResult } from './inline-result.ts';
import { isDrawingOff, isShapeOff } from './sheet.ts';
import { child, elements, findAll, rawText, unchosen } from './tree.ts';
import type { Node } from './tree.ts';

/** A drawing in or over the text: its boxes are read behind the paragraph, what else it shows is a picture. */
export function readDrawing(drawing: Node, add: (text: string) => void, into: InlineResult): void {
  if (isDrawingOff(drawing)) {
    into.hidden += rawText(drawing);
    return;
  }
  const boxes = findAll(drawing, ['w:txbxContent']);
  for (const box of boxes) into.asides.push({ part: 'box', nodes: elements(box), text: '' });
  if (boxes.length > 0) return;
  if (drawing.name === 'wp:inline') add('〔图〕');
  else if (drawing.name === 'wp:anchor') into.unsure.push({ kind: 'floating', text: '' });
}

export function readShapes(picture: Node, add: (text: string) => void, into: InlineResult): void {
  const shapes = findAll(picture, [
    'v:shape',
    'v:rect',
    'v:roundrect',
    'v:oval',
    'v:group',
    'v:line',
    'v:polyline',
  ]);
  for (const shape of shapes) {
    const style = shape.attributes['style'] ?? '';
    if (isShapeOff(style)) {
      into.hidden += rawText(shape);
      continue;
    }
    const boxes = findAll(shape, ['w:txbxContent']);
    const drawn = findAll(shape, ['v:textpath']).map(
      ({ attributes }) => attributes['string'] ?? '',
    );
    for (const box of boxes) into.asides.push({ part: 'box', nodes: elements(box), text: '' });
    for (const text of drawn) into.asides.push({ part: 'box', nodes: [], text });
    if (boxes.length + drawn.length > 0) continue;
    const hasImage = findAll(shape, ['v:imagedata']).length > 0;
    if (/position\s*:\s*absolute/i.test(style)) into.unsure.push({ kind: 'floating', text: '' });
    else if (hasImage) add('〔图〕');
  }
}

/** Alternatives that say something else to programs of another age. */
export function tellVersions(alternatives: Node, into: InlineResult): void {
  const other = child(alternatives, unchosen);
  const text = other === undefined ? '' : rawText(other);
  if (text.trim() !== '' && seenKey(text) !== seenKey(rawText(alternatives))) {
    into.unsure.push({ kind: 'versions', text });
  }
}
