import { readNumeral } from '../../rules/index.ts';

/** One way in which texts number their clauses; outer ones first. */
interface Mark {
  readonly kind:
    | 'attachment'
    | 'chapter'
    | 'section'
    | 'article'
    | 'part'
    | 'item'
    | 'point'
    | 'sub'
    | 'ring'
    | 'letter';
  /** The mark with which a paragraph opens. */
  readonly opens: RegExp;
  /** How labels write it, and what its address is made of. */
  readonly label: (number: string) => string;
  readonly inLabel: RegExp;
  readonly address: string;
}

const chinese = '[一二三四五六七八九十百零]+';
const rings = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** 附件 1 · 第一章 · 第六条 · 三、 · （一） · 2. · （3） · ④ · A. */
const marks: readonly Mark[] = [
  {
    kind: 'attachment',
    // A list of attachments (附件：1.…) opens none: the attachment itself begins with its number alone.
    opens: new RegExp(`^附件\\s*(\\d+|${chinese})?(?:$|[\\s　]+(?=[^：:；;。]+$))`),
    label: (number) => `附件${number}`,
    // 附件2之1 is the first point of the second, not the twenty-first.
    inLabel: new RegExp(`^附件(\\d+|${chinese})?(?:之(?=.)|$)`),
    address: 'a',
  },
  {
    kind: 'chapter',
    opens: new RegExp(`^第(${chinese})章[\\s　]*`),
    label: (number) => `第${number}章`,
    inLabel: new RegExp(`^第(${chinese})章`),
    address: 'z',
  },
  {
    kind: 'section',
    opens: new RegExp(`^第(${chinese})节[\\s　]*`),
    label: (number) => `第${number}节`,
    inLabel: new RegExp(`^第(${chinese})节`),
    address: 'j',
  },
  {
    kind: 'article',
    opens: new RegExp(`^第(${chinese})条[\\s　]*`),
    label: (number) => `第${number}条`,
    inLabel: new RegExp(`^第(${chinese})条`),
    address: '',
  },
  {
    kind: 'part',
    opens: new RegExp(`^(${chinese})、`),
    label: (number) => number,
    inLabel: new RegExp(`^(${chinese})`),
    address: '',
  },
  {
    kind: 'item',
    opens: new RegExp(`^[（(](${chinese})[）)]、?`),
    label: (number) => `（${number}）`,
    inLabel: new RegExp(`^（(${chinese})）`),
    address: '',
  },
  {
    kind: 'point',
    // 3.5 万元 opens nothing.
    opens: /^(\d{1,3})\s*(?:[.．]\s*(?!\d)|、\s*)/,
    label: (number) => number,
    inLabel: /^(\d{1,3})/,
    address: '',
  },
  {
    kind: 'sub',
    opens: /^[（(](\d{1,3})[）)]\s*/,
    label: (number) => `（${number}）`,
    inLabel: /^（(\d{1,3})）/,
    address: '',
  },
  {
    kind: 'ring',
    opens: new RegExp(`^([${rings}])\\s*`),
    label: (number) => number,
    inLabel: new RegExp(`^([${rings}])`),
    address: '',
  },
  {
    kind: 'letter',
    opens: /^([A-Z])[.．、]\s*/,
    label: (number) => number,
    inLabel: /^([A-Z])/,
    address: '',
  },
];

const rank = (kind: Mark['kind']): number => marks.findIndex((mark) => mark.kind === kind);

/** A number of a clause in figures; letters stay. */
function figures(number: string): string {
  const ring = rings.indexOf(number);
  if (number.length === 1 && ring >= 0) return String(ring + 1);
  if (/^[A-Z\d]*$/.test(number)) return number.toLowerCase();
  return readNumeral(number)?.value.toFixed() ?? number;
}

/** One step of a label: 第六条 of 第六条（二）. */
interface Step {
  readonly kind: Mark['kind'];
  readonly number: string;
}

