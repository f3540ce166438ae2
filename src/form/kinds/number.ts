import { Big } from 'big.js';

import type { Answer } from '../../rules/index.ts';
import { parseAmount, writeQuantity } from '../../rules/index.ts';
import type { Kind, Entry } from './kind.ts';
import { answer, issue } from './reading.ts';
import type { Reading } from './reading.ts';

/** What says that there is no figure: 无, —, ／. */
const noFigure = /^(?:无|没有|暂无|不适用|[-—–－/／\\、.…]+)$/;

/** An exact decimal string in the unit given; without a unit of its own a number is in it already. */
export function readNumber(raw: unknown, unit: string | undefined): Reading {
  if (typeof raw !== 'string' && typeof raw !== 'number') return issue('not_number');
  if (typeof raw === 'number' && !Number.isFinite(raw)) return issue('not_number');
  const text = typeof raw === 'number' ? new Big(raw).toFixed() : raw.trim();
  if (noFigure.test(text)) return issue('no_figure', { found: text });
  const amount = parseAmount(text, unit);
  switch (amount.kind) {
    case 'amount':
      return answer(amount.value);
    case 'not-a-number':
      return issue('not_number');
    case 'wrong-comma':
      return issue('wrong_comma', { found: text });
    case 'digits-lost':
      return issue('digits_lost', { found: text });
    case 'which-unit':
      return issue('which_unit', { found: text, unit: unit ?? '' });
    case 'other-unit':
      return otherUnit(text, amount.unit, unit);
  }
}

/** A unit that isn't the field's; one that has none asks for the figure alone. */
function otherUnit(text: string, found: string, unit: string | undefined): Reading {
  if (unit !== undefined) return issue('other_unit', { found, unit });
  return issue(found === '%' ? 'no_percent' : 'no_unit', { found, text });
}

/** Whether less than zero can be: where the form names no least, or one below zero. */
export function mayBeNegative({ kind, least }: Entry): boolean {
  return least === undefined ? kind !== 'int' : new Big(least).lt(0);
}

/** `3,000 万元`, `12.5%`. */
function writeNumber(answer: Answer, unit: string | undefined): string {
  return typeof answer === 'string' ? writeQuantity(answer, unit) : '';
}

/** A number in the unit of its entry, or `own` where that names none. */
export function numberKind(own?: string) {
  return {
    read: ({ unit = own }, raw) => readNumber(raw, unit),
    write: ({ unit = own }, answer, withUnit) => writeNumber(answer, withUnit ? unit : undefined),
    shape: 'number',
    control: { name: 'line', mode: 'decimal', size: 'number' },
    ...(own === undefined ? {} : { unit: own }),
    missing: 'text',
    isTyped: true,
    isEchoed: true,
    isProse: false,
    isCode: false,
  } as const satisfies Kind;
}
