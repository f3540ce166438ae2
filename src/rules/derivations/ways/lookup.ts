import { Big } from 'big.js';
import { parseDay, say } from '../../../base/index.ts';
import { isAnswered } from '../../answered.ts';
import type { Answer } from '../../fact.ts';
import { parseLimit } from '../../amounts/limit.ts';
import { foldName } from '../../wording/named-list.ts';
import { readList, within } from '../../parse/parse-scope.ts';
import type { Derivation, DerivationSource } from '../derivation.ts';
import { oneMore, readWay } from '../read-way.ts';
import { spanOver } from '../span.ts';

/** A value out of a table of the policy, by what it is of: 展位最大面积 by the fair, LPR by the year. */
export interface LookupFrom {
  readonly kind: 'lookup';
  readonly by: string;
  readonly title: string;
  /** By the folded name, the option's id or the year. */
  readonly values: Readonly<Record<string, string>>;
  /** Of what stands in no line; absent: nothing comes of it. */
  readonly otherwise?: string;
}

/** What an answer is looked up by: of a day or a month its year. */
function keyOf(answer: Answer): string {
  const written = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  const isDay = parseDay(written) !== undefined || /^\d{4}-\d{2}$/.test(written);
  return isDay ? written.slice(0, 4) : foldName(written);
}

export const lookup: Derivation<LookupFrom> = {
  facts: ({ by }) => [by],
  work: ({ by, title, values, otherwise }, answers) => {
    if (!isAnswered(answers[by])) return { kind: 'unanswered' };
    const value = values[keyOf(answers[by])] ?? otherwise;
    return value === undefined
      ? { kind: 'not-listed', fact: by, list: title }
      : { kind: 'number', value: new Big(value) };
  },
  write: ({ by, title }, written, words) =>
    say(words, 'rules.lookup', { by: written(by), list: title }),
  span: ({ by, values, otherwise }, _spanOf, answers) => {
    // What is looked up and isn't there may be anything.
    if (isAnswered(answers[by])) return {};
    const all = [...Object.values(values), ...(otherwise === undefined ? [] : [otherwise])];
    return spanOver(all.map((value) => ({ low: new Big(value), high: new Big(value) })));
  },
};

const kinds = ['choice', 'text', 'uscc', 'int', 'date', 'month'] as const;

export const lookupSource: DerivationSource<LookupFrom> = {
  key: 'lookup',
  parse: (lookedUp, unit, scope) => {
    const shape = { key: 'lookup', fact: 'by', kinds, keys: ['in', 'otherwise'] };
    const found = readWay(lookedUp, shape, scope);
    const list = found && readList(found.source['in'], within(scope, 'in'));
    if (found === undefined || list === undefined) return undefined;
    const { source, fact } = found;
    if (list.values === undefined) {
      scope.report([...scope.path, 'in'], `“${String(source['in'])}”是一列名称，没有数；写 values`);
      return undefined;
    }
    const read = (key: string, text: string): readonly (readonly [string, string])[] => {
      const amount = parseLimit(text, unit);
      if (amount.kind === 'amount') return [[key, amount.value]];
      scope.report(
        [...scope.path, 'in'],
        `“${list.title}”里的“${text}”读不成以${unit ?? '（无单位）'}计的数`,
      );
      return [];
    };
    const values = Object.fromEntries(
      Object.entries(list.values).flatMap(([name, text]) => {
        const option = fact.options?.find(
          ({ id, label }) => id === name || foldName(label) === foldName(name),
        );
        if (fact.options !== undefined && option === undefined)
          scope.report(
            [...scope.path, 'by'],
            `“${fact.id}”没有“${name}”这一项，“${list.title}”里却有`,
          );
        return read(option === undefined ? foldName(name) : foldName(option.id), text);
      }),
    );
    const written = source['otherwise'];
    const [other] = typeof written === 'string' ? read('', written) : [];
    return {
      kind: 'lookup',
      by: fact.id,
      title: list.title,
      values,
      ...(other === undefined ? {} : { otherwise: other[1] }),
    };
  },
  flips: (from) =>
    Object.entries(from.values).map(([name, value]) => ({
      change: `values.${name}+1`,
      description: `“${from.title}”的“${name}”由 ${value} 加 1`,
      from: { ...from, values: { ...from.values, [name]: oneMore(value) } },
    })),
};
