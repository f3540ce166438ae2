import {
  isDateBlank,
  unitFor,
  findBoxes,
  pairOptions,
  sameOption,
  inUnit,
  withoutUnit,
} from '../labels/index.ts';
import type { FormPlace, TextSpan, ShapeField, ShapeValue } from '../labels/index.ts';
import type { Paragraph } from '../story/index.ts';
import { paragraphsLike } from './edits.ts';
import type { Edit } from './edits.ts';
import { chooseEntry, controlAt } from './form-controls.ts';
import type { FormControl } from './form-controls.ts';
import { piecesOf } from './form-part.ts';
import type { FormPart, PlacedText } from './form-part.ts';
import { tickCurrency } from './tick-currency.ts';
import { tickFor } from './tick-for.ts';

/** What writing a value needs: characters replaced by paragraph, and source added. */
export interface Written {
  readonly texts: readonly PlacedText[];
  readonly edits: readonly Edit[];
  /** 其他 is ticked, and has no blank beside it for what was said of it. */
  readonly lacksWords?: true;
}

/** Why a value cannot be written at a place. */
export type WriteFailure = 'no-room' | 'unit' | 'option';

/** How a value goes into a place; a reason where it cannot without changing what the form says. */
export function writeValue(
  part: FormPart,
  place: FormPlace,
  field: ShapeField,
  value: ShapeValue,
): Written | WriteFailure {
  const { target } = place;
  const { source } = part;
  if (target.kind === 'rows') return 'no-room';
  if (target.kind === 'boxes') return tickBoxes(target, field, value) ?? 'option';
  const text = printed(field, value, unitFor(place, field));
  if (text === undefined) return 'unit';
  if (target.kind === 'characters') return writeCharacters(target.spans, text);
  if (target.kind === 'after') {
    const { paragraph } = target;
    const added = paragraphsLike(source, paragraph, text.split('\n'), part.seen.legible);
    return { texts: [], edits: [{ start: paragraph.end, end: paragraph.end, text: added }] };
  }
  const control = controlOf(part, target.span);
  if (control?.kind === 'dropdown') {
    const names = optionNames(field, value, text);
    const entry = control.items.findIndex((each) => names.some((name) => sameOption(each, name)));
    const item = control.items[entry];
    return item === undefined
      ? 'option'
      : { texts: [], ...chooseEntry(source, control, entry, item) };
  }
  if (control?.kind === 'list') {
    const names = optionNames(field, value, text);
    const item = control.items.find((each) => names.some((name) => sameOption(each, name)));
    return item === undefined ? 'option' : writeSpan(part, target.span, item, false);
  }
  const isBlock = target.isBlock && field.kind === 'paragraphs' && control?.isPlain !== true;
  const written = writeSpan(part, target.span, text, isBlock);
  return { ...written, texts: [...written.texts, ...tickCurrency(field, target.span)] };
}

/** What a list to choose from may call the value: an option by any of its names, 是 also as 有. */
function optionNames(field: ShapeField, value: ShapeValue, text: string): readonly string[] {
  const ids = typeof value === 'string' ? [value] : (value as readonly string[]);
  const options = typeof value === 'string' ? yesAndNo : (field.options ?? []);
  const [only, ...others] = ids;
  const labels = options.find(({ id }) => id === only)?.labels ?? [];
  return others.length > 0 ? [text] : [text, ...labels];
}

/** The control that a blank is the inside of. */
function controlOf({ controls }: FormPart, span: TextSpan): FormControl | undefined {
  const [piece] = piecesOf(span.paragraph, span);
  return piece === undefined ? undefined : controlAt(controls, piece);
}

/** The text to write: a number takes its unit along where the form prints none. */
function printed(
  field: ShapeField,
  value: ShapeValue,
  unit: string | undefined,
): string | undefined {
  if (typeof value !== 'string') {
    const names = field.options ?? [];
    return (value as readonly string[])
      .map((id) => names.find((option) => option.id === id)?.labels[0] ?? id)
      .join('、');
  }
  if (field.unit === undefined || field.kind !== 'number') return value;
  if (unit !== undefined) return inUnit(value, field.unit, unit);
  const bare = withoutUnit(value, field.unit);
  return /^[a-z%‰]/i.test(field.unit) ? `${bare}${field.unit}` : `${bare} ${field.unit}`;
}

/** A character to a cell; a code of another length is none for these cells. */
function writeCharacters(spans: readonly TextSpan[], text: string): Written | WriteFailure {
  const characters = Array.from(text);
  if (characters.length !== spans.length || /\s/.test(text)) return 'no-room';
  const texts = spans.map((span, at) => ({ ...span, text: characters[at] ?? '' }));
  return { texts, edits: [] };
}

function writeSpan(
  { source, seen }: FormPart,
  span: TextSpan,
  text: string,
  isBlock: boolean,
): Written {
  const { paragraph, from, to } = span;
  // Behind a hidden end a further paragraph would be seen in the same line.
  const lines = isBlock && !paragraph.isJoined ? text.split('\n') : [text];
  const first = lines[0] ?? '';
  const old = paragraph.text.slice(from, to);
  const replacement = { paragraph, from, to, text: fitted(first, old, paragraph, to) };
  if (lines.length < 2) return { texts: [replacement], edits: [] };
  const added = paragraphsLike(source, paragraph, lines.slice(1), seen.legible);
  return {
    texts: [replacement],
    edits: [{ start: paragraph.end, end: paragraph.end, text: added }],
  };
}

