import Handlebars from 'handlebars';

import { suggestName } from '../../../base/index.ts';

/** Of Handlebars' syntax tree. */
export type Expression = hbs.AST.Expression;

/** A tag understood. */
export type Tag =
  | { readonly kind: 'comment' }
  | { readonly kind: 'print'; readonly call: Call }
  | {
      readonly kind: 'open';
      readonly block: BlockName;
      readonly call: Call;
      readonly blockParams: readonly string[];
    }
  /** `else`, or `else if …`. */
  | { readonly kind: 'else'; readonly call?: Call; readonly block?: BlockName }
  | { readonly kind: 'close'; readonly block: string }
  /** `opens`: the block it was meant to open, so that its end is no second mistake. */
  | {
      readonly kind: 'wrong';
      readonly message: string;
      readonly expected: string;
      readonly opens?: string;
    };

export const blockNames = ['if', 'unless', 'each', 'with'] as const;
export type BlockName = (typeof blockNames)[number];

/** The first word with what follows it, as Handlebars parsed them. */
export interface Call {
  readonly path: hbs.AST.PathExpression | hbs.AST.Literal;
  readonly params: readonly Expression[];
  readonly hash: hbs.AST.Hash | undefined;
}

const sorts: readonly (readonly [RegExp, string, string])[] = [
  [/^[>]|^#\s*>/, '不能用：模板里没有片段（partial）', '请把内容直接写在这里'],
  [/^&/, '不能用：值总会转成文字，不能当作 XML 写入', '请写 {{名称}}'],
  [/^#?\s*\*/, '不能用：没有装饰器（decorator）', '请删去'],
  [/^\^/, '不能用：反向块请用 unless 或 else', '请写 {{#unless 名称}} 或 {{else}}'],
];

/** Understands what stands between the braces; never throws. */
export function parseTag(inner: string): Tag {
  if (inner.startsWith('!')) return { kind: 'comment' };
  if (inner === '') return wrong('是空的', '请写 {{名称}}');
  for (const [pattern, message, expected] of sorts) {
    if (pattern.test(inner)) return wrong(message, expected);
  }
  const foreign = foreignWord(inner);
  if (foreign !== undefined) return wrong('不是这里的写法', `请写 ${foreign}`);
  if (inner.startsWith('/')) return { kind: 'close', block: inner.slice(1).trim() };
  if (inner === 'else') return { kind: 'else' };
  if (/^else\s/.test(inner)) return parseElse(inner.slice(4).trim());
  if (inner.startsWith('#')) {
    const opening = parseOpen(inner.slice(1).trim());
    const [opens = ''] = inner.slice(1).trim().split(/\s/);
    return opening.kind === 'wrong' ? { ...opening, opens } : opening;
  }
  const call = parseCall(inner);
  return call === undefined ? unreadable(inner) : { kind: 'print', call };
}

function parseElse(rest: string): Tag {
  const call = parseCall(rest);
  const block = call && nameOf(call);
  if (call === undefined || block === undefined) return unreadable(rest);
  if (block !== 'if' && block !== 'unless') {
    return wrong(`里的 ${block} 不能接在 else 后面`, '请写 {{else}} 或 {{else if 名称}}');
  }
  if (call.params.length !== 1) return wrong('缺少条件', `请写 {{else ${block} 名称}}`);
  return { kind: 'else', call, block };
}

function parseOpen(rest: string): Tag {
  const named = /\s+as\s+\|([^|]*)\|$/.exec(rest);
  const blockParams = named?.[1]?.trim().split(/\s+/) ?? [];
  const call = parseCall(named === null ? rest : rest.slice(0, named.index));
  if (call === undefined) return unreadable(rest);
  const name = nameOf(call) ?? '';
  const block = blockNames.find((known) => known === name);
  if (block === undefined) return wrong(...unknownBlock(name));
  if (call.params.length !== 1) return wrong('要有且只有一个名称', `请写 {{#${block} 名称}}`);
  return { kind: 'open', block, call, blockParams };
}

function parseCall(text: string): Call | undefined {
  try {
    const program = Handlebars.parseWithoutProcessing(`{{${text}}}`);
    const [node, more] = program.body;
    if (node?.type !== 'MustacheStatement' || more !== undefined) return undefined;
    // Its type is told by `type` alone in Handlebars' declarations.
    const { path, params, hash } = node as hbs.AST.MustacheStatement;
    return { path, params, hash: hash };
  } catch {
    return undefined;
  }
}

function nameOf(call: Call): string | undefined {
  return isPath(call.path) ? call.path.original : undefined;
}

export function isPath(expression: Expression): expression is hbs.AST.PathExpression {
  return expression.type === 'PathExpression';
}

/** Handlebars declares a hash that it leaves out where a call has none. */
export function pairsOf(hash: hbs.AST.Hash | undefined): readonly hbs.AST.HashPair[] {
  return hash?.pairs ?? [];
}

function wrong(message: string, expected: string): Tag {
  return { kind: 'wrong', message, expected };
}

/** Words of other template languages, as written here. */
function foreignWord(inner: string): string | undefined {
  const end = /^[#/]?end[-_]?(if|each|for|with|unless)$/i.exec(inner)?.[1]?.toLowerCase();
  if (end !== undefined) return `{{/${end === 'for' ? 'each' : end}}}`;
  if (/^[#/]?(elseif|elif|else_if|else-if)\b/i.test(inner)) return '{{else if 名称}}';
  if (/^#?for\s/i.test(inner)) return '{{#each 表}}…{{/each}}，列写 {{列名}}';
  return /^[#/]else$/.test(inner) ? '{{else}}' : undefined;
}

/** What to say of a block that there is none of: the one that was meant, or all there are. */
export function unknownBlock(name: string): readonly [message: string, expected: string] {
  const close = suggestName(name, blockNames);
  return [`里没有名为 ${name} 的块${close}`, close === '' ? `可用 ${blockNames.join('、')}` : ''];
}

function unreadable(text: string): Tag {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  if (count(/"/g) % 2 === 1) return wrong('里的引号没有成对', '请补上另一半引号');
  if (count(/\(/g) !== count(/\)/g)) return wrong('里的括号没有成对', '请补上另一半括号');
  if (/[<>+*%]|==|\s-\s/.test(text)) {
    return wrong('里不能计算、不能比大小', '比较是否相同请写 {{#if (等于 栏目 "选项")}}');
  }
  return wrong('写法读不懂', '请写 {{名称}}、{{#if 名称}} 或 {{助手 名称}}');
}

/** `{{图片 x}}` */
export function isImageTag(tag: Tag): tag is Extract<Tag, { kind: 'print' }> {
  return tag.kind === 'print' && isPath(tag.call.path) && tag.call.path.original === '图片';
}
