import { nearestName } from '../../base/index.ts';
import type { TagNeed, TagShape, TagUse } from '../compiled.ts';
import { isPath, pairsOf } from './parse-tag.ts';
import type { BlockName, Call, Expression } from './parse-tag.ts';

/** Names that data will have: `true` for a value, names below for a table's columns or an object. */
export interface KnownFields {
  readonly [name: string]: KnownFields | true;
}

interface GrowingNeed {
  readonly uses: Set<TagUse>;
  readonly of: GrowingShape;
}
type GrowingShape = Map<string, GrowingNeed>;

interface Scope {
  /** Undefined where nothing is known of the names. */
  readonly fields: KnownFields | undefined;
  /** Undefined where the names cannot be told (a literal, a data variable). */
  readonly shape: GrowingShape | undefined;
  /** `if` and `unless` leave the names as they are, and `../` does not count them. */
  readonly isContext: boolean;
  readonly blockParams: readonly string[];
}

const dataNames = ['index', 'first', 'last', 'key', 'root'];

/** Follows the names through the blocks: what they ask of the data, and which ones are unknown. */
export class ScopeTracker {
  readonly #scopes: Scope[];
  readonly #root: GrowingShape = new Map();

  constructor(fields: KnownFields | undefined) {
    this.#scopes = [{ fields, shape: this.#root, isContext: true, blockParams: [] }];
  }

  /** Enters a block; returns the complaint about its name, if any. */
  enter(block: BlockName, call: Call, blockParams: readonly string[]): string | undefined {
    const [param] = call.params;
    const use = block === 'each' ? 'list' : block === 'with' ? 'object' : 'test';
    const complaint = param && this.use(param, use);
    const found = param && isPath(param) ? this.#resolve(param) : undefined;
    const here = this.#scopes[this.#scopes.length - 1];
    if (use === 'test' && here !== undefined) {
      this.#scopes.push({ ...here, isContext: false, blockParams: [] });
    } else {
      const fields = found?.fields === true ? undefined : found?.fields;
      this.#scopes.push({ fields, shape: found?.need?.of, isContext: true, blockParams });
    }
    return complaint;
  }

  leave(): void {
    if (this.#scopes.length > 1) this.#scopes.pop();
  }

  /** Notes a use of each name in the expression; returns the complaint about the first unknown one. */
  use(expression: Expression, use: TagUse): string | undefined {
    if (expression.type === 'SubExpression') {
      // Told by `type` alone in Handlebars' declarations.
      const call = expression as hbs.AST.SubExpression;
      const given = [...call.params, ...pairsOf(call.hash).map((pair) => pair.value)];
      const below =
        isPath(call.path) && call.path.original === '图片'
          ? 'image'
          : use === 'test'
            ? use
            : 'print';
      const complaints = given.map((one) => this.use(one, below));
      return complaints.find((complaint) => complaint !== undefined);
    }
    if (!isPath(expression)) return undefined;
    const found = this.#resolve(expression);
    found?.need?.uses.add(use);
    return found?.complaint;
  }

  shape(): TagShape {
    return freeze(this.#root);
  }

  #resolve(path: hbs.AST.PathExpression):
    | {
        complaint?: string;
        fields?: KnownFields | true | undefined;
        need?: GrowingNeed | undefined;
      }
    | undefined {
    const { data, depth, parts } = path;
    let scope: Scope | undefined;
    let names = parts;
    if (data) {
      const [first = ''] = parts;
      if (!dataNames.includes(first)) {
        return {
          complaint: nearest(
            `@${first}`,
            dataNames.map((name) => `@${name}`),
          ),
        };
      }
      if (first !== 'root') return undefined;
      scope = this.#scopes[0];
      names = parts.slice(1);
    } else if (this.#scopes.some(({ blockParams }) => blockParams.includes(parts[0] ?? ''))) {
      return undefined;
    } else {
      const contexts = this.#scopes.filter(({ isContext }) => isContext);
      scope = contexts[contexts.length - 1 - depth];
      if (scope === undefined) return { complaint: '../ 多了，外面没有这么多层' };
    }
    if (scope === undefined || names.length === 0) return undefined;
    return follow(scope, names);
  }
}

function follow(
  scope: Scope,
  names: readonly string[],
): { complaint?: string; fields?: KnownFields | true | undefined; need?: GrowingNeed | undefined } {
  let fields: KnownFields | true | undefined = scope.fields;
  let shape = scope.shape;
  let need: GrowingNeed | undefined;
  for (const [index, name] of names.entries()) {
    // The number of rows of a list.
    if (name === 'length' && index > 0) {
      need?.uses.add('list');
      return {};
    }
    if (fields !== undefined) {
      const known: KnownFields = fields === true ? {} : fields;
      if (!Object.hasOwn(known, name)) return { complaint: nearest(name, Object.keys(known)) };
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

function nearest(name: string, names: readonly string[]): string {
  const close = nearestName(name, names);
  return close === undefined
    ? `没有名为 ${name} 的栏目`
    : `没有名为 ${name} 的栏目，最接近的是 ${close}`;
}

function freeze(shape: GrowingShape): TagShape {
  return Object.fromEntries(
    [...shape].map(([name, { uses, of }]): [string, TagNeed] => [
      name,
      { uses: [...uses].sort(), of: freeze(of) },
    ]),
  );
}
