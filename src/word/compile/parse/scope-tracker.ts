import { suggestName } from '../../../base/index.ts';
import type { TagNeed, TagShape, TagUse } from '../../template/index.ts';
import type { KnownFields } from './known-fields.ts';
import { isPath, pairsOf } from './parse-tag.ts';
import type { BlockName, Call, Expression } from './parse-tag.ts';
import { unknownName } from './unknown-name.ts';
import type { Complaint } from './unknown-name.ts';

/** A name's use, and the names below it. */
interface GrowingNeed {
  readonly uses: Set<TagUse>;
  readonly of: GrowingShape;
}
type GrowingShape = Map<string, GrowingNeed>;

interface NameScope {
  /** Undefined where nothing is known of the names. */
  readonly fields: KnownFields | undefined;
  /** Undefined where the names cannot be told (a literal, a data variable). */
  readonly shape: GrowingShape | undefined;
  /** `if` and `unless` leave the names as they are, and `../` does not count them. */
  readonly isContext: boolean;
  /** `as |item index|`: the first stands for what the block goes into. */
  readonly blockParams: readonly string[];
}

interface Found {
  readonly complaint?: Complaint;
  readonly fields?: KnownFields[string] | undefined;
  readonly need?: GrowingNeed | undefined;
}

const dataNames = ['index', 'first', 'last', 'key', 'root'];

/** Follows the names through the blocks: what they ask of the data, and which ones are unknown. */
export class ScopeTracker {
  readonly #scopes: NameScope[];
  readonly #root: GrowingShape = new Map();
  readonly #labels: ReadonlyMap<string, string>;
  /** Where blocks do not fit, a name may belong to any of those around it. */
  isLoose = false;

  /** `labels`: what a form calls the fields, for authors who write that. */
  constructor(fields: KnownFields | undefined, labels: ReadonlyMap<string, string> = new Map()) {
    this.#scopes = [{ fields, shape: this.#root, isContext: true, blockParams: [] }];
    this.#labels = labels;
  }

  /** Enters a block; returns the complaint about its name, if any. */
  enter(block: BlockName, call: Call, blockParams: readonly string[]): Complaint | undefined {
    const [param] = call.params;
    const use = block === 'each' ? 'list' : block === 'with' ? 'object' : 'test';
    const complaint = param && this.use(param, use);
    const found = param && isPath(param) ? this.#resolve(param) : undefined;
    const here = this.#scopes[this.#scopes.length - 1];
    if (use === 'test' && here !== undefined) {
      this.#scopes.push({ ...here, isContext: false, blockParams: [] });
    } else {
      const fields = typeof found?.fields === 'object' ? found.fields : undefined;
      this.#scopes.push({ fields, shape: found?.need?.of, isContext: true, blockParams });
    }
    return complaint;
  }

  leave(): void {
    if (this.#scopes.length > 1) this.#scopes.pop();
  }

  /** Notes a use of each name in the expression; returns the complaint about the first wrong one. */
  use(expression: Expression, use: TagUse): Complaint | undefined {
    if (expression.type === 'SubExpression') {
      // Told by `type` alone in Handlebars' declarations.
      const call = expression as hbs.AST.SubExpression;
      const given = [...call.params, ...pairsOf(call.hash).map((pair) => pair.value)];
      const below = isPath(call.path) ? useBelow(call.path.original, use) : use;
      const complaints = given.map((one, index) => {
        const complaint = this.use(one, below);
        const isText = index > 0 && complaint !== undefined && isPath(one);
        return isText ? { ...complaint, expected: `文字要加引号："${one.original}"` } : complaint;
      });
      return complaints.find((complaint) => complaint !== undefined);
    }
    if (!isPath(expression)) return undefined;
    const found = this.#resolve(expression);
    found?.need?.uses.add(use);
    return found?.complaint ?? misused(expression.original, found?.fields, use);
  }

  shape(): TagShape {
    return freeze(this.#root);
  }

  #resolve(path: hbs.AST.PathExpression): Found | undefined {
    const { data, depth, parts } = path;
    const [first = ''] = parts;
    const named = [...this.#scopes].reverse().find((one) => one.blockParams.includes(first));
    if (data) {
      if (!dataNames.includes(first)) return { complaint: unknownData(first) };
      return first === 'root' ? this.#follow(this.#scopes[0], parts.slice(1)) : undefined;
    }
    if (named !== undefined && depth === 0) {
      return named.blockParams[0] === first ? this.#follow(named, parts.slice(1)) : undefined;
    }
    const contexts = this.#scopes.filter(({ isContext }) => isContext);
    const scope = contexts[contexts.length - 1 - depth];
    if (scope === undefined) {
      return { complaint: { message: '的 ../ 写多了，外面没有这么多层', expected: '' } };
    }
    return this.#follow(scope, parts);
  }

  #follow(scope: NameScope | undefined, names: readonly string[]): Found | undefined {
    if (scope === undefined || names.length === 0) return undefined;
    let fields: KnownFields[string] | undefined = scope.fields;
    let shape = scope.shape;
    let need: GrowingNeed | undefined;
    for (const [index, name] of names.entries()) {
      // The number of rows of a list.
      if (name === 'length' && index > 0) {
        need?.uses.add('list');
        return {};
      }
      if (fields !== undefined) {
        const known: KnownFields = typeof fields === 'object' ? fields : {};
        if (!Object.hasOwn(known, name)) return this.#unknown(name, index === 0, known);
        fields = known[name];
      }
      if (index > 0) need?.uses.add('object');
      need = shape?.get(name);
      if (need === undefined && shape !== undefined) {
        need = { uses: new Set(), of: new Map() };
        shape.set(name, need);
      }
      shape = need?.of;
    }
    return { fields, need };
  }

  #unknown(name: string, isFirst: boolean, known: KnownFields): Found {
    const contexts = this.#scopes.filter(({ isContext }) => isContext);
    const around = isFirst ? contexts.map(({ fields }) => fields ?? {}) : [];
    if (this.isLoose && around.some((fields) => Object.hasOwn(fields, name))) return {};
    return { complaint: unknownName(name, known, around, this.#labels) };
  }
}

function useBelow(helper: string, use: TagUse): TagUse {
  if (helper === '图片') return 'image';
  // 且 or 非 ask of a list whether it has rows, and 默认 whether there is anything.
  return use === 'test' || helper === '且' || helper === '或' || helper === '非' ? 'test' : 'print';
}

function unknownData(name: string): Complaint {
  const close = suggestName(
    `@${name}`,
    dataNames.map((one) => `@${one}`),
  );
  return { message: `没有名为 @${name} 的栏目${close}`, expected: '' };
}

/** A table printed like a word, a word shown like a picture. */
function misused(
  name: string,
  fields: KnownFields[string] | undefined,
  use: TagUse,
): Complaint | undefined {
  if (use === 'print' && typeof fields === 'object') {
    const [first = '列名'] = Object.keys(fields);
    const expected = `请写 {{#each ${name}}}{{${first}}}{{/each}}，或 {{${name}.${first}}}`;
    return { message: `里的 ${name} 是一张表或一组栏目，不能整个印出来`, expected };
  }
  if (use === 'image' && (fields === true || typeof fields === 'object')) {
    return { message: `里的 ${name} 不是图片栏目`, expected: '' };
  }
  return undefined;
}

function freeze(shape: GrowingShape): TagShape {
  return Object.fromEntries(
    [...shape].map(([name, { uses, of }]): [string, TagNeed] => [
      name,
      { uses: [...uses].sort(), of: freeze(of) },
    ]),
  );
}
