import { maskHarmless } from './boundary-in-quote.ts';
import type { Sentence } from './boundary-in-quote.ts';
import type { Fact } from '../fact.ts';
import { foldQuote } from './lexicon.ts';
import type { Lexicon, RuleProblem } from './lexicon.ts';
import type { Rule } from '../operators/table.ts';

/** What a quote says of the things it names: they must be, must not be, or some each. */
export type Polarity = 'is' | 'not' | 'mixed';

/** Blanks boundary words, which deny nothing: 不低于行业平均水平. */
function maskStems(text: string, lexicon: Lexicon): string {
  const words = lexicon.negations.flatMap((no) => lexicon.before.map(({ word }) => no + word));
  return words.reduce((rest, word) => rest.replaceAll(word, '□'), maskHarmless(text, lexicon));
}

function holdsOne(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

function isDenied(text: string, lexicon: Lexicon): boolean | undefined {
  const pieces = text.split('、').map((piece) => {
    const signs = lexicon.negatingSigns.map((sign) => piece.split(sign).length - 1);
    return signs.reduce((sum, each) => sum + each, 0);
  });
  // 不存在未取得许可的情形: two negations are read by a person.
  if (pieces.some((count) => count > 1)) return undefined;
  return pieces.some((count) => count === 1);
}

/** The parts of the sentence that the quote takes from, cut at commas. */
function partsOf({ text, start, end }: Sentence): readonly string[] {
  const before = text.slice(0, start).split(/[,:]/).at(-1) ?? '';
  const after = text.slice(end).split(/[,:]/)[0] ?? '';
  return (before + text.slice(start, end) + after).split(/[,:。;]/).filter((part) => part !== '');
}

/** Whether the quote asks for what it names or shuts it out; undefined where that can't be told. */
export function polarityOf(sentence: Sentence, lexicon: Lexicon): Polarity | undefined {
  // 主要对是否重复申报进行初审 asks, it wants neither.
  if (/是否|有无|有否|能否/.test(sentence.text.slice(sentence.start, sentence.end)))
    return undefined;
  const strip = (text: string) =>
    lexicon.refusals.reduce((rest, word) => rest.replaceAll(word, '□'), text);
  const masked = maskStems(sentence.text.slice(sentence.start), lexicon);
  const head = maskStems(sentence.head.split(/[。;]/).at(-1) ?? '', lexicon);
  const isRefused = holdsOne(masked, lexicon.refusals) !== holdsOne(head, lexicon.refusals);
  const headDenies = isDenied(strip(head), lexicon);
  const denials = partsOf(sentence).map((part) =>
    isDenied(strip(maskStems(part, lexicon)), lexicon),
  );
  if (headDenies === undefined || denials.includes(undefined)) return undefined;
  // A part that only refuses says nothing else: 的，不得申报.
  const told = denials.filter(
    (_, index) =>
      denials.length === 1 || !holdsOne(partsOf(sentence)[index] ?? '', lexicon.refusals),
  );
  const turned = new Set(
    (told.length > 0 ? told : denials).map((each) => each !== (isRefused !== headDenies)),
  );
  if (turned.size > 1) return 'mixed';
  return turned.has(true) ? 'not' : 'is';
}

/** 是否未被列入 asks the other way round; what it quotes does not count. */
function isLabelDenied(fact: Fact, lexicon: Lexicon): boolean | undefined {
  const label = foldQuote(fact.label.replace(/[“"][^”"]*[”"]/g, ''));
  const asked = /是否(?:均|都|从|一直)?(.)/.exec(label)?.[1];
  // What is asked stands right behind 是否; what comes later tells more of it.
  if (asked !== undefined) return lexicon.negatingSigns.includes(asked);
  const masked = maskStems(label, lexicon);
  return holdsOne(masked, lexicon.refusals) || isDenied(masked, lexicon);
}

function checkIs(
  rule: Extract<Rule, { kind: 'is' }>,
  polarity: Polarity,
  fact: Fact,
  lexicon: Lexicon,
): readonly RuleProblem[] {
  const isDeniedLabel = isLabelDenied(fact, lexicon);
  if (isDeniedLabel === undefined || rule.implied === true) return [];
  if (polarity === 'mixed') return [];
  const expected = (polarity === 'not') === isDeniedLabel;
  if (rule.value === expected) return [];
  const says = polarity === 'not' ? '不能有所说的情形' : '要有所说的情形';
  const message = `引文说的是${says}，而“${fact.label}”写的是 is: ${rule.value}，方向相反；应是 is: ${expected}，确是这样的写 implied: true 和 note`;
  return [{ path: [], message }];
}

function checkIn(
  rule: Extract<Rule, { kind: 'in' }>,
  polarity: Polarity,
  fact: Fact,
  quote: string,
): readonly RuleProblem[] {
  if (polarity === 'mixed' || rule.implied === true) return [];
  const labels = rule.options.flatMap((id) => {
    const label = fact.options?.find((option) => option.id === id)?.label ?? '';
    return label.length > 1 && quote.includes(foldQuote(label)) ? [label] : [];
  });
  const [label] = labels;
  if (label === undefined || rule.negated === (polarity === 'not')) return [];
  const message = rule.negated
    ? `引文要求“${label}”，而它列在 not_in 里；应写 in 或 any_of`
    : `引文把“${label}”排除在外，而它列在 in 里；应写 not_in`;
  return [{ path: [], message: `${message}，确是这样的写 implied: true 和 note` }];
}

/** A rule about a fact must want what the quote wants, not its opposite. */
export function checkPolarity(
  rule: Rule,
  sentence: Sentence,
  facts: ReadonlyMap<string, Fact>,
  lexicon: Lexicon,
): readonly RuleProblem[] {
  if (rule.kind !== 'is' && rule.kind !== 'in') return [];
  const fact = facts.get(rule.fact);
  const polarity = polarityOf(sentence, lexicon);
  if (fact === undefined || polarity === undefined) return [];
  if (rule.kind === 'is') return checkIs(rule, polarity, fact, lexicon);
  return checkIn(rule, polarity, fact, sentence.text.slice(sentence.start, sentence.end));
}
