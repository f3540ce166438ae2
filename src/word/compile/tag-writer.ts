import { nearestName } from '../../base/index.ts';
import type { Frame, Place } from '../compiled.ts';
import { helperNames } from '../helper-names.ts';
import { isPath, pairsOf } from './parse-tag.ts';
import type { Call, Expression, Tag } from './parse-tag.ts';
import type { PlaceList, ProgramBuilder } from './program-builder.ts';
import type { ScopeTracker } from './scope.ts';

const known: readonly string[] = helperNames;

export type Say = (message: string, expected: string) => void;

/** Writes understood tags into the program, and says what is wrong with their names. */
export class TagWriter {
  readonly #builder: ProgramBuilder;
  readonly #places: PlaceList;
  readonly #scope: ScopeTracker;
  readonly #blocks: { readonly block: string; scopes: number }[] = [];

  constructor(builder: ProgramBuilder, places: PlaceList, scope: ScopeTracker) {
    this.#builder = builder;
    this.#places = places;
    this.#scope = scope;
  }

  /** Whether what is written now may be repeated. */
  get isRepeated(): boolean {
    return this.#blocks.some(({ block }) => block === 'each');
  }

  /**
   * Writes a tag; `place` is where a value would stand. Returns the field it shows or goes through,
   * `table.column` inside a list; '' for none.
   */
  write(tag: Tag, place: (frame: Frame | undefined) => Place, say: Say): string {
    switch (tag.kind) {
      case 'print':
        return this.#print(tag.call, place, say);
      case 'open': {
        this.#check(tag.call.params, say);
        const field = this.#builder.openBlock(tag.block, tag.call, tag.blockParams);
        this.#tell(this.#scope.enter(tag.block, tag.call, tag.blockParams), say);
        this.#blocks.push({ block: tag.block, scopes: 1 });
        return field;
      }
      case 'else':
        this.#otherwise(tag, say);
        break;
      case 'close': {
        const open = this.#blocks.pop();
        for (let count = open?.scopes ?? 0; count > 0; count -= 1) this.#scope.leave();
        if (open !== undefined) this.#builder.closeBlock();
        break;
      }
      case 'comment':
      case 'wrong':
        break;
    }
    return '';
  }

  printId(place: Place): void {
    this.#builder.printId(this.#places.add(place));
  }

  #otherwise(tag: Extract<Tag, { kind: 'else' }>, say: Say): void {
    const open = this.#blocks[this.#blocks.length - 1];
    if (open === undefined) return;
    this.#builder.otherwise(tag.block, tag.call);
    // Inside `else` the names are again those around the block.
    for (; open.scopes > 0; open.scopes -= 1) this.#scope.leave();
    if (tag.call === undefined || tag.block === undefined) return;
    this.#check(tag.call.params, say);
    this.#tell(this.#scope.enter(tag.block, tag.call, []), say);
    open.scopes = 1;
  }

  #print(call: Call, place: (frame: Frame | undefined) => Place, say: Say): string {
    const { path, params, hash } = call;
    if (!isPath(path)) {
      say('不是名称', '请写 {{名称}}');
      return '';
    }
    const name = path.original;
    const isCall = params.length > 0 || pairsOf(hash).length > 0 || known.includes(name);
    const value: Expression = isCall ? callNode(path, params, hash) : path;
    this.#check([value], say);
    this.#tell(this.#scope.use(value, 'print'), say);
    return this.#builder.print(value, this.#places.add(place(frameOf(call))));
  }

  #check(expressions: readonly Expression[], say: Say): void {
    for (const expression of expressions) {
      if (expression.type !== 'SubExpression') continue;
      const { path, params, hash } = expression as hbs.AST.SubExpression;
      if (!known.includes(path.original)) {
        // A single character is near to every other.
        const close = path.original.length > 1 ? nearestName(path.original, known) : undefined;
        const expected = close === undefined ? `可用 ${known.join('、')}` : `最接近的是 ${close}`;
        say(`里没有名为 ${path.original} 的助手`, expected);
      }
      this.#check([...params, ...pairsOf(hash).map((pair) => pair.value)], say);
    }
  }

  #tell(complaint: string | undefined, say: Say): void {
    if (complaint !== undefined) say(complaint, '');
  }
}

/** `{{helper params}}` as the expression `(helper params)`. */
function callNode(path: hbs.AST.PathExpression, params: readonly Expression[], hash: Call['hash']) {
  return { ...path, type: 'SubExpression', path, params, hash };
}

/** `{{图片 photo 宽=60 高=40}}`, in millimetres. */
function frameOf(call: Call): Frame | undefined {
  const sides = new Map<string, number>();
  for (const { key, value } of pairsOf(call.hash)) {
    if (value.type === 'NumberLiteral') sides.set(key, (value as hbs.AST.NumberLiteral).value);
  }
  const [width, height] = [sides.get('宽'), sides.get('高')];
  if (width === undefined && height === undefined) return undefined;
  return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
}
