import { child, elements, numberIn, valueOf } from './tree.ts';
import type { Node } from './tree.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Numbers of lists, counted as the paragraphs come. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, number[]>();

  constructor(root: Node | undefined) {
    const numbering = root && child(root, 'w:numbering');
    const all = numbering === undefined ? [] : elements(numbering);
    const abstracts = new Map(
      all
        .filter(({ name }) => name === 'w:abstractNum')
        .map(
          (node) => [node.attributes['w:abstractNumId'] ?? '', readLevels(node, 'w:lvl')] as const,
        ),
    );
    for (const node of all.filter(({ name }) => name === 'w:num')) {
      const abstract = valueOf(child(node, 'w:abstractNumId')) ?? '';
      const own = elements(node)
        .filter(({ name }) => name === 'w:lvlOverride')
        .flatMap((override) => [...readLevels(override, 'w:lvl')]);
      const levels = new Map([...(abstracts.get(abstract) ?? []), ...own]);
      this.#lists.set(node.attributes['w:numId'] ?? '', { abstract, levels });
    }
  }

  /** What stands before the next paragraph of a list; '' where it has no number. */
  next(id: string, level: number): string {
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'none') return '';
    if (own.format === 'bullet') return /^[\uf000-\uf0ff]?$/.test(own.text) ? '•' : own.text;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format = 'decimal', start = 1 } = list.levels.get(at) ?? {};
      return written(counts[at] ?? start, format);
    });
  }
}

function readLevels(node: Node, name: string): ReadonlyMap<number, Level> {
  return new Map(
    elements(node)
      .filter((each) => each.name === name)
      .map((level) => [
        numberIn(level.attributes['w:ilvl']) ?? 0,
        {
          format: valueOf(child(level, 'w:numFmt')) ?? 'decimal',
          text: valueOf(child(level, 'w:lvlText')) ?? '',
          start: numberIn(valueOf(child(level, 'w:start'))) ?? 1,
        },
      ]),
  );
}

const chinese = Array.from('〇一二三四五六七八九');

function written(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
      return counted(number);
    case 'ideographDigital':
    case 'chineseLegalSimplified':
      return Array.from(String(number))
        .map((digit) => chinese[Number(digit)] ?? digit)
        .join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(
        Math.min(9, Math.ceil(number / 26)),
      );
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** 十, 二十一; beyond ninety-nine as digits, which no list of a form reaches. */
function counted(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const before = tens === 0 ? '' : `${tens === 1 ? '' : (chinese[tens] ?? '')}十`;
  return before + (ones === 0 ? '' : (chinese[ones] ?? ''));
}

function roman(number: number): string {
  const signs = [
    ['M', 1000],
    ['CM', 900],
    ['D', 500],
    ['CD', 400],
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const;
  let left = Math.max(0, Math.min(number, 3999));
  let text = '';
  for (const [sign, value] of signs) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}