function stepsOf(label: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  let rest = label;
  while (rest !== '') {
    const least = steps.at(-1);
    const found = marks
      .filter(({ kind }) => least === undefined || rank(kind) > rank(least.kind))
      .flatMap(({ kind, inLabel }) => {
        const match = inLabel.exec(rest);
        return match === null ? [] : [{ kind, match }];
      })[0];
    if (found === undefined) return undefined;
    // Only what a text can begin with begins a label.
    if (steps.length === 0 && rank(found.kind) > rank('part')) return undefined;
    steps.push({ kind: found.kind, number: found.match[1] ?? '' });
    rest = rest.slice(found.match[0].length);
  }
  return steps.length === 0 ? undefined : steps;
}

/**
 * The address of a clause: 三（一）2 → `c-3-1-2`, 第六条（二） → `c-6-2`, 附件2之三 → `c-a2-3`; undefined
 * for no label. `isApart`: an article's where a part has the same number, 第三条 beside 三 → `c-t3`.
 */
export function clauseAnchor(label: string, isApart = false): string | undefined {
  const steps = stepsOf(label);
  const parts = steps?.map(({ kind, number }) => {
    const address = isApart && kind === 'article' ? 't' : marks[rank(kind)]?.address;
    return `${address ?? ''}${figures(number)}`;
  });
  return parts && ['c', ...parts].join('-');
}

/** Whether `label` is the clause `section` or lies below it: 三（一）2 below 三, but 三十 is not. */
export function isWithinClause(label: string, section: string): boolean {
  const [own, above] = [stepsOf(label), stepsOf(section)];
  if (own === undefined || above === undefined) return label === section;
  return above.every(({ kind, number }, at) => own[at]?.kind === kind && own[at].number === number);
}

/** The clause that a paragraph opens, below those open before it. */
export interface Opening {
  /** The open clauses from the outermost, with this one. */
  readonly open: readonly Step[];
  /** Signs of the mark. */
  readonly length: number;
}

/** Reads the mark a paragraph opens with; undefined where it goes on with the clause it stands in. */
export function openingOf(paragraph: string, open: readonly Step[]): Opening | undefined {
  for (const { kind, opens } of marks) {
    const match = opens.exec(paragraph);
    if (match === null) continue;
    const outer = open.filter((step) => rank(step.kind) < rank(kind));
    if (outer.length === 0 && rank(kind) > rank('part')) continue;
    return { open: [...outer, { kind, number: match[1] ?? '' }], length: match[0].length };
  }
  return undefined;
}

/** The label of open clauses; articles are numbered through, so their chapters are left out. */
export function labelOf(open: readonly Step[]): string {
  const hasArticle = open.some(({ kind }) => kind === 'article');
  return named(open, hasArticle)
    .map(({ kind, number }, at, all) => {
      const label = marks[rank(kind)]?.label(number) ?? '';
      return kind === 'attachment' && at < all.length - 1 ? `${label}之` : label;
    })
    .join('');
}

/** How deep a clause lies, from 1. */
export function depthOf(open: readonly Step[]): 1 | 2 | 3 {
  const isChaptered = open.some(({ kind }) => kind === 'chapter');
  const depth = isChaptered ? open.length : named(open, false).length;
  return depth <= 1 ? 1 : depth === 2 ? 2 : 3;
}

function named(open: readonly Step[], hasArticle: boolean): readonly Step[] {
  return hasArticle ? open.filter(({ kind }) => kind !== 'chapter' && kind !== 'section') : open;
}

/** How a text numbers its clauses, for messages: 第六条（二）, 三（一）2. */
export function exampleOf(labels: readonly string[]): string {
  const deepest = labels.filter((label) => !label.startsWith('附件'));
  return (
    [...deepest].sort((one, other) => other.length - one.length)[0] ?? labels[0] ?? '三（一）2'
  );
}