/**
 * The text with what is left of the blank: a drawn line keeps its length, and the label behind a
 * gap keeps its distance.
 */
function fitted(text: string, old: string, paragraph: Paragraph, to: number): string {
  if (isDateBlank(old)) return text;
  const isLine = /[_＿﹍﹎]/.test(old) || old.length >= 4;
  const isLast = paragraph.text.slice(to).trim() === '';
  // The dots that a tab leads go on behind what is written.
  if (old.endsWith('\t')) return `${text}\t`;
  if (!isLine) return isLast || old === '' ? text : `${text}  `;
  const filler = /[_＿﹍﹎]/.exec(old)?.[0] ?? (old.includes('\u3000') ? '\u3000' : ' ');
  const width = displayWidth(text);
  const left = Math.floor((displayWidth(old) - width) / displayWidth(filler));
  const rest = Math.max(left, isLast ? 0 : 2);
  // Plain spaces at a line's end draw nothing.
  const drawsNothing = isLast && !/[_＿﹍﹎]/.test(old) && !isUnderlinedAt(paragraph, to - 1);
  return drawsNothing ? text : text + filler.repeat(rest);
}

function isUnderlinedAt(paragraph: Paragraph, at: number): boolean {
  let start = 0;
  for (const piece of paragraph.pieces) {
    if (at >= start && at < start + piece.text.length) return piece.run.isUnderlined;
    start += piece.text.length;
  }
  return false;
}

/** Chinese characters are two columns wide. */
function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u1100-\u115f\u2e80-\uffef]/.test(sign) ? 2 : 1;
  return width;
}

const yesAndNo = [
  { id: '是', labels: ['是', '有'] },
  { id: '否', labels: ['否', '无', '没有'] },
];

/** ☑ in place of the boxes of the chosen options; all of them must be there, each once. */
function tickBoxes(
  target: { readonly paragraphs: readonly Paragraph[]; readonly from: number },
  field: ShapeField,
  value: ShapeValue,
): Written | undefined {
  const boxes = target.paragraphs.flatMap((paragraph, order) => {
    const from = order === 0 ? target.from : 0;
    return findBoxes(paragraph.text.slice(from)).map((box) => ({
      paragraph,
      label: box.label,
      text: paragraph.text.slice(from).slice(box.start, box.end),
      from: box.start + from,
      to: box.end + from,
    }));
  });
  const options = typeof value === 'string' ? yesAndNo : (field.options ?? []);
  const ids = typeof value === 'string' ? [value] : (value as readonly string[]);
  if (typeof value === 'string' && (field.kind !== 'text' || boxes.length !== 2)) return undefined;
  const pairs = pairOptions(boxes, options);
  // One name that happens to agree proves nothing: the list must be this field's.
  if (pairs.size < 2) return undefined;
  const chosen = ids.flatMap((id) => pairs.get(id) ?? []);
  if (chosen.length !== ids.length) return undefined;
  const texts = chosen.map((box) => ({ ...box, text: tickFor(box.text) }));
  const said = options.filter(({ id }) => ids.includes(id)).flatMap(otherWords);
  const blanks = said.map(({ id, words }) => writeOther(pairs.get(id), boxes, words));
  return {
    texts: [...texts, ...blanks.flatMap((blank) => blank ?? [])],
    edits: [],
    ...(blanks.includes(undefined) ? { lacksWords: true } : {}),
  };
}

/** What 其他：边缘一体机 says beyond 其他. */
function otherWords({ id, labels }: { readonly id: string; readonly labels: readonly string[] }) {
  const [, words] = /^\s*其[他它][^：:]*[：:](.+)$/s.exec(labels[0] ?? '') ?? [];
  return words === undefined ? [] : [{ id, words }];
}

type Box = PlacedText & { readonly label: string };

/** The words in the line drawn behind 其他; undefined where none is. */
function writeOther(
  box: Box | undefined,
  boxes: readonly Box[],
  words: string,
): PlacedText | undefined {
  if (box === undefined) return undefined;
  const { paragraph, to: start } = box;
  const next = boxes.find((each) => each.paragraph === paragraph && each.from >= start);
  const behind = paragraph.text.slice(start, next?.from);
  const line = [...behind.matchAll(/[_＿﹍﹎]{2,}|[ \u3000]{2,}/g)].find(
    ({ 0: signs, index }) => /\S/.test(signs) || isUnderlinedAt(paragraph, start + index),
  );
  // Boxes that follow their options have the next one's name behind them.
  if (line === undefined || !/^\s*其[他它]/.test(behind)) return undefined;
  const from = start + line.index;
  const to = from + line[0].length;
  const isOpened = /[：:（(]\s*$/.test(behind.slice(0, line.index));
  const text = fitted(isOpened ? words : `：${words}`, line[0], paragraph, to);
  return { paragraph, from, to, text };
}
