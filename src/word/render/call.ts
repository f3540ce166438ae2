/** What Handlebars hands a helper last. */
export interface HelperCall {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: Frame;
  readonly fn: Branch;
  readonly inverse: Branch;
}

export type Branch = (
  context: unknown,
  options?: { readonly data: Frame; readonly blockParams: readonly unknown[] },
) => string;

/** Data of one round: `@index` and the like, and the tag of the row it is in (`patents.1.`). */
export interface Frame {
  readonly root?: unknown;
  readonly _parent?: Frame;
  readonly index?: number;
  readonly first?: boolean;
  readonly last?: boolean;
  readonly path?: string;
}
