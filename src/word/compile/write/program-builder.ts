import { fieldShown } from '../../template/index.ts';
import type { TagPlace, BlockKind, Operand, Step } from '../../template/index.ts';
import type { BlockName, Call, Expression } from '../parse/index.ts';
import { readOperand } from './read-operand.ts';

/** Numbers the places of a template, each once. */
export class PlaceList {
  readonly places: TagPlace[] = [];
  readonly #numbers = new Map<string, number>();

  add(place: TagPlace): number {
    const key = JSON.stringify(place);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.places.push(place) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

interface OpenBlock {
  readonly block: BlockKind;
  readonly value: Operand | undefined;
  readonly place: number;
  readonly params: readonly string[];
  readonly body: Step[];
  otherwise?: Step[];
  /** `else if` opens a block inside the `else` before; all close together. */
  readonly chained: boolean;
}

const own: readonly BlockKind[] = ['keep', 'cell', 'table', 'link', 'note', 'once'];
const nothing: Operand = { kind: 'literal', value: null };

/** Builds a part's steps in the order of its text. */
export class ProgramBuilder {
  readonly #root: Step[] = [];
  readonly #open: OpenBlock[] = [];
  #text = '';

  /** Text that stays as it is. */
  write(text: string): void {
    this.#text += text;
  }

  /** Returns the field that is shown, `table.column` in a table's row; '' for anything else. */
  print(expression: Expression, place: number): string {
    const value = this.#read(expression);
    const field = fieldShown(value);
    const name = this.#nameHere(field);
    this.#add({ kind: 'print', value, field, place });
    return name;
  }

  /** What the place itself knows. */
  printOwn(place: number): void {
    this.#add({ kind: 'print', value: nothing, field: '', place });
  }

  /** Returns the list or object that is entered, in the manner of `print`. */
  openBlock(block: BlockName, call: Call, params: readonly string[]): string {
    const outer = this.#open.length;
    const field = fieldShown(this.#push(block, call, params, false));
    return this.#nameHere(field, outer);
  }

  /** `{{else}}`, or `{{else if}}` when a block is given. */
  otherwise(block?: BlockName, call?: Call): void {
    this.#flush();
    const open = this.#open[this.#open.length - 1];
    if (open === undefined) return;
    open.otherwise = [];
    if (block !== undefined && call !== undefined) this.#push(block, call, [], true);
  }

  closeBlock(): void {
    let chained = true;
    while (chained) chained = this.#pop();
  }

  /** A block of the engine's own. */
  openOwn(block: 'keep' | 'cell' | 'table' | 'link' | 'note' | 'once', place = -1): void {
    this.#flush();
    this.#open.push({ block, value: undefined, place, params: [], body: [], chained: false });
  }

  closeOwn(): void {
    this.#pop();
  }

  /** The branches of the tag language's blocks that are open. */
  branches(): readonly object[] {
    const blocks = this.#open.filter(({ block }) => !own.includes(block));
    return blocks.map(({ otherwise, body }) => otherwise ?? body);
  }

  steps(): readonly Step[] {
    this.#flush();
    return this.#root;
  }

  #push(block: BlockName, call: Call, params: readonly string[], chained: boolean): Operand {
    this.#flush();
    const [param] = call.params;
    const value = param === undefined ? nothing : this.#read(param);
    this.#open.push({ block, value, place: -1, params, body: [], chained });
    return value;
  }

  /** A field inside the first `depth` open blocks; of objects within objects no form is made. */
  #nameHere(field: string, depth = this.#open.length): string {
    const scopes = this.#open
      .slice(0, depth)
      .filter(({ block, otherwise }) => isScope(block) && otherwise === undefined);
    const path = [...scopes.map(({ value }) => fieldShown(value)), field];
    const isPlain = scopes.every(({ block }) => block === 'each') && path.every(isName);
    return isPlain && path.length <= 2 ? path.join('.') : '';
  }

  #pop(): boolean {
    this.#flush();
    const open = this.#open.pop();
    if (open === undefined) return false;
    const { chained, otherwise = [], ...block } = open;
    this.#body().push({ kind: 'block', ...block, field: fieldShown(block.value), otherwise });
    return chained;
  }

  /** Names that `as |name|` gave hold inside their block, not in its `else`. */
  #read(expression: Expression): Operand {
    const inForce = this.#open.filter(({ otherwise }) => otherwise === undefined);
    return readOperand(
      expression,
      inForce.flatMap(({ params }) => params),
    );
  }

  #add(step: Step): void {
    this.#flush();
    this.#body().push(step);
  }

  #flush(): void {
    if (this.#text === '') return;
    const text = this.#text;
    this.#text = '';
    this.#body().push(text);
  }

  #body(): Step[] {
    const open = this.#open[this.#open.length - 1];
    return open === undefined ? this.#root : (open.otherwise ?? open.body);
  }
}

function isScope(block: BlockKind): boolean {
  return block === 'each' || block === 'with';
}

function isName(field: string): boolean {
  return /^\w+$/.test(field);
}
