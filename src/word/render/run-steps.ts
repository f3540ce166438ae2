import { assertNever } from '../../base/index.ts';
import type { BlockStep, Operand, PathOperand, Step } from '../template/index.ts';
import { keepWithNext, writeCell, writeKeep, writeTable } from './blocks.ts';
import { enterItem, enterObject } from './data-scope.ts';
import type { DataScope } from './data-scope.ts';
import { helpers } from './helpers/index.ts';
import { writeLink } from './link.ts';
import { writeNote } from './note.ts';
import { printValue } from './print.ts';
import { tagPlace } from './session.ts';
import type { Session } from './session.ts';
import { isGiven } from './value.ts';

/** The XML that the steps make of the data in scope. */
export function runSteps(session: Session, steps: readonly Step[], scope: DataScope): string {
  let text = '';
  for (const step of steps) {
    if (typeof step === 'string') {
      text += step;
    } else if (step.kind === 'print') {
      const { field, place } = step;
      const tag = field === '' || session.carries === undefined ? '' : scope.data.path + field;
      text += printValue(session, tagPlace(session, place), evaluate(step.value, scope), tag);
    } else {
      text += runBlock(session, step, scope);
    }
  }
  return text;
}

function runBlock(session: Session, step: BlockStep, scope: DataScope): string {
  const body = () => runSteps(session, step.body, scope);
  const otherwise = () => runSteps(session, step.otherwise, scope);
  const value = step.value && evaluate(step.value, scope);
  switch (step.block) {
    // Unlike in plain Handlebars 0 counts as given: missing is not zero.
    case 'if':
      return isGiven(value) ? body() : otherwise();
    case 'unless':
      return isGiven(value) ? otherwise() : body();
    case 'with':
      return isGiven(value)
        ? runSteps(session, step.body, enterObject(scope, step, value))
        : otherwise();
    case 'each': {
      const items: readonly unknown[] = Array.isArray(value) ? value : [];
      if (items.length === 0) return otherwise();
      let text = '';
      for (let index = 0; index < items.length; index += 1) {
        const item = runSteps(session, step.body, enterItem(scope, step, items, index));
        const isKept = index === items.length - 2 || (index === 0 && items.length > 1);
        text += isKept ? keepWithNext(item) : item;
      }
      return text;
    }
    case 'keep':
      return writeKeep(body());
    case 'cell':
      return writeCell(body(), tagPlace(session, step.place));
    case 'table':
      return writeTable(body());
    case 'once':
      return printValue(session, tagPlace(session, step.place), undefined, '') === '' ? '' : body();
    case 'link':
      return writeLink(session, tagPlace(session, step.place), body());
    case 'note':
      return writeNote(session, tagPlace(session, step.place), body);
    default:
      return assertNever(step.block);
  }
}

function evaluate(operand: Operand, scope: DataScope): unknown {
  switch (operand.kind) {
    case 'path':
      return follow(operand, scope);
    case 'literal':
      return operand.value;
    case 'call': {
      const given = operand.given.map((one) => evaluate(one, scope));
      const named = Object.entries(operand.named).map(([name, of]): [string, unknown] => [
        name,
        evaluate(of, scope),
      ]);
      return helpers[operand.helper](
        given,
        Object.fromEntries<unknown>(named),
        scope.data.index ?? 0,
      );
    }
    default:
      return assertNever(operand);
  }
}

function follow({ root, depth, names }: PathOperand, scope: DataScope): unknown {
  let at: unknown;
  if (root === 'data') {
    let data: DataScope['data'] | undefined = scope.data;
    for (let up = depth; up > 0; up -= 1) data = data?.outer;
    at = data;
  } else if (root === 'param') {
    at = scope.params;
  } else {
    let around: DataScope | undefined = scope;
    for (let up = depth; up > 0; up -= 1) around = around?.outer;
    at = around?.context;
  }
  for (const name of names) {
    if (at === null || at === undefined) return undefined;
    // What an object inherits is no datum: `constructor` names nothing.
    at = Object.prototype.hasOwnProperty.call(at, name)
      ? (at as Readonly<Record<string, unknown>>)[name]
      : undefined;
  }
  return at;
}
