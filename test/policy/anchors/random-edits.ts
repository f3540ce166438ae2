/** A sign of the official text that remembers where it stood before anyone edited. */
interface Sign {
  readonly sign: string;
  /** Its place in the original; -1: put in by an edit. */
  readonly from: number;
}

/** A paragraph as its mark (the number it opens with) and what follows. */
interface Paragraph {
  readonly mark: 'part' | 'item' | 'point' | undefined;
  readonly signs: readonly Sign[];
}

export interface EditedText {
  readonly paragraphs: readonly Paragraph[];
}

const marks = [
  ['part', /^[一二三四五六七八九十]+、/],
  ['item', /^（[一二三四五六七八九十]+）/],
  ['point', /^\d+\.\s*/],
] as const;

/** Cuts a text into paragraphs of signs, without the numbers that edits change. */
export function readEdited(text: string): EditedText {
  let from = 0;
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => {
      const found = marks.find(([, pattern]) => pattern.test(paragraph));
      const rest = found === undefined ? paragraph : paragraph.replace(found[1], '');
      const signs = Array.from(rest.replace(/\s|\*\*/g, '')).map((sign) => {
        from += 1;
        return { sign, from: from - 1 };
      });
      return { mark: found?.[0], signs };
    });
  return { paragraphs };
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The numbers that paragraphs have after the edits, and the label of the clause each stands in. */
export function numbered({ paragraphs }: EditedText) {
  const count = { part: 0, item: 0, point: 0 };
  return paragraphs.map(({ mark, signs }) => {
    if (mark === 'part') Object.assign(count, { part: count.part + 1, item: 0, point: 0 });
    if (mark === 'item') Object.assign(count, { item: count.item + 1, point: 0 });
    if (mark === 'point') count.point += 1;
    const name = (at: number) =>
      at > 10 ? `十${numerals[at - 11] ?? ''}` : (numerals[at - 1] ?? '');
    const lead = {
      part: `${name(count.part)}、`,
      item: `（${name(count.item)}）`,
      point: `${count.point}. `,
    };
    const label = [
      name(count.part),
      count.item > 0 ? `（${name(count.item)}）` : '',
      count.point > 0 ? String(count.point) : '',
    ].join('');
    return { label, lead: mark === undefined ? '' : lead[mark], signs };
  });
}

export function writeEdited(text: EditedText): string {
  return numbered(text)
    .map(({ lead, signs }) => lead + signs.map(({ sign }) => sign).join(''))
    .join('\n\n');
}

/** Numbers from 0 to below 1 that come again with the seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words as amendments put them in. */
const inserted = [
  '（含）',
  '原则上',
  '本省',
  '近三年内',
  '且符合国家有关规定',
  '、数据服务',
  '不',
  '以及相关单位',
];

type Edit = (text: EditedText, random: () => number) => EditedText;

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** A paragraph of a clause, long enough to be edited. */
function pickParagraph({ paragraphs }: EditedText, random: () => number): number {
  const first = paragraphs.findIndex(({ mark }) => mark !== undefined);
  const fit = paragraphs.flatMap(({ signs }, at) => (at >= first && signs.length > 20 ? [at] : []));
  return pick(fit, random) ?? first;
}

const insertWords: Edit = (text, random) => {
  const at = pickParagraph(text, random);
  const words = Array.from(pick(inserted, random) ?? '').map((sign) => ({ sign, from: -1 }));
  const paragraphs = text.paragraphs.map((paragraph, index) => {
    if (index !== at) return paragraph;
    const where = Math.floor(random() * paragraph.signs.length);
    return { ...paragraph, signs: paragraph.signs.toSpliced(where, 0, ...words) };
  });
  return { paragraphs };
};

/** Moves a numbered paragraph behind another one that is numbered the same way. */
const moveClause: Edit = ({ paragraphs }, random) => {
  const points = paragraphs.flatMap(({ mark }, at) =>
    mark === 'point' || (mark === 'item' && paragraphs[at + 1]?.mark !== 'point') ? [at] : [],
  );
  const from = pick(points, random) ?? 0;
  const moved = paragraphs[from];
  if (moved === undefined) return { paragraphs };
  const rest = paragraphs.toSpliced(from, 1);
  const places = rest.flatMap(({ mark }, at) => (mark === moved.mark ? [at] : []));
  return { paragraphs: rest.toSpliced((pick(places, random) ?? 0) + 1, 0, moved) };
};

/** Splits a paragraph behind a stop; the rest gets a number of its own. */
const splitClause: Edit = (text, random) => {
  const at = pickParagraph(text, random);
  const paragraph = text.paragraphs[at];
  if (paragraph === undefined) return text;
  const stops = paragraph.signs.flatMap(({ sign }, index) =>
    /[；。，]/.test(sign) && index > 4 && index < paragraph.signs.length - 5 ? [index + 1] : [],
  );
  const stop = pick(stops, random);
  if (stop === undefined) return insertWords(text, random);
  const mark = paragraph.mark === 'part' ? 'item' : (paragraph.mark ?? 'point');
  const halves = [
    { ...paragraph, signs: paragraph.signs.slice(0, stop) },
    { mark, signs: paragraph.signs.slice(stop) },
  ];
  return { paragraphs: text.paragraphs.toSpliced(at, 1, ...halves) };
};

export const edits = { insert: insertWords, move: moveClause, split: splitClause } as const;
