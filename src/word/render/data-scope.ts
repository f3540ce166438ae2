import type { BlockStep } from '../template/index.ts';

/** Where names are looked up while a block is written. */
export interface DataScope {
  readonly context: unknown;
  /** `../` leads here. */
  readonly outer?: DataScope;
  /** `@index` and the like. */
  readonly data: RoundData;
  /** Given by `as |name|`. */
  readonly params: Readonly<Record<string, unknown>>;
}

interface RoundData {
  readonly root: unknown;
  /** `@../index` */
  readonly outer?: RoundData;
  readonly index?: number;
  readonly key?: number;
  readonly first?: boolean;
  readonly last?: boolean;
  /** Tag of the row this is in: `patents.1.`, else ''. */
  readonly path: string;
}

export function startScope(data: object): DataScope {
  return { context: data, data: { root: data, path: '' }, params: {} };
}

/** One round of `each`. */
export function enterItem(
  scope: DataScope,
  { field, params }: BlockStep,
  items: readonly unknown[],
  index: number,
): DataScope {
  const { data: outer } = scope;
  const data: RoundData = {
    root: outer.root,
    outer,
    index,
    key: index,
    first: index === 0,
    last: index === items.length - 1,
    path: field === '' ? '' : `${outer.path}${field}.${index + 1}.`,
  };
  const item = items[index];
  return enter(scope, item, data, params, [item, index]);
}

/** Inside `with`. */
export function enterObject(
  scope: DataScope,
  { field, params }: BlockStep,
  value: unknown,
): DataScope {
  const { data: outer } = scope;
  const path = field === '' ? '' : `${outer.path}${field}.`;
  return enter(scope, value, { ...outer, outer, path }, params, [value]);
}

function enter(
  scope: DataScope,
  context: unknown,
  data: RoundData,
  names: readonly string[],
  values: readonly unknown[],
): DataScope {
  const params =
    names.length === 0
      ? scope.params
      : { ...scope.params, ...Object.fromEntries(names.map((name, at) => [name, values[at]])) };
  // As in Handlebars, a block over the very same thing is no step outwards for `../`.
  const outer = context === scope.context ? scope.outer : scope;
  return outer === undefined ? { context, data, params } : { context, outer, data, params };
}
