import { Big } from 'big.js';

import { parseAmount } from '../../rules/index.ts';
import { writeQuantity } from '../../rules/index.ts';
import { isNumberKind, numberOf } from '../answers/amount.ts';
import type { Field } from '../field.ts';
import type { Issue } from '../issue.ts';
import { placeOf } from './scope/scope.ts';
import type { Check, CheckScope } from './scope/scope.ts';
import { textsOf } from './scope/texts.ts';

/** A number right after the name, with the unit that makes it comparable. */
const amountAfter =
  /^[^\d０-９，。；;、！？\n（）()]{0,8}?([\d０-９][\d０-９,，.．]*\s*(?:亿|万|千)?(?:元|%|％|[^\d\s，。；、]{1,5})?)/;
/** Plans and bounds say something other than the figure itself. */
const notAFigure =
  /预计|预期|计划|目标|力争|将|拟|新增|增长|增加|提高|提升|超|不少于|不低于|以上|约|近|余|占|其中|平均|每/;

interface Named {
  readonly field: Field;
  readonly value: Big;
  readonly names: readonly string[];
  /** The year its label speaks of, where it speaks of one. */
  readonly year: string | undefined;
}

interface Figure {
  readonly value: Big;
  readonly step: Big;
}

/** One figure, one source: a text that gives another number for a field of the form. */
export const checkContradictions: Check = (scope) => {
  const named = namedFigures(scope);
  return textsOf(scope, ({ shape }) => shape === 'paragraphs').flatMap(({ found, text, label }) =>
    named.flatMap((figure): readonly Issue[] => {
      const other = otherFigure(figure, text);
      if (other === undefined) return [];
      const values = {
        label,
        found: other,
        field: scope.label(figure.field),
        value: writeQuantity(figure.value, figure.field.unit),
      };
      return [
        {
          kind: 'contradiction',
          severity: 'warning',
          ...placeOf(found),
          key: 'contradiction',
          values,
        },
      ];
    }),
  );
};

function namedFigures(scope: CheckScope): readonly Named[] {
  return scope.visible.flatMap((field) => {
    if (!isNumberKind(field)) return [];
    const value = numberOf(field, scope.answers[field.id]);
    if (value === undefined) return [];
    const label = scope.label(field);
    const year = /(20\d\d)/.exec(label)?.[1];
    const names = [label.replace(/20\d\d\s*(年度|年末|年)?/, ''), ...(field.aliases ?? [])]
      .map((name) => name.replace(/（.*?）|^.*：/g, '').trim())
      // Short names (税金, 贷款) stand in sentences about anything.
      .filter((name) => name.length >= (year === undefined ? 4 : 3));
    return [{ field, value, names: [...new Set(names)], year }];
  });
}

/** The words of a text that give another number than the field's; undefined where there are none. */
function otherFigure({ field, value, names, year }: Named, text: string): string | undefined {
  for (const name of names) {
    let at = text.indexOf(name);
    for (; at >= 0; at = text.indexOf(name, at + name.length)) {
      const before = clauseBefore(text, at);
      const saysYear =
        /(20\d\d)\s*年/.exec(before)?.[1] ?? (/上(一)?年/.test(before + name) ? 'last' : undefined);
      if (year !== undefined ? saysYear !== year : saysYear !== undefined && saysYear !== 'last')
        continue;
      const rest = text.slice(at + name.length, at + name.length + 40);
      const [whole, written] = amountAfter.exec(rest) ?? [];
      if (whole === undefined || written === undefined) continue;
      const after = rest.slice(whole.length, whole.length + 2);
      if (notAFigure.test(before.slice(-6) + whole + after)) continue;
      const found = readFigure(written, field.unit ?? '');
      if (found === undefined || isSame(found, value)) continue;
      return name + whole;
    }
  }
  return undefined;
}

/** What stands before the name in its own clause. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 20), at);
  return before.slice(
    Math.max(...['，', '。', '；', '、', '\n'].map((mark) => before.lastIndexOf(mark))) + 1,
  );
}

/** The number in the field's unit; what comes after the unit is cut off letter by letter. */
function readFigure(written: string, unit: string): Figure | undefined {
  for (let text = written; !/[\d０-９\s]$/.test(text) && text !== ''; text = text.slice(0, -1)) {
    const amount = parseAmount(text, unit);
    // One in the last place that was written: 1.2 亿元 speaks of tenths of it.
    const step = parseAmount(
      text.replace(/[\d０-９](?=.*[\d０-９])/g, '0').replace(/[\d０-９](?!.*[\d０-９])/, '1'),
      unit,
    );
    if (amount.kind === 'amount' && step.kind === 'amount') {
      return { value: new Big(amount.value), step: new Big(step.value) };
    }
  }
  return undefined;
}

/** A figure is the other one too when it is that one, rounded to what was written. */
function isSame(figure: Figure, value: Big): boolean {
  return figure.value.minus(value).abs().lte(figure.step.div(2));
}
