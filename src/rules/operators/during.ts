import { parseDay, say, writeDay, writeLabel } from '../../base/index.ts';
import type { Interpreted, Operator, OperatorSource } from '../operator.ts';
import { readTest } from '../parse/parse-scope.ts';
import type { ParseScope } from '../parse/parse-scope.ts';
import { foldQuote } from '../wording/lexicon.ts';
import { factOf, unanswered } from '../tell/telling.ts';

/** A day between two days, both of them in: `{fact: entered_on, 期间: 2021年3月1日至2022年2月28日}`. */
export interface DuringRule extends Interpreted {
  readonly kind: 'during';
  readonly fact: string;
  readonly says: string;
  readonly from: string;
  readonly to: string;
  readonly otherwise: 'unmet' | 'judge';
}

export const during: Operator<DuringRule> = {
  decidedBy: 'machine',
  facts: ({ fact }) => [fact],
  evaluate: ({ fact, from, to, otherwise }, answers) => {
    const value = answers[fact];
    const day = typeof value === 'string' ? parseDay(value) : undefined;
    if (day === undefined) return { verdict: 'unknown' };
    return { verdict: from <= day && day <= to ? 'met' : otherwise, value };
  },
  explain: ({ fact, says }, { verdict, value }, telling) => {
    if (verdict === 'unknown') return [unanswered(fact, telling)];
    const label = writeLabel(factOf(fact, telling).label, telling.words);
    const written = typeof value === 'string' ? writeDay(value) : '';
    const text = say(telling.words, `rules.during_${verdict}`, { label, value: written, says });
    return [{ text, fact, value: written }];
  },
};

const datePattern = /(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?/g;

/** The days a phrase names, in its order. */
export function readDays(text: string): readonly string[] {
  return [...text.normalize('NFKC').matchAll(datePattern)].flatMap(
    ([, year = '', month = '', date = '']) =>
      parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) ?? [],
  );
}

function parsePhrase(
  source: unknown,
  isImplied: boolean,
  scope: ParseScope,
): Pick<DuringRule, 'says' | 'from' | 'to'> | undefined {
  const path = [...scope.path, '期间'];
  const says = String(source);
  const [from, to, more] = readDays(says);
  if (from === undefined || to === undefined || more !== undefined || to < from) {
    scope.report(path, `“${says}”里应有先后两天，例如“2021年3月1日至2022年2月28日”`);
    return undefined;
  }
  const { quoted } = scope;
  if (quoted !== undefined && !isImplied && !foldQuote(quoted.quote).includes(foldQuote(says)))
    scope.report(path, `引文里找不到“${says}”；期间照原文写，原文没有的写 implied: true 和 note`);
  return { says, from, to };
}

export const duringSource = {
  testKeys: ['期间'],
  parse: (written, scope) => {
    const read = readTest(written, ['date'], ['期间'], scope);
    if (read === undefined) return undefined;
    const { source, fact, otherwise, interpretation } = read;
    const phrase = parsePhrase(source['期间'], interpretation.implied === true, scope);
    if (phrase === undefined) return undefined;
    return { kind: 'during', fact: fact.id, ...phrase, otherwise, ...interpretation };
  },
  flips: (rule) =>
    (['from', 'to'] as const).map((side) => {
      const by = side === 'from' ? 1 : -1;
      const day = new Date(Date.parse(`${rule[side]}T00:00:00Z`) + by * 86_400_000);
      const other = day.toISOString().slice(0, 10);
      return {
        change: `${side} ${other}`,
        description: `“${rule.says}”的一头改为 ${other}`,
        rule: { ...rule, [side]: other },
      };
    }),
  leavesToPerson: ({ otherwise }) => otherwise === 'judge',
} satisfies OperatorSource<DuringRule>;
