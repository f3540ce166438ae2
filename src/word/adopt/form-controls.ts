import { isOn } from '../story/index.ts';
import type { Block, Paragraph, Piece } from '../story/index.ts';
import { escapeXml, scanXml } from '../xml/index.ts';
import type { XmlTag } from '../xml/index.ts';
import type { Edit } from './edits.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A content control that an applicant is to fill: where it stands, and what filling it changes. */
export interface FormControl {
  readonly start: number;
  end: number;
  kind: 'text' | 'checkbox' | 'list' | 'dropdown' | 'other';
  /** It takes one paragraph only. */
  isPlain: boolean;
  /** `<w:showingPlcHdr/>`: what it shows is a prompt and no text. */
  prompt?: Range;
  /** Where its content comes from: an answer would give way to it when the file is opened. */
  readonly bindings: Range[];
  /** `<w14:checked/>`, or where it is missing the end of the tag it belongs behind. */
  checked?: Range;
  /** What a ticked box looks like here: a character, or a sign of a symbol font by its source. */
  glyph: string;
  symbol?: string;
  readonly items: string[];
  /** A legacy drop-down field has its result stored. */
  isChosen?: boolean;
  /** The text that repeats what the field shows, where a program stored it. */
  echo?: Piece;
}

// Pictures, building blocks, groups: nothing to type into.
const closed: ReadonlySet<string> = new Set([
  'w:picture',
  'w:docPartObj',
  'w:docPartList',
  'w:citation',
  'w:bibliography',
  'w:group',
  'w:equation',
]);

/** The content controls of a part, inner ones after the outer. */
export function findControls(xml: string, part: string): readonly FormControl[] {
  const found: FormControl[] = [];
  const open: FormControl[] = [];
  const path: string[] = [];
  scanXml(xml, part, {
    open: (tag) => {
      const control = open[open.length - 1];
      if (control !== undefined) takeProperty(control, path[path.length - 1] ?? '', tag);
      path.push(tag.name);
      const { start, end } = tag;
      if (tag.name === 'w:ddList')
        open.push({
          start,
          end,
          kind: 'dropdown',
          isPlain: true,
          glyph: '',
          items: [],
          bindings: [],
        });
      if (tag.name !== 'w:sdt') return;
      open.push({ start, end, kind: 'text', isPlain: false, glyph: '☒', items: [], bindings: [] });
    },
    close: (name, _start, end) => {
      path.pop();
      const control = name === 'w:sdt' || name === 'w:ddList' ? open.pop() : undefined;
      if (control !== undefined) found.push({ ...control, end });
    },
  });
  return found.sort((a, b) => a.start - b.start);
}

function takeProperty(control: FormControl, parent: string, tag: XmlTag): void {
  const value = tag.attributes['w:val'] ?? '';
  if (parent === 'w:sdtPr') {
    if (tag.name === 'w:showingPlcHdr' && isOn(value)) {
      control.prompt = { start: tag.start, end: tag.end };
    }
    if (/^w(?:15)?:dataBinding$/.test(tag.name))
      control.bindings.push({ start: tag.start, end: tag.end });
    if (tag.name === 'w:text') control.isPlain = true;
    if (tag.name === 'w:dropDownList') control.kind = 'list';
    if (tag.name === 'w14:checkbox') {
      control.kind = 'checkbox';
      control.checked = { start: tag.end, end: tag.end };
    }
    if (closed.has(tag.name) || (tag.name === 'w:lock' && /[cC]ontentLocked$/.test(value))) {
      control.kind = 'other';
    }
  }
  if (parent === 'w:dropDownList' && tag.name === 'w:listItem') {
    control.items.push(tag.attributes['w:displayText'] ?? tag.attributes['w:value'] ?? '');
  }
  if (parent === 'w14:checkbox' && tag.name === 'w14:checked') {
    control.checked = { start: tag.start, end: tag.end };
  }
  if (parent === 'w14:checkbox' && tag.name === 'w14:checkedState') {
    takeGlyph(control, tag.attributes['w14:val'] ?? '', tag.attributes['w14:font'] ?? '');
  }
  if (parent === 'w:ddList') {
    if (tag.name === 'w:listEntry') control.items.push(value);
    if (tag.name === 'w:result') control.isChosen = true;
  }
}

/** 00FE of Wingdings is its ticked box: typed as text in another font it would be þ. */
function takeGlyph(control: FormControl, value: string, font: string): void {
  const code = Number.parseInt(value, 16);
  if (!(code > 0x20)) return;
  const isSymbol = /^(?:wingdings|webdings|symbol|marlett)/i.test(font);
  if (!isSymbol && code < 0xe000) control.glyph = String.fromCharCode(code);
  const char = (isSymbol ? 0xf000 | (code & 0xfff) : code).toString(16).toUpperCase();
  if (font !== '')
    control.symbol = `w:font="${font.replace(/[<&"]/g, '')}" w:char="${char.padStart(4, '0')}"`;
}

/** The control that a stretch of source belongs to; of nested ones the innermost. */
export function controlAt(
  controls: readonly FormControl[],
  { start }: { readonly start: number },
): FormControl | undefined {
  return controls.filter((control) => control.start <= start && start < control.end).pop();
}

