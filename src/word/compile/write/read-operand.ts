import { helperNames } from '../../template/index.ts';
import type { Operand, PathOperand } from '../../template/index.ts';
import { pairsOf } from '../parse/index.ts';
import type { Expression } from '../parse/index.ts';

/** An expression of Handlebars' syntax tree as plain data; `params`: names given by `as |name|`. */
export function readOperand(expression: Expression, params: readonly string[]): Operand {
  switch (expression.type) {
    case 'SubExpression': {
      // Told by `type` alone in Handlebars' declarations, here and below.
      const { path, params: given, hash } = expression as hbs.AST.SubExpression;
      const helper = helperNames.find((name) => name === path.original);
      // An unknown helper is complained about elsewhere, and nothing is made then.
      if (helper === undefined) return { kind: 'literal', value: undefined };
      const named = pairsOf(hash).map(({ key, value }) => [key, readOperand(value, params)]);
      return {
        kind: 'call',
        helper,
        given: given.map((one) => readOperand(one, params)),
        named: Object.fromEntries(named) as Readonly<Record<string, Operand>>,
      };
    }
    case 'PathExpression':
      return readPath(expression as hbs.AST.PathExpression, params);
    case 'NullLiteral':
      return { kind: 'literal', value: null };
    case 'UndefinedLiteral':
      return { kind: 'literal', value: undefined };
    default:
      return {
        kind: 'literal',
        value: (expression as hbs.AST.StringLiteral | hbs.AST.NumberLiteral).value,
      };
  }
}

function readPath(path: hbs.AST.PathExpression, params: readonly string[]): PathOperand {
  const { data, depth, parts, original } = path;
  // `this.name` and `./name` are always the context's own.
  const isScoped = /^\.|^this\b/.test(original);
  const isParam = !data && depth === 0 && !isScoped && params.includes(parts[0] ?? '');
  return {
    kind: 'path',
    root: data ? 'data' : isParam ? 'param' : 'context',
    depth,
    names: parts,
  };
}
