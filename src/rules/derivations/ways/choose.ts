import { Big } from 'big.js';
import { say } from '../../../base/index.ts';
import { chosenOptions, numberAnswer } from '../../answered.ts';
import { numberKinds } from '../../fact.ts';
import { readMap, reportUnknownKeys, within } from '../../parse/parse-scope.ts';
import { readFigures } from '../derivation.ts';
import type { Derivation, DerivationSource } from '../derivation.ts';
import { readWay, reportOtherUnit } from '../read-way.ts';
import { spanOver } from '../span.ts';

/** Which figure counts is told by an option: 大型企业按 30% 返还，中小微企业按 60%. */
export interface ChooseFrom {
  readonly kind: 'choose';
  readonly by: string;
  /** Facts by option. */
  readonly of: Readonly<Record<string, string>>;
}

export const choose: Derivation<ChooseFrom> = {
  facts: ({ by, of }) => [by, ...new Set(Object.values(of))],
  work: ({ by, of }, answers) => {
    const [chosen = ''] = chosenOptions(answers, by) ?? [];
    const fact = of[chosen];
    const value = fact === undefined ? undefined : numberAnswer(answers, fact);
    return value === undefined ? { kind: 'unanswered' } : { kind: 'number', value: new Big(value) };
  },
  write: ({ by }, written, words) => say(words, 'rules.choose', { choice: written(by) }),
  span: ({ by, of }, spanOf, answers) => {
    const [chosen] = chosenOptions(answers, by) ?? [];
    const fact = chosen === undefined ? undefined : of[chosen];
    return fact === undefined ? spanOver(Object.values(of).map(spanOf)) : spanOf(fact);
  },
};

export const chooseSource: DerivationSource<ChooseFrom> = {
  key: 'choose',
  parse: (written, unit, scope) => {
    const shape = { key: 'choose', fact: 'by', kinds: ['choice'] as const, keys: ['of'] };
    const read = readWay(written, shape, scope);
    const below = within(scope, 'of');
    const table = read && readMap(read.source['of'], '“of”', below);
    if (read === undefined || table === undefined) return undefined;
    const options = (read.fact.options ?? []).map(({ id }) => id);
    reportUnknownKeys(table, options, below);
    for (const option of options.filter((each) => table[each] === undefined))
      below.report(below.path, `没有写选了“${option}”时看哪一个数`);
    const figures = readFigures(Object.values(table), numberKinds, scope);
    if (figures === undefined) return undefined;
    figures.forEach((figure) => reportOtherUnit(figure, unit, ['of'], scope));
    const of = Object.fromEntries(
      Object.keys(table).map((option, index) => [option, figures[index]?.id ?? '']),
    );
    return { kind: 'choose', by: read.fact.id, of };
  },
  flips: (from) => {
    const ids = Object.values(from.of);
    const turned = Object.fromEntries(
      Object.keys(from.of).map((option, index) => [option, ids[(index + 1) % ids.length] ?? '']),
    );
    return [
      {
        change: 'turned',
        description: `“${from.by}”各项对应的数错开一位`,
        from: { ...from, of: turned },
      },
    ];
  },
};
