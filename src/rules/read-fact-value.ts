import { assertNever, nearestName, parseDay } from '../base/index.ts';
import { Big } from 'big.js';
import { parseAmount } from './amount.ts';
import { isAnswered } from './answered.ts';
import type { Answer, Fact } from './fact.ts';

/** What an answer should have been; `values` fill the sentence. */
type ReadIssue =
  | 'not-a-number'
  | 'other-unit'
  | 'not-whole'
  | 'negative'
  | 'not-yes-no'
  | 'not-text'
  | 'not-a-list'
  | 'unknown-option'
  | 'none-with-others'
  | 'not-a-date'
  | 'not-a-month';

export type FactValue =
  | { readonly kind: 'value'; readonly value: Exclude<Answer, null | undefined> }
  | { readonly kind: 'unanswered' }
  | {
      readonly kind: 'issue';
      readonly key: ReadIssue;
      readonly values: Readonly<Record<string, string>>;
    };

function issue(key: ReadIssue, values: Readonly<Record<string, string>> = {}): FactValue {
  return { kind: 'issue', key, values };
}

function readNumber(fact: Fact, raw: unknown): FactValue {
  if (typeof raw !== 'string' && typeof raw !== 'number') return issue('not-a-number');
  if (typeof raw === 'number' && !Number.isFinite(raw)) return issue('not-a-number');
  const text = typeof raw === 'number' ? new Big(raw).toFixed() : raw;
  const amount = parseAmount(text, fact.unit);
  switch (amount.kind) {
    case 'not-a-number':
      return issue('not-a-number');
    case 'other-unit':
      return issue('other-unit', { unit: fact.unit ?? '', found: amount.unit });
    case 'amount': {
      const number = new Big(amount.value);
      if (fact.kind === 'int' && !number.round().eq(number)) return issue('not-whole');
      if (fact.kind === 'int' && number.lt(0)) return issue('negative');
      return { kind: 'value', value: amount.value };
    }
    default:
      return assertNever(amount);
  }
}

function unknownOption(fact: Fact, found: string): FactValue | undefined {
  const ids = (fact.options ?? []).map(({ id }) => id);
  if (ids.includes(found)) return undefined;
  const labelled = fact.options?.find(({ label }) => label === found)?.id;
  const nearest = labelled ?? nearestName(found, ids) ?? '';
  return issue('unknown-option', { found, nearest, options: ids.join('、') });
}

function readMulti(fact: Fact, raw: unknown): FactValue {
  if (!Array.isArray(raw)) return issue('not-a-list');
  const chosen: string[] = [];
  for (const option of raw as readonly unknown[]) {
    if (typeof option !== 'string') return issue('not-a-list');
    const unknown = unknownOption(fact, option);
    if (unknown !== undefined) return unknown;
    if (!chosen.includes(option)) chosen.push(option);
  }
  if (chosen.includes('none') && chosen.length > 1) return issue('none-with-others');
  return { kind: 'value', value: chosen };
}

/**
 * Reads an answer as a draft or facts file holds it, by the kind of its fact. Numbers come back as
 * exact decimals in the fact's unit (`"3,000万元"` → `3000`). A table or image passes unread.
 */
export function readFactValue(fact: Fact, raw: unknown): FactValue {
  if (raw === undefined || raw === null || raw === '') return { kind: 'unanswered' };
  if (Array.isArray(raw) && !isAnswered(raw as Answer)) return { kind: 'unanswered' };
  switch (fact.kind) {
    case 'int':
    case 'decimal':
    case 'money':
    case 'percent':
      return readNumber(fact, raw);
    case 'yesno':
      return typeof raw === 'boolean' ? { kind: 'value', value: raw } : issue('not-yes-no');
    case 'multi':
      return readMulti(fact, raw);
    case 'choice':
      if (typeof raw !== 'string') return issue('not-text');
      return unknownOption(fact, raw) ?? { kind: 'value', value: raw };
    case 'date':
      return typeof raw === 'string' && parseDay(raw) !== undefined
        ? { kind: 'value', value: raw }
        : issue('not-a-date');
    case 'month':
      return typeof raw === 'string' && parseDay(`${raw}-01`) !== undefined
        ? { kind: 'value', value: raw }
        : issue('not-a-month');
    case 'text':
    case 'longtext':
    case 'uscc':
    case 'mobile':
    case 'email':
    case 'image':
      return typeof raw === 'string' ? { kind: 'value', value: raw } : issue('not-text');
    case 'table':
      return Array.isArray(raw) ? { kind: 'value', value: raw } : issue('not-a-list');
    default:
      return assertNever(fact.kind);
  }
}
