import { InputError } from './command.ts';
import { readInputText } from './read-input.ts';

/** Facts and drafts are three deep. */
const mostDeep = 40;

/** The data of a JSON file; an InputError says what is wrong with it. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readInputText(file);
  const problem = explainJson(text);
  if (problem !== undefined) throw new InputError([`${file}：${problem}`]);
  return JSON.parse(text) as unknown;
}

/** In words, why a text is no JSON that can be worked with; undefined where it is. */
export function explainJson(text: string): string | undefined {
  if (isDeep(text)) return `括号套了 ${mostDeep} 层以上，不像草稿或事实`;
  try {
    JSON.parse(text);
  } catch (error) {
    return `不是 JSON${error instanceof Error ? reasonOf(error.message, text) : ''}`;
  }
  const twice = findRepeatedKey(text);
  // The engine takes the last one, and nobody would know of the first.
  return twice && `第 ${twice.line} 行的“${twice.key}”前面写过了，不知道要哪一个，请删去一个`;
}

/** What the engine says in English, as far as it says where: Node's words differ from one to the next. */
function reasonOf(message: string, text: string): string {
  if (text.trim() === '') return '：文件是空的';
  const [, position] = / position (\d+)/.exec(message) ?? [];
  if (position === undefined) {
    const [, sign] = /^Unexpected token '(.*?)', /su.exec(message) ?? [];
    return sign === undefined ? '：没有写完，括号或引号不成对' : `：“${sign}”不该在那里`;
  }
  const before = text.slice(0, Number(position));
  if (before.length >= text.trimEnd().length) return '：没有写完，括号或引号不成对';
  const lines = before.split('\n');
  const column = (lines[lines.length - 1] ?? '').length + 1;
  return `：第 ${lines.length} 行第 ${column} 个字符起写错了（引号、逗号、冒号要用半角的）`;
}

/**
 * Whether brackets lie in one another without end: whatever walks through such data runs out of room.
 * Sign by sign: a pattern of texts keeps its place at each sign of a picture, until there is no room.
 */
function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) at = endOfText(text, at);
    else if (sign === square || sign === curly) depth += 1;
    else if (sign === square + 2 || sign === curly + 2) depth -= 1;
    if (depth > mostDeep) return true;
  }
  return false;
}

// " \ [ { in UTF-16; the closing brackets are two further.
const [quote, backslash, square, curly] = [0x22, 0x5c, 0x5b, 0x7b];

/** The first key that an object of this JSON has twice, and where it stands again. */
function findRepeatedKey(
  text: string,
): { readonly key: string; readonly line: number } | undefined {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === square || sign === curly) open.push(new Set());
    else if (sign === square + 2 || sign === curly + 2) open.pop();
    else if (sign === quote) {
      const end = endOfText(text, at);
      const written = text.slice(at, end + 1);
      at = end;
      afterText.lastIndex = end + 1;
      if (!afterText.test(text)) continue;
      const key = JSON.parse(written) as string;
      const keys = open[open.length - 1];
      if (keys?.has(key) === true) return { key, line: text.slice(0, at).split('\n').length };
      keys?.add(key);
    }
  }
  return undefined;
}

/** The colon that makes a text a key. */
const afterText = /\s*:/y;

/** The quotation mark that ends the text begun at `from`, or the end of all. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) return at;
    if (sign === backslash) at += 1;
  }
  return text.length;
}
