import fc from 'fast-check';
import { Big } from 'big.js';
import { expect } from 'vitest';

import { evaluateRule, parseRule } from '../../src/rules/index.ts';
import type { Fact, Quoted } from '../../src/rules/index.ts';
import { lexicon } from './sample.ts';

type Sign = '>=' | '>' | '<=' | '<';

/** What each stem says, alone and negated; written by hand, apart from the grammar under test. */
const before: Readonly<Record<string, readonly [Sign, Sign]>> = {
  高于: ['>', '<='],
  大于: ['>', '<='],
  多于: ['>', '<='],
  超过: ['>', '<='],
  超: ['>', '<='],
  低于: ['<', '>='],
  小于: ['<', '>='],
  少于: ['<', '>='],
  达到: ['>=', '<'],
  满: ['>=', '<'],
};
/** What each says where 含 or 不含 is added; absent: the text contradicts itself. */
const noted: Readonly<Record<string, { readonly 含?: Sign; readonly 不含?: Sign }>> = {
  高于: { 含: '>=', 不含: '>' },
  大于: { 含: '>=', 不含: '>' },
  多于: { 含: '>=', 不含: '>' },
  低于: { 含: '<=', 不含: '<' },
  小于: { 含: '<=', 不含: '<' },
  少于: { 含: '<=', 不含: '<' },
  超过: { 不含: '>' },
  超: { 不含: '>' },
  达到: { 含: '>=' },
  满: { 含: '>=' },
  至少: { 含: '>=' },
  最少: { 含: '>=' },
  至多: { 含: '<=' },
  最多: { 含: '<=' },
  不足: { 不含: '<' },
  以上: { 含: '>=', 不含: '>' },
  以下: { 含: '<=', 不含: '<' },
  以内: { 含: '<=', 不含: '<' },
  以外: { 不含: '>' },
};
const fixed: Readonly<Record<string, Sign>> = {
  至少: '>=',
  最少: '>=',
  至多: '<=',
  最多: '<=',
  不足: '<',
};
const after: Readonly<Record<string, Sign>> = { 以上: '>=', 以下: '<=', 以内: '<=', 以外: '>' };
const negations = ['不', '未', '不得', '不应', '不能', '不可', '没有', '未曾', '不应当', '不允许'];
/** Every way an author may write a limit. */
const keys: Readonly<Record<string, Sign>> = {
  不少于: '>=',
  不低于: '>=',
  以上: '>=',
  '（含）以上': '>=',
  至少: '>=',
  达到: '>=',
  超过: '>',
  高于: '>',
  '以上（不含）': '>',
  不超过: '<=',
  不高于: '<=',
  以下: '<=',
  '小于（含）': '<=',
  不得超过: '<=',
  少于: '<',
  不满: '<',
  未达到: '<',
  '以下（不含）': '<',
};
const truth: Readonly<Record<Sign, readonly [boolean, boolean, boolean]>> = {
  '>=': [false, true, true],
  '>': [false, false, true],
  '<=': [true, true, false],
  '<': [true, false, false],
};

const units = [
  '万元',
  '元',
  '家',
  '%',
  '千瓦时',
  '万千瓦时',
  '吨标准煤',
  '亩',
  '平方米',
  '人',
  '个月',
];
const spellings: Readonly<Record<string, readonly string[]>> = {
  万元: ['万元', '万元人民币', '万元'],
  元: ['元', '元人民币'],
  '%': ['%', '％'],
  千瓦时: ['千瓦时'],
};
const openings = [
  '',
  '上一年度营业收入',
  '累计应当',
  '近三年',
  '企业的占比须',
  '裁员率',
  '总计',
  '均',
];
const closings = ['', '的企业', '，有审计报告', '，且近三年无违法行为', '的，给予支持'];
const turnsBefore = ['未发生', '不存在', '没有出现', '除', '不包括', '非'];
const turnsAfter = ['的不得申报', '的，不予支持', '的除外', '的，一律不得推荐', '的不在支持之列'];

interface Made {
  readonly quoted: Quoted;
  readonly unit: string;
  readonly number: number;
  /** Absent: no author may be let through. */
  readonly sign?: Sign;
}

