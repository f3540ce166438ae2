import { suggestName } from '../../../base/index.ts';
import { helperNames } from '../../template/index.ts';
import type { Frame, TagPlace, HelperName } from '../../template/index.ts';
import { wrongCall, blockNames, isPath, pairsOf } from '../parse/index.ts';
import type { Call, Expression, Tag, ScopeTracker, Complaint } from '../parse/index.ts';
import type { PlaceList, ProgramBuilder } from './program-builder.ts';

const known: readonly string[] = [...helperNames, ...blockNames];

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

  /** Whether names are those of a row or an object. */
  get isScoped(): boolean {
    return this.#blocks.some(({ block }) => block === 'each' || block === 'with');
  }

  /**
   * Writes a tag; `place` is where a value would stand. Returns the field it shows or goes through,
   * `table.column` inside a list; '' for none.
   */
  write(tag: Tag, place: (frame: Frame | undefined) => TagPlace, say: Say): string {
    switch (tag.kind) {
      case 'print':
        return this.#print(tag.call, place, say);
      case 'open': {
        const isRight = this.#check(tag.call.params, say);
        const field = this.#builder.openBlock(tag.block, tag.call, tag.blockParams);
        const complaint = this.#scope.enter(tag.block, tag.call, tag.blockParams);
        if (isRight) this.#tell(complaint, say);
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

  /** What the place itself knows: an id, the notes of a part. */
  printOwn(place: TagPlace): void {
    this.#builder.printOwn(this.#places.add(place));
  }

  #otherwise(tag: Extract<Tag, { kind: 'else' }>, say: Say): void {
    const open = this.#blocks[this.#blocks.length - 1];
    if (open === undefined) return;
    this.#builder.otherwise(tag.block, tag.call);
    // Inside `else` the names are again those around the block.
    for (; open.scopes > 0; open.scopes -= 1) this.#scope.leave();
    if (tag.call === undefined || tag.block === undefined) return;
    const isRight = this.#check(tag.call.params, say);
    const complaint = this.#scope.enter(tag.block, tag.call, []);
    if (isRight) this.#tell(complaint, say);
    open.scopes = 1;
  }

  #print(call: Call, place: (frame: Frame | undefined) => TagPlace, say: Say): string {
    const { path, params, hash } = call;
    if (!isPath(path)) {
      say('不是名称', '请写 {{名称}}');
      return '';
    }
    const name = path.original;
    const isCall = params.length > 0 || pairsOf(hash).length > 0 || known.includes(name);
    const value: Expression = isCall ? callNode(path, params, hash) : path;
    const isRight = this.#check([value], say);
    const complaint = this.#scope.use(value, 'print');
    if (isRight) this.#tell(complaint, say);
    return this.#builder.print(value, this.#places.add(place(frameOf(call))));
  }

  /** Whether every helper is one, and is given what it needs. */
  #check(expressions: readonly Expression[], say: Say): boolean {
    return expressions
      .map((expression) => {
        if (expression.type !== 'SubExpression') return true;
        const { path, params, hash } = expression as hbs.AST.SubExpression;
        const helper = helperNames.find((name) => name === path.original);
        const wrong =
          helper === undefined ? unknownHelper(path.original) : this.#wrong(helper, params, hash);
        if (wrong !== undefined) {
          say(...wrong);
          return false;
        }
        return this.#check([...params, ...pairsOf(hash).map((pair) => pair.value)], say);
      })
      .every(Boolean);
  }

  #wrong(helper: HelperName, params: readonly Expression[], hash: Call['hash']) {
    if (helper === '序号' && !this.isRepeated) {
      return ['不在 each 里，数不出序号', '请写在 {{#each 表}} 与 {{/each}} 之间'] as const;
    }
    return wrongCall(helper, { params, hash });
  }

  #tell(complaint: Complaint | undefined, say: Say): void {
    if (complaint !== undefined) say(complaint.message, complaint.expected);
  }
}

function unknownHelper(name: string): readonly [message: string, expected: string] {
  const block = blockNames.find((one) => one === name.toLowerCase());
  if (block !== undefined) return ['少了 #', `请写 {{#${block} 名称}}…{{/${block}}}`];
  // A single character is near to every other.
  const close = name.length > 1 ? suggestName(name, helperNames) : '';
  if (close !== '') return [`里没有名为 ${name} 的助手${close}`, ''];
  const all = helperNames.join('、');
  return [`里没有名为 ${name} 的助手`, `栏目名里不能有空格，一个标签只写一个栏目；助手有 ${all}`];
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
