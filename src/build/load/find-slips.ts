/** A slip of typing that makes YAML mean something else, at its line. */
interface Slip {
  readonly line: number;
  readonly message: string;
}

const name = String.raw`[A-Za-z_][\w.-]*`;
/** The start of an entry of a block: its indentation, its dashes, its key. */
const entryStart = new RegExp(
  String.raw`^\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s"'#{}[\],：][^#{}[\],：]*?):(?=\s|$)`,
);
/** A text in the quotes of Chinese, among the entries of a line, that holds signs of YAML. */
const wideQuote = /\{[^“”"']*:\s+“[^”]*[{}[\],:][^”]*”\s*[,}]/;
const fullWidthKey = new RegExp(String.raw`^\s*(?:- *)*(${name}) *：`);
const tightKey = new RegExp(String.raw`^\s*(?:- +)*(${name}):(?![\s:/]|$)`);
const flowKey = new RegExp(String.raw`[{,，]\s*(${name}) *：`);
const flowComma = new RegExp(String.raw`，\s*(${name}) *[:：](?=\s|$)`);
const listComma = /\[\s*[\w.*"-]+(?:\s*[,，、]\s*[\w.*"-]+)*\s*\]/;

/** Starts of a line that look right and are none, with what to do. */
const oddStarts: readonly (readonly [RegExp, string])[] = [
  [
    /^\s*[－—–−‐‑]\s*(?:\{|[A-Za-z_][\w.-]*\s*[:：])/,
    '列表前的横线不是半角的 -：请改成 - 加一个空格',
  ],
  [/^\s*＃/, '注释前的井号是全角的“＃”，请改成半角的 #'],
  [/^(?:<{7}|={7}$|>{7})/, '这是合并时留下的冲突标记：两边留下一边，删去带这种标记的行'],
  [/^---\s*$/, '中间有一行 ---：一个文件只写一份内容，请删去这一行'],
  [
    new RegExp(String.raw`^\s*(?:- +)*${name}:[\u00A0\u3000]`),
    '冒号后面不是半角空格：请删去，改打一个半角空格',
  ],
];

export interface FoundSlips {
  readonly slips: readonly Slip[];
  /** The first line that stands neither below what is above it nor beside it. */
  readonly uneven: number | undefined;
}

/**
 * Slips that a Chinese keyboard or an editor makes, by their own names: a tab or a wide space as
 * indentation, full-width colons, commas and braces, a colon without its space, braces and quotes
 * that do not come in pairs. Texts in quotes and blocks of text are passed over.
 */
export function findSlips(text: string): FoundSlips {
  const reader = new LineReader();
  text.split(/\r?\n/).forEach((line, index) => {
    reader.read(line, index + 1);
  });
  return { slips: reader.finish(), uneven: reader.uneven };
}

/** Where entries begin, and whether each has its dash. */
interface Column {
  readonly at: number;
  readonly isList: boolean;
}

interface Open {
  readonly sign: string;
  readonly line: number;
}

class LineReader {
  uneven: number | undefined;
  /** Where the entries around the last one begin, from the outermost on. */
  #columns: readonly Column[] = [];
  /** The last entry may have others below it. */
  #opens = true;
  readonly #slips: Slip[] = [];
  #open: Open[] = [];
  /** Indentation of the line that opened the outermost brace or quote. */
  #indent = 0;
  /** Indentation of the key whose block of text is being passed over. */
  #block: number | undefined;
  #quote: Open | undefined;

  read(line: string, number: number): void {
    const indent = line.length - line.trimStart().length;
    if (this.#block !== undefined) {
      if (line.trim() === '' || indent > this.#block) return;
      this.#block = undefined;
    }
    const isEntry = entryStart.test(line) || /^\s*- /.test(line);
    if (isEntry && indent <= this.#indent) this.#closeAll();
    const isFree = this.#open.length === 0 && this.#quote === undefined;
    if (isFree) this.#indent = indent;
    if (line.trim() === '' || /^\s*#/.test(line)) return;
    if (isFree && isEntry) this.#place(line, number, indent);
    if (isFree && this.#readEntry(line, number)) return;
    this.#readSigns(line, number, isFree ? valueStart(line) : 0);
  }

  finish(): readonly Slip[] {
    this.#closeAll();
    return this.#slips;
  }

  #say(line: number, message: string): void {
    this.#slips.push({ line, message });
  }

  #closeAll(): void {
    const [first] = this.#open;
    if (first)
      this.#say(first.line, `这一行的 ${first.sign} 没有成对，少了 ${partner(first.sign)}`);
    else if (this.#quote) this.#say(this.#quote.line, `这一行的引号 ${this.#quote.sign} 没有成对`);
    this.#open = [];
    this.#quote = undefined;
  }

  #place(line: string, number: number, indent: number): void {
    const around = this.#columns.filter(({ at }) => at <= indent);
    const last = around.at(-1);
    const dashes = /^\s*((?:- +)*)/.exec(line)?.[1]?.length ?? 0;
    const isList = dashes > 0;
    const isBelow = last === undefined || this.#opens;
    const isBeside = last?.at === indent && (isList || !last.isList);
    if (!isBeside && (!isBelow || around.length < this.#columns.length)) this.uneven ??= number;
    this.#columns = [
      ...around.filter(({ at }) => at < indent),
      { at: indent, isList },
      ...(isList ? [{ at: indent + dashes, isList: false }] : []),
    ];
    this.#opens = /(?:[:-])\s*(?:#.*)?$/.test(line);
  }

  /** What is wrong at the start of a block's line; true: the rest of it is not to be looked at. */
  #readEntry(line: string, number: number): boolean {
    const indentation = /^\s*/.exec(line)?.[0] ?? '';
    if (indentation.includes('\t')) {
      this.#say(number, '缩进用了制表符（Tab），请改用空格');
      return true;
    }
    if (/[^ ]/.test(indentation)) {
      const sign = indentation.includes('\u3000') ? '全角空格' : '网页上的不间断空格';
      this.#say(number, `缩进用了${sign}，请改用半角空格`);
      return true;
    }
    const odd = oddStarts.find(([pattern]) => pattern.test(line));
    if (odd !== undefined) {
      this.#say(number, odd[1]);
      return true;
    }
    if (/:\s+“[^”]*[{}:,][^”]*”\s*$/.test(line) || wideQuote.test(line)) {
      this.#say(number, '引号是全角的“”，请改成半角的 " "');
      return true;
    }
    const wide = fullWidthKey.exec(line)?.[1];
    if (wide !== undefined) {
      this.#say(number, `“${wide}”后面的冒号是全角的“：”，请改成半角冒号加一个空格`);
      return true;
    }
    const tight = tightKey.exec(line)?.[1];
    if (tight !== undefined) {
      this.#say(number, `“${tight}”的冒号后面少了一个空格`);
      return true;
    }
    if (/[:-]\s+[|>][+-]?\d*\s*(?:#.*)?$/.test(line)) {
      this.#block = /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0;
      return true;
    }
    return false;
  }

  #readSigns(line: string, number: number, from: number): void {
    let masked = ' '.repeat(from);
    let before = '';
    for (let at = from; at < line.length; at += 1) {
      const sign = line[at] ?? '';
      if (this.#quote !== undefined) {
        if (sign === '\\' && this.#quote.sign === '"') at += 1;
        else if (sign === this.#quote.sign) this.#quote = undefined;
        masked += ' '.repeat(at - masked.length + 1);
        continue;
      }
      if (sign === '#' && /\s/.test(line[at - 1] ?? ' ')) break;
      const isStart = before === '' || /[[{,:]/.test(before);
      const isFlow = this.#open.length > 0;
      if (!isFlow && !isStart) return;
      if (isStart && /["']/.test(sign)) this.#quote = { sign, line: number };
      else if (/[[{]/.test(sign) && (isFlow || isStart)) this.#open.push({ sign, line: number });
      else if (isStart && /[｛［]/.test(sign)) {
        const right = sign === '｛' ? '{ }' : '[ ]';
        this.#say(number, `括号是全角的“${sign}”，请改成半角的 ${right}`);
        return;
      } else if (/[\]}]/.test(sign) && !this.#close(sign, number)) return;
      else if (!isFlow && sign.trim() !== '') return;
      masked += sign;
      if (sign.trim() !== '') before = sign;
      if (isFlow && this.#open.length === 0) {
        const rest = line.slice(at + 1).trim();
        if (/^[\]}]/.test(rest)) this.#say(number, `多了一个 ${rest.charAt(0)}`);
        break;
      }
    }
    this.#readFlow(masked, number);
  }

  /** False where the sign closes nothing, which is said. */
  #close(sign: string, number: number): boolean {
    const last = this.#open.pop();
    if (last !== undefined && partner(last.sign) === sign) return true;
    this.#open = [];
    this.#say(
      last?.line ?? number,
      last === undefined ? `多了一个 ${sign}` : `${last.sign} 与 ${sign} 不成对`,
    );
    return false;
  }

  /** Full-width signs between entries. */
  #readFlow(masked: string, number: number): void {
    const key = flowKey.exec(masked)?.[1];
    if (key !== undefined) {
      this.#say(number, `“${key}”后面的冒号是全角的“：”，请改成半角冒号加一个空格`);
      return;
    }
    const next = flowComma.exec(masked)?.[1];
    if (next !== undefined) {
      this.#say(number, `“${next}”前面的逗号是全角的“，”，请改成半角逗号加一个空格`);
      return;
    }
    const list = listComma.exec(masked)?.[0] ?? '';
    const sign = /[，、]/.exec(list)?.[0];
    if (sign !== undefined) this.#say(number, `${list} 里用了全角的“${sign}”，请改成半角逗号`);
  }
}

function partner(sign: string): string {
  return sign === '{' ? '}' : ']';
}

/** Where the value of a block's line begins. */
function valueStart(line: string): number {
  const start = entryStart.exec(line) ?? /^\s*(?:- +)*/.exec(line);
  return start?.[0].length ?? 0;
}
