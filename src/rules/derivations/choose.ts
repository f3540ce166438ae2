import { Big } from 'big.js';
import { say } from '../../base/index.ts';
import { chosenOptions, numberAnswer } from '../answered.ts';
import { numberKinds } from '../fact.ts';
import { readMap, reportUnknownKeys } from '../parse-scope.ts';
import { readFigures } from './derivation.ts';
import type { Derivation, DerivationSource } from './derivation.ts';

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
};

export const chooseSource: DerivationSource<ChooseFrom> = {
  key: 'choose',
  parse: (written, unit, scope) => {
    const source = readMap(written, '“choose”', scope);
    if (source === undefined) return undefined;
    reportUnknownKeys(source, ['by', 'of'], scope);
    const [by] = readFigures([source['by']], ['choice'], scope) ?? [];
    const table = readMap(source['of'], '“of”', { ...scope, path: [...scope.path, 'of'] });
    if (by === undefined || table === undefined) return undefined;
    const options = (by.options ?? []).map(({ id }) => id);
    reportUnknownKeys(table, options, { ...scope, path: [...scope.path, 'of'] });
    for (const option of options.filter((each) => table[each] === undefined))
      scope.report([...scope.path, 'of'], `没有写选了“${option}”时看哪一个数`);
    const figures = readFigures(Object.values(table), numberKinds, scope);
    if (figures === undefined) return undefined;
    for (const figure of figures.filter((each) => each.unit !== unit))
      scope.report(
        [...scope.path, 'of'],
        `“${figure.id}”的单位是${figure.unit ?? '（无单位）'}，应与${unit ?? '（无单位）'}相同`,
      );
    const of = Object.fromEntries(
      Object.keys(table).map((option, index) => [option, figures[index]?.id ?? '']),
    );
    return { kind: 'choose', by: by.id, of };
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