function fullWidth(text: string): string {
  return text.replace(/[0-9%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const made: fc.Arbitrary<Made> = fc
  .record({
    stem: fc.constantFrom(...Object.keys(before), ...Object.keys(fixed), ...Object.keys(after)),
    negation: fc.option(fc.constantFrom(...negations)),
    note: fc.option(fc.constantFrom('含', '不含'), { freq: 1 }),
    place: fc.constantFrom('near', 'far', 'told', 'bare', 'split'),
    brackets: fc.constantFrom('（）', '()', '〔〕'),
    number: fc.constantFrom(3, 6, 12, 50, 300, 800, 5000, 12000, 300000),
    unit: fc.constantFrom(...units),
    spelling: fc.nat(2),
    comma: fc.boolean(),
    isWide: fc.boolean(),
    space: fc.constantFrom('', ' ', '\n', '　'),
    opening: fc.constantFrom(...openings),
    closing: fc.constantFrom(...closings),
    turn: fc.option(fc.constantFrom(...turnsBefore, ...turnsAfter), { freq: 3, nil: undefined }),
    cut: fc.boolean(),
  })
  .map((given): Made => {
    const { stem, note, number, unit } = given;
    const isBehind = stem in after;
    const negation = stem in before ? (given.negation ?? '') : '';
    const plain = before[stem]?.[negation === '' ? 0 : 1] ?? fixed[stem] ?? after[stem];
    const own = given.comma ? number.toLocaleString('en-US') : String(number);
    const digits = given.isWide ? fullWidth(own) : own;
    const spelled = (spellings[unit] ?? [unit]).at(given.spelling % 2) ?? unit;
    const [open = '', close = ''] = given.brackets;
    const told = note === null ? '' : `${open}${note}${close}`;
    const again = note === null ? '' : `${open}${note}${digits}${spelled}${close}`;
    const bare = note === null ? '' : `，${note}本数`;
    // Where 含 stands: before the number or behind it, beside the stem or at the end, within the unit.
    const { space, place } = given;
    const amount = place === 'split' ? `${digits}${told}${spelled}` : `${digits}${space}${spelled}`;
    const near = place === 'near' ? told : '';
    const far = place === 'far' ? told : place === 'told' ? again : place === 'bare' ? bare : '';
    const phrase = isBehind
      ? `${amount}${near}${stem}${far}`
      : `${negation}${stem}${near}${space}${amount}${far}`;
    let sign: Sign | undefined = plain;
    if (note !== null) {
      const agreed = plain?.endsWith('=') === true ? '含' : '不含';
      sign = negation === '' ? noted[stem]?.[note] : note === agreed ? plain : undefined;
    }
    const turn = given.turn;
    const isBefore = turn !== undefined && turnsBefore.includes(turn);
    const left = (isBefore ? turn : '') + given.opening;
    const right = turn !== undefined && !isBefore ? turn : given.closing;
    // A quote may leave out what turns it; the text around still has it.
    const headless = negation !== '' && given.cut ? negation.length : 0;
    const quoted = given.cut
      ? { quote: phrase.slice(headless), before: left + phrase.slice(0, headless), after: right }
      : { quote: left + phrase + right };
    return {
      quoted,
      unit,
      number,
      ...(sign === undefined || turn !== undefined ? {} : { sign }),
    };
  });

/** What comes of each value when an author writes this key; undefined where lint refuses it. */
function judge(values: readonly string[], { unit, number, quoted }: Made, key: string) {
  const fact: Fact = { id: 'n', kind: 'decimal', label: '数量', unit };
  const facts = new Map([[fact.id, fact]]);
  const test = { fact: 'n', [key]: `${number} ${unit}` };
  const { rule, problems } = parseRule({ test }, { facts, lexicon, quoted });
  if (rule === undefined || problems.length > 0) return undefined;
  return values.map((value) => evaluateRule(rule, { n: value }).verdict === 'met');
}

/** Makes so many sentences: whatever passes lint is judged as the sentence says, below, at and above. */
export function checkSentences(runs: number): void {
  let passed = 0;
  fc.assert(
    fc.property(made, (sentence) => {
      const { number, sign } = sentence;
      const limit = new Big(number);
      const values = [limit.minus('0.01'), limit, limit.plus('0.01')].map(String);
      for (const [key, own] of Object.entries(keys)) {
        const expected = sign === own ? truth[sign] : undefined;
        expect(judge(values, sentence, key), key).toEqual(expected);
        if (expected !== undefined) passed += 1;
      }
    }),
    { numRuns: runs },
  );
  expect(passed).toBeGreaterThan(runs);
}
