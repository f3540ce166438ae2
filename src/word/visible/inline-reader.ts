import { symbolText } from '../story/index.ts';
import { readDrawing, readShapes, tellVersions } from './drawings.ts';
import { fieldShows } from './field-code.ts';
import type { OpenField } from './field-code.ts';
import { offLine } from './fold.ts';
import { isSeen, readLook } from './look.ts';
import type { Ground, Look } from './look.ts';
import type { InlineResult } from './inline-result.ts';
import { formField, shown } from './shown-text.ts';
import { runLook } from './styles.ts';
import type { Styles } from './styles.ts';
import { child, elements, findAll, ownText, rawText, unchosen, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

export interface InlineScope {
  readonly styles: Styles;
  /** Looks of the table and the paragraph around, the widest first. */
  readonly looks: readonly Look[];
  readonly ground: Ground;
  readonly isOff: boolean;
  readonly notes: Readonly<Record<string, ReadonlyMap<string, Node>>>;
}

/** Reads the runs of paragraphs; fields and controls may go on from one to the next. */
export class InlineReader {
  readonly fields: OpenField[] = [];
  readonly tags: string[] = [];

  read(nodes: readonly Node[], scope: InlineScope, into: InlineResult): void {
    for (const node of nodes) this.#node(node, scope, into);
  }

  #node(node: Node, scope: InlineScope, into: InlineResult): void {
    switch (node.name) {
      case 'w:r':
        this.#run(node, scope, into);
        break;
      case 'w:sdt':
        this.#control(
          node,
          () => this.read(elements(child(node, 'w:sdtContent') ?? node), scope, into),
          (text) => into.pieces.push({ text, tag: '' }),
        );
        break;
      case 'w:fldSimple': {
        const field = {
          code: node.attributes['w:instr'] ?? '',
          isResult: true,
          from: into.pieces.length,
          shown: undefined,
        };
        this.read(elements(node), scope, into);
        this.#closeField(
          field,
          (text) => this.#emit(text, this.#look(undefined, scope), scope, into),
          into,
        );
        break;
      }
      case 'w:bdo': {
        const from = into.pieces.length;
        this.read(elements(node), scope, into);
        if (valueOf(node) === 'rtl') {
          const turned = into.pieces.splice(from).reverse();
          into.pieces.push(
            ...turned.map(({ text, tag }) => ({ text: Array.from(text).reverse().join(''), tag })),
          );
        }
        break;
      }
      case 'w:ins':
      case 'w:moveTo':
        into.unsure.push({ kind: 'tracked', text: rawText(node) });
        this.read(elements(node), scope, into);
        break;
      case 'w:del':
      case 'w:moveFrom':
        into.unsure.push({ kind: 'tracked', text: '' });
        break;
      case 'm:sup':
      case 'm:sub': {
        const from = into.pieces.length;
        this.read(elements(node), scope, into);
        const text = into.pieces
          .splice(from)
          .map((piece) => piece.text)
          .join('');
        into.pieces.push({ text: offLine(text, node.name === 'm:sup' ? 'up' : 'down'), tag: '' });
        break;
      }
      case 'm:den':
        into.pieces.push({ text: '/', tag: '' });
        this.read(elements(node), scope, into);
        break;
      case 'm:t':
        this.#emit(ownText(node), this.#look(undefined, scope), scope, into);
        break;
      case 'mc:AlternateContent':
        tellVersions(node, into);
        this.read(elements(node), scope, into);
        break;
      case unchosen:
      case 'w:pPr':
      case 'w:rPr':
        break;
      default:
        if (!/^w:(?:bookmark|proof|perm|comment|sectPr)/.test(node.name))
          this.read(elements(node), scope, into);
    }
  }

  /** A control around whatever `read` reads; the text of one that is bound to data may be replaced. */
  control(node: Node, read: () => void, add: (text: string) => void): void {
    this.#control(node, read, add);
  }

  #control(node: Node, read: () => void, add: (text: string) => void): void {
    const properties = child(node, 'w:sdtPr');
    this.tags.push(valueOf(child(properties, 'w:tag')) ?? '');
    read();
    this.tags.pop();
    const binding =
      properties && elements(properties).find(({ name }) => /(?:^w:|})dataBinding$/.test(name));
    if (binding !== undefined) add(`〔绑定的数据：${binding.attributes['w:xpath'] ?? ''}〕`);
  }

  #look(properties: Node | undefined, { styles, looks }: InlineScope): Look {
    const style = valueOf(child(properties, 'w:rStyle'));
    const around = style === undefined ? looks : [...looks, styles.look(style)];
    return runLook(styles.base, around, readLook(properties));
  }

  #run(run: Node, scope: InlineScope, into: InlineResult): void {
    const properties = child(run, 'w:rPr');
    this.#content(elements(run), this.#look(properties, scope), scope, into);
  }

  #content(nodes: readonly Node[], look: Look, scope: InlineScope, into: InlineResult): void {
    const add = (text: string): void => this.#emit(text, look, scope, into);
    for (const node of nodes) {
      switch (node.name) {
        case 'w:t':
          add(ownText(node));
          break;
        case 'w:tab':
        case 'w:ptab':
          add('\t');
          break;
        case 'w:br':
        case 'w:cr':
          add('\n');
          break;
        case 'w:noBreakHyphen':
          add('-');
          break;
        case 'w:pgNum':
          add('#');
          break;
        case 'w:sym':
          add(symbolText(node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? ''));
          break;
        case 'w:fldChar':
          this.#fieldChar(node, add, into);
          break;
        case 'w:instrText':
          this.#code(ownText(node));
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
        case 'w:commentReference': {
          const note = scope.notes[node.name]?.get(node.attributes['w:id'] ?? '');
          const part = node.name === 'w:commentReference' ? 'comment' : 'note';
          if (note !== undefined) into.asides.push({ part, nodes: elements(note), text: '' });
          break;
        }
        case 'w:ruby': {
          for (const base of findAll(node, ['w:rubyBase'])) this.read(elements(base), scope, into);
          const above = findAll(node, ['w:rt']).map(rawText).join('');
          if (above.trim() !== '') add(`〔注音：${above}〕`);
          break;
        }
        case 'w:drawing':
          for (const drawing of elements(node)) readDrawing(drawing, add, into);
          break;
        case 'w:pict':
          readShapes(node, add, into);
          break;
        case 'w:object':
          add('〔图〕');
          break;
        case 'mc:AlternateContent':
          tellVersions(node, into);
          this.#content(elements(node), look, scope, into);
          break;
        default:
          if (/^w:(?:day|month|year)(?:Long|Short)$/.test(node.name)) add('〔日期〕');
      }
    }
  }

  #emit(text: string, look: Look, scope: InlineScope, into: InlineResult): void {
    if (text === '') return;
    const open = this.fields[this.fields.length - 1];
    if (open !== undefined && this.fields.some(({ isResult }) => !isResult)) {
      this.#code(text);
      return;
    }
    if (scope.isOff || !isSeen(look, scope.ground)) {
      into.hidden += text;
      return;
    }
    const isBlank = text.trim() === '';
    if (!isBlank) into.size = Math.max(into.size, look.size ?? 20);
    if (look.isRightToLeft === true && !isBlank) into.unsure.push({ kind: 'direction', text });
    const tag = [...this.tags].reverse().find((each) => each !== '') ?? '';
    into.pieces.push({ text: isBlank ? text : shown(text, look), tag });
  }

  #code(text: string): void {
    const open = [...this.fields].reverse().find(({ isResult }) => !isResult);
    if (open !== undefined) open.code += text;
  }

  #fieldChar(node: Node, add: (text: string) => void, into: InlineResult): void {
    const open = this.fields[this.fields.length - 1];
    switch (node.attributes['w:fldCharType']) {
      case 'begin':
        this.fields.push({
          code: '',
          isResult: false,
          from: into.pieces.length,
          shown: formField(child(node, 'w:ffData')),
        });
        break;
      case 'separate':
        if (open !== undefined) {
          open.isResult = true;
          open.from = into.pieces.length;
        }
        break;
      case 'end':
        this.fields.pop();
        if (open !== undefined) this.#closeField(open, add, into);
        break;
      default:
    }
  }

  #closeField(field: OpenField, add: (text: string) => void, into: InlineResult): void {
    const { instead, after } = fieldShows(field);
    if (instead !== undefined) {
      into.pieces.splice(Math.min(field.from, into.pieces.length));
      add(instead);
    }
    if (after !== undefined) add(after);
  }
}
