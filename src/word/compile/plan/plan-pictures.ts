import type { PicturePlace } from '../../template/index.ts';
import { childNamed, closest, walk } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import { findTags, isImageTag, pairsOf, parseTag } from '../parse/index.ts';
import type { Tag, ComplainAt } from '../parse/index.ts';
import { cutDrawing, frameOf, pictureIn } from './cut-drawing.ts';
import { cutShape, shapeIn } from './cut-shape.ts';
import type { PartSource } from './part-source.ts';

/** A placeholder picture's tag, and the drawing that its image is put into. */
export interface PlannedPicture {
  readonly tag: Tag;
  readonly typed: string;
  readonly place: PicturePlace;
}

/**
 * Finds drawings whose alternative text is `{{图片 …}}`, by the element that each is to be written
 * for: the drawing, or the choice between it and its fallback.
 */
export function planPictures(
  { name, xml, root }: PartSource,
  complainAt: ComplainAt,
): ReadonlyMap<XmlElement, PlannedPicture> {
  const planned = new Map<XmlElement, PlannedPicture>();
  for (const element of walk(root)) {
    const fallback = closest(element, ['mc:Fallback']);
    if (fallback?.parent !== undefined && planned.has(fallback.parent)) continue;
    const text = alternativeTexts(element).find((one) => imageTag(one) !== undefined);
    const found = text === undefined ? undefined : imageTag(text);
    if (text === undefined || found === undefined) continue;
    const { tag, typed } = found;
    const say = (message: string, expected: string) => {
      complainAt(element, typed, message, expected);
    };
    const cut = element.name === 'w:pict' ? cutShape : cutDrawing;
    const place = cut(name, xml, element);
    if (text.trim() !== typed) say('要独占替换文字', `请在替换文字里只写 ${typed}`);
    else if (pairsOf(tag.call.hash).length > 0)
      say('的大小由占位图片定', '请删去“宽”“高”，在 Word 里把占位图片调到要的大小');
    else if (place === undefined) say('所在的图片没有大小', '请另插一张图片作占位');
    else planned.set(choiceAround(element), { tag, typed, place });
  }
  return planned;
}

function alternativeTexts(element: XmlElement): readonly string[] {
  const holders: (XmlElement | undefined)[] = [];
  if (element.name === 'w:drawing') {
    const frame = frameOf(element);
    const picture = frame && pictureIn(frame);
    holders.push(frame && childNamed(frame, 'wp:docPr'));
    holders.push(picture && childNamed(picture, 'pic:nvPicPr')?.children[0]);
  } else if (element.name === 'w:pict') {
    holders.push(shapeIn(element));
  }
  return holders
    .flatMap((holder) => ['descr', 'title', 'alt'].map((name) => holder?.attributes[name] ?? ''))
    .filter((text) => text.includes('{{'));
}

function imageTag(text: string) {
  for (const { inner, typed } of findTags(text)) {
    const tag = parseTag(inner);
    if (isImageTag(tag)) return { tag, typed };
  }
  return undefined;
}

/** Beside a picture no fallback is needed. */
function choiceAround(element: XmlElement): XmlElement {
  const choice = element.parent;
  const around = choice?.parent;
  return choice?.name === 'mc:Choice' && around !== undefined ? around : element;
}
