// Nodes of Handlebars' syntax tree, as its compiler reads them. All stand at one made-up place:
// the compiler writes it into every call, whence `trimSource` takes it out again.
const loc = { source: '', start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
const strip = { open: false, close: false };

export type Expression = hbs.AST.Expression;
export type Statement = hbs.AST.Statement;

export interface Program {
  readonly body: Statement[];
  readonly blockParams: readonly string[];
}

export function contentNode(value: string): Statement {
  const node = { type: 'ContentStatement', value, original: value, loc };
  return node;
}

export function textNode(value: string): Expression {
  const node = { type: 'StringLiteral', value, original: value, loc };
  return node;
}

export function numberNode(value: number): Expression {
  const node = { type: 'NumberLiteral', value, original: value, loc };
  return node;
}

function pathNode(name: string): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}

/** `(helper params key=value)`, from a tag that calls a helper. */
export function subNode(
  path: hbs.AST.PathExpression,
  params: readonly Expression[],
  hash: hbs.AST.Hash | undefined,
): Expression {
  const node = { type: 'SubExpression', path, params, hash: hash ?? hashNode(), loc };
  return node;
}

/** `{{helper params}}`, unescaped: our helpers write XML. */
export function callNode(helper: string, params: readonly Expression[]): Statement {
  const path = pathNode(helper);
  const hash = hashNode();
  const node = { type: 'MustacheStatement', path, params, hash, escaped: false, strip, loc };
  return node;
}

/** `{{#helper params}}program{{else}}inverse{{/helper}}`. */
export function blockNode(
  helper: string,
  params: readonly Expression[],
  program: Program,
  inverse?: Program,
): Statement {
  const node = {
    type: 'BlockStatement',
    path: pathNode(helper),
    params,
    hash: hashNode(),
    program: programNode(program),
    ...(inverse === undefined ? {} : { inverse: programNode(inverse) }),
    openStrip: strip,
    inverseStrip: strip,
    closeStrip: strip,
    loc,
  };
  return node;
}

export function programNode(program: Program): hbs.AST.Program {
  return { type: 'Program', body: program.body, blockParams: [...program.blockParams], loc };
}

function hashNode(): hbs.AST.Hash {
  return { type: 'Hash', pairs: [], loc };
}

const written = /,\s*"loc":\s*\{(?:"source":"",)?"start":\{[^{}]*\},"end":\{[^{}]*\}\}/g;

// Each program carries a stand-in for a function that the runtime has had since 4.6.
const standIn =
  /lookupProperty = container\.lookupProperty \|\| function\(parent, propertyName\) \{\n[\s\S]*?return undefined\n\s*\};/g;

/** Takes out of a precompiled template what only debuggers and old runtimes need. */
export function trimSource(source: string): string {
  return source.replace(written, '').replace(standIn, 'lookupProperty = container.lookupProperty;');
}
