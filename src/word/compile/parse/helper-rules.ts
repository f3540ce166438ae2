import type { HelperName } from '../../template/index.ts';
import { pairsOf } from './parse-tag.ts';
import type { Call, Expression } from './parse-tag.ts';

interface HelperRule {
  /** How many names or texts follow it: at least and at most. */
  readonly given: readonly [least: number, most: number];
  /** `名=值` behind them, with the values it may have. */
  readonly named?: Readonly<Record<string, 'number' | 'boolean' | readonly string[]>>;
  /** Texts that the last of the given may be. */
  readonly style?: readonly string[];
  readonly example: string;
}

const rules: Readonly<Record<HelperName, HelperRule>> = {
  金额大写: {
    given: [1, 1],
    named: { 单位: ['元', '万元', '亿元'] },
    example: '{{金额大写 栏目 单位="万元"}}',
  },
  千分位: { given: [1, 1], named: { 小数: 'number' }, example: '{{千分位 栏目 小数=2}}' },
  百分比: {
    given: [1, 1],
    named: { 比值: 'boolean', 小数: 'number' },
    example: '{{百分比 栏目 小数=1}}',
  },
  不带单位: { given: [2, 2], example: '{{不带单位 栏目 "万元"}}' },
  日期: { given: [1, 2], example: '{{日期 栏目 "YYYY.MM.DD"}}' },
  勾选: { given: [1, Infinity], example: '{{勾选 栏目 "选项"}}' },
  序号: { given: [0, 1], style: ['中文', '括号', '圈'], example: '{{序号 "中文"}}' },
  默认: { given: [2, 2], example: '{{默认 栏目 "／"}}' },
  图片: { given: [1, 1], named: { 宽: 'number', 高: 'number' }, example: '{{图片 栏目 宽=60}}' },
  等于: { given: [2, 2], example: '{{#if (等于 栏目 "选项")}}' },
  包含: { given: [2, 2], example: '{{#if (包含 栏目 "选项")}}' },
  且: { given: [2, Infinity], example: '{{#if (且 栏目一 栏目二)}}' },
  或: { given: [2, Infinity], example: '{{#if (或 栏目一 栏目二)}}' },
  非: { given: [1, 1], example: '{{#if (非 栏目)}}' },
};

/** What is wrong with what follows the helper, and an example of it right; undefined: nothing. */
export function wrongCall(
  helper: HelperName,
  { params, hash }: Pick<Call, 'params' | 'hash'>,
): readonly [message: string, expected: string] | undefined {
  const { given, named = {}, style, example } = rules[helper];
  const expected = `例如 ${example}`;
  const [least, most] = given;
  if (params.length < least) return [`里 ${helper} 后面少了内容`, expected];
  if (params.length > most) return [`里 ${helper} 后面多了内容`, expected];
  const last = params[params.length - 1];
  if (style !== undefined && last !== undefined && !isOneOf(last, style)) {
    return [`里 ${helper} 没有这种写法`, `可写 ${quoted(style)}`];
  }
  for (const { key, value } of pairsOf(hash)) {
    const allowed = named[key];
    if (allowed === undefined) return [`里 ${helper} 没有“${key}”这一项`, expected];
    if (allowed === 'number' && value.type !== 'NumberLiteral')
      return [`里“${key}=”后面要写数字`, expected];
    if (allowed === 'boolean' && value.type !== 'BooleanLiteral')
      return [`里“${key}=”后面要写 true 或 false`, expected];
    if (typeof allowed !== 'string' && !isOneOf(value, allowed))
      return [`里“${key}=”后面的写法不对`, `可写 ${quoted(allowed)}`];
  }
  return undefined;
}

/** A text that is one of these; a name stands for what no one knows yet. */
function isOneOf(value: Expression, texts: readonly string[]): boolean {
  return value.type === 'StringLiteral'
    ? texts.includes((value as hbs.AST.StringLiteral).value)
    : value.type === 'PathExpression';
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join('、');
}
