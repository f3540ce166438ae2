import type { Place } from '../compiled.ts';
import {
  blockNode,
  callNode,
  contentNode,
  numberNode,
  programNode,
  textNode,
} from './handlebars-nodes.ts';
import type { Expression, Program, Statement } from './handlebars-nodes.ts';
import type { BlockName, Call } from './parse-tag.ts';

/** Numbers the places of a template, each once. */
export class PlaceList {
  readonly places: Place[] = [];
  readonly #numbers = new Map<string, number>();

  add(place: Place): number {
    const key = JSON.stringify(place);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.places.push(place) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

interface OpenBlock {
  readonly helper: string;
  readonly params: readonly Expression[];
  readonly program: Program;
  inverse?: Program;
  /** `else if` opens a block inside the `else` before; all close together. */
  readonly chained: boolean;
}

/** Builds a Handlebars program in the order of the text. */
export class ProgramBuilder {
  readonly #root: Program = { body: [], blockParams: [] };
  readonly #open: OpenBlock[] = [];
  #text = '';

  /** Text that stays as it is. */
  write(text: string): void {
    this.#text += text;
  }

  print(value: Expression, place: number, tag: string): void {
    this.#add(callNode('print', [value, numberNode(place), textNode(tag)]));
  }

  openBlock(block: BlockName, call: Call, blockParams: readonly string[], path: string): void {
    const names = block === 'each' || block === 'with' ? [textNode(path)] : [];
    this.#push(block, [...call.params, ...names], blockParams, false);
  }

  /** `{{else}}`, or `{{else if}}` when a block is given. */
  otherwise(block?: BlockName, call?: Call): void {
    this.#flush();
    const open = this.#open[this.#open.length - 1];
    if (open === undefined) return;
    open.inverse = { body: [], blockParams: [] };
    if (block !== undefined && call !== undefined) this.#push(block, call.params, [], true);
  }

  closeBlock(): void {
    let chained = true;
    while (chained) chained = this.#pop();
  }

  /** A block of the engine's own, around what may vanish. */
  openOwn(helper: 'keep' | 'cell' | 'table', place?: number): void {
    this.#push(helper, place === undefined ? [] : [numberNode(place)], [], false);
  }

  closeOwn(): void {
    this.#pop();
  }

  program(): hbs.AST.Program {
    this.#flush();
    return programNode(this.#root);
  }

  #push(
    helper: string,
    params: readonly Expression[],
    blockParams: readonly string[],
    chained: boolean,
  ): void {
    this.#flush();
    this.#open.push({ helper, params, program: { body: [], blockParams }, chained });
  }

  #pop(): boolean {
    this.#flush();
    const open = this.#open.pop();
    if (open === undefined) return false;
    const { helper, params, program, inverse, chained } = open;
    this.#body().push(blockNode(helper, params, program, inverse));
    return chained;
  }

  #add(statement: Statement): void {
    this.#flush();
    this.#body().push(statement);
  }

  #flush(): void {
    if (this.#text === '') return;
    const node = contentNode(this.#text);
    this.#text = '';
    this.#body().push(node);
  }

  #body(): Statement[] {
    const open = this.#open[this.#open.length - 1];
    return (open === undefined ? this.#root : (open.inverse ?? open.program)).body;
  }
}
