import { LineCounter, isCollection, isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Problem } from '../../base/index.ts';
import { findSlips } from './find-slips.ts';

export type Path = readonly (string | number)[];
export type Report = (problem: Problem) => void;

/** One YAML file, read once, with the way back from a place in its data to a line. */
export interface Source {
  readonly file: string;
  readonly value: unknown;
  /** The line of the entry at `path`, or of its nearest ancestor that is there. */
  readonly lineOf: (path: Path) => number;
}

/** The start of the key (or list item) at `path`. */
function offsetOf(document: Document, path: Path): number | undefined {
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(last),
    );
    if (pair && isScalar(pair.key)) return pair.key.range?.[0];
    return undefined;
  }
  const node: unknown = document.getIn(path, true);
  return (node as { range?: readonly number[] } | undefined)?.range?.[0];
}

/** Undefined where brackets within brackets without end leave the parser no room. */
function parseYaml(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const tooDeep = '括号或缩进一层套一层，套得太深：请少套几层';
const tooMany = '引用（*）展开后太多，请把重复的内容直接写出来';
const oddKey = '冒号前面只能写一个词，不能是列表或一组键值：去掉多余的问号或括号';
/** Each is looked for among all before it: of thousands that takes minutes. */
const mostAnchors = 1_000;

/** References unfolded, one within another counted each time. */
const mostAliases = 100;

/** Parses YAML; its own mistakes are reported with their lines, the slip that made them first. */
export function parseSource(file: string, text: string, report: Report): Source {
  const lines = new LineCounter();
  const { slips, uneven } = findSlips(text);
  const say = (line: number, message: string) => {
    report({ file, line, message: `YAML 写法有误：${message}`, severity: 'error' });
  };
  const nothing: Source = { file, value: undefined, lineOf: () => 1 };
  if ((text.match(/(?:^|[\s[{,])&[^\s[\]{},]/gm) ?? []).length > mostAnchors) {
    say(1, tooMany);
    return nothing;
  }
  const document = parseYaml(text, lines);
  if (document === undefined) {
    say(1, tooDeep);
    return nothing;
  }
  for (const { line, message } of slips) say(line, message);
  if (slips.length === 0) {
    // After the first mistake of writing the parser is lost, and says so many times over.
    const isTwice = ({ code }: { readonly code: string }) => code === 'DUPLICATE_KEY';
    const others = document.errors.filter((error) => !isTwice(error));
    const isUneven = others.length > 0 && uneven !== undefined;
    if (isUneven) say(uneven, '缩进不齐：与上面同级的对齐，下一级多缩进两格');
    const first = isUneven ? [] : others.slice(0, 1);
    for (const error of [...document.errors.filter(isTwice), ...first, ...document.warnings]) {
      const { line } = lines.linePos(error.pos[0]);
      const key = /^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? '';
      say(line, describeYamlError(error.code, key));
    }
  }
  const lineOf = (path: Path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsetOf(document, path.slice(0, length));
      if (offset !== undefined) return lines.linePos(offset).line;
    }
    return 1;
  };
  // Broken YAML is reported above; what could be read of it would only add false mistakes.
  if (slips.length > 0 || document.errors.length > 0) return { file, value: undefined, lineOf };
  const unusable = findUnusable(document);
  for (const { offset, message } of unusable) say(lines.linePos(offset).line, message);
  if (unusable.length > 0) return { file, value: undefined, lineOf };
  try {
    return { file, value: document.toJS({ maxAliasCount: mostAliases }) as unknown, lineOf };
  } catch (error) {
    // Aliases of aliases: a page of them unfolds into more than a machine holds.
    say(1, error instanceof ReferenceError ? tooMany : tooDeep);
    return { file, value: undefined, lineOf };
  }
}

/**
 * What YAML allows and no file here can mean: aliases of anchors that don't stand before them, often a
 * text that begins with an asterisk; keys that are lists or mappings, which are written out again for
 * each that they stand within: of hundreds that takes minutes.
 */
function findUnusable(document: Document) {
  const found: { readonly offset: number; readonly message: string }[] = [];
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const message = `“*${alias.source}”引用的“&${alias.source}”没有写：星号开头的文字要加引号，或直接写出内容`;
      found.push({ offset: alias.range?.[0] ?? 0, message });
    },
    Pair: (_, { key }) => {
      if (!isCollection(key)) return;
      found.push({ offset: key.range?.[0] ?? 0, message: oddKey });
      // What stands within it falls with it.
      return visit.BREAK;
    },
  });
  return found;
}

function describeYamlError(code: string, key: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return `“${key}”写了两次，请留下一个`;
    case 'TAB_AS_INDENT':
      return '缩进用了制表符（Tab），请改用空格';
    case 'RESOURCE_EXHAUSTION':
      return tooDeep;
    case 'BAD_INDENT':
      return '缩进不齐';
    case 'MISSING_CHAR':
      return '少了一个符号：请核对括号和引号有没有成对';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return '键后面少了冒号，或冒号后面少了空格';
    case 'UNEXPECTED_TOKEN':
      return '这里多了或少了符号，请核对括号、引号和冒号';
    default:
      return '这一行读不懂，请核对括号、引号、冒号和缩进';
  }
}