/** Makes room where controls show a prompt: its characters count as white space from here on. */
export function openPrompts(blocks: readonly Block[], controls: readonly FormControl[]): void {
  const isWaiting = ({ kind, prompt }: FormControl): boolean =>
    kind === 'dropdown' || (prompt !== undefined && kind !== 'other');
  if (!controls.some(isWaiting)) return;
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') openPrompt(block, controls);
    else for (const row of block.rows) for (const cell of row.cells) cell.blocks.forEach(visit);
  };
  blocks.forEach(visit);
}

function openPrompt(paragraph: Paragraph, controls: readonly FormControl[]): void {
  let shown: { readonly control: FormControl; readonly text: string } | undefined;
  const pieces = paragraph.pieces.map((piece): Piece => {
    const control = controlAt(controls, piece);
    if (control !== undefined && isUnchosen(control, piece)) {
      shown = { control, text: piece.text };
      return { ...piece, text: ' '.repeat(Math.max(4, piece.text.length)) };
    }
    if (shown !== undefined && piece.text === shown.text) {
      shown.control.echo = piece;
      shown = undefined;
      return { ...piece, text: ' '.repeat(piece.text.length) };
    }
    const isPrompt = control?.prompt !== undefined && /^(?:text|list)$/.test(control.kind);
    return isPrompt ? { ...piece, text: ' '.repeat(piece.text.length) } : piece;
  });
  paragraph.pieces.splice(0, pieces.length, ...pieces);
  paragraph.text = pieces.map((piece) => piece.text).join('');
}

/** A drop-down that shows its first entry because nobody has chosen, or a prompt to choose. */
function isUnchosen(control: FormControl, { kind, text }: Piece): boolean {
  return (
    kind === 'dropdown' && (control.isChosen !== true || /^(?:[\s—-]*|.*请?选择.*)$/.test(text))
  );
}

/** A legacy drop-down with an entry chosen, and with the text that repeats it. */
export function chooseEntry(
  source: string,
  { start, end, echo }: FormControl,
  entry: number,
  text: string,
): { readonly edits: readonly Edit[] } {
  const list = source.slice(start, end);
  const [, prefix = ''] = /^<((?:[\w.-]+:)?)ddList/.exec(list) ?? [];
  const chosen = list
    .replace(new RegExp(`<${prefix}result\\b[^>]*/>`, 'g'), '')
    .replace(/^<[^>]*>/, (open) => `${open}<${prefix}result ${prefix}val="${entry}"/>`);
  const edits = [{ start, end, text: chosen }];
  return { edits: echo === undefined ? edits : [...edits, repeatEntry(source, echo, text)] };
}

function repeatEntry(source: string, { start, end }: Piece, text: string): Edit {
  const open = /^<[^>]*>/.exec(source.slice(start, end))?.[0] ?? '';
  return {
    start: start + open.length,
    end: source.lastIndexOf('<', end - 1),
    text: escapeXml(text),
  };
}

/** What else changes where pieces inside a control were written: no prompt any more, a box ticked. */
export function controlEdits(
  source: string,
  control: FormControl,
  pieces: readonly Piece[],
): readonly Edit[] {
  const unbound = control.bindings.map((range) => without(source, range));
  if (control.kind === 'checkbox') return [...unbound, ...checkEdits(source, control)];
  const { prompt } = control;
  if (prompt === undefined) return unbound;
  const runs = new Set(pieces.map((piece) => piece.run));
  return [
    ...unbound,
    without(source, prompt),
    ...[...runs].flatMap(({ start, properties }) => {
      const plain = withoutPromptLook(properties);
      if (plain === properties) return [];
      const at = source.indexOf(properties, start);
      return [{ start: at, end: at + properties.length, text: plain }];
    }),
  ];
}

/** An empty element goes, written as one tag or as two. */
function without(source: string, { start, end }: Range): Edit {
  const closing = `</${source.slice(start + 1, end).split(/[\s/>]/)[0] ?? ''}>`;
  const isPair = source.startsWith(closing, end);
  return { start, end: end + (isPair ? closing.length : 0), text: '' };
}

/** A prompt's grey is no formatting of an answer. */
function withoutPromptLook(properties: string): string {
  return properties.replace(/<(?:\w+:)?(?:rStyle|color)\b[^>]*\/>/g, '');
}

function checkEdits(source: string, { checked }: FormControl): readonly Edit[] {
  if (checked === undefined) return [];
  const tag = source.slice(checked.start, checked.end);
  if (tag !== '') return [{ ...checked, text: tag.replace(/val="[^"]*"/, 'val="1"') }];
  const before = source.lastIndexOf('<', checked.start - 1);
  const prefix = /^<([\w.-]+:)/.exec(source.slice(before, checked.start))?.[1] ?? 'w14:';
  const isOpen = !source.slice(before, checked.start).endsWith('/>');
  return isOpen ? [{ ...checked, text: `<${prefix}checked ${prefix}val="1"/>` }] : [];
}
