import { normaliseLabel } from './normal-label.ts';

/** A box beside an option; offsets into the text. */
export interface OptionBox {
  readonly start: number;
  readonly end: number;
  readonly isChosen: boolean;
  readonly label: string;
}

// The last of each are Wingdings' own, typed as text: they stand in Unicode's private area.
const empty = '☐□○◯◻◽▢❏❑❒⬜\uf0a8\uf06f\uf070\uf071\uf0a3\uf02a';
const ticked = '☑☒■✓✔√●◼◾🗹🗷\uf0fe\uf0fd\uf052\uf053';
const box = new RegExp(`[${empty}${ticked}]|[（(［[【]\\s*[√✓✔]?\\s*[）)］\\]】]`, 'gu');
const chosen = new RegExp(`[${ticked}]`, 'u');

const instruction =
  /^\s*(?:[（(【][^）)】\n]{0,30}(?:选|勾|打|√)[^）)】\n]{0,12}[）)】]|(?:请|[在于]\s*[□☐○])[^□☐○◯\n]{0,30}?(?:打|画|划|勾|选)[^□☐○◯\n]{0,14})[：:]?\s*(?=[□☐○◯]|$)/;

/** Where the options begin behind 请选择对应项目打“√” or （在□内打√）, whose signs are no boxes. */
export function optionsStart(text: string): number {
  return instruction.exec(text)?.[0].length ?? 0;
}

/** Boxes with the option each belongs to: □国有 □民营, or 国有□ 民营□. */
export function findBoxes(text: string): readonly OptionBox[] {
  const boxes = [...text.matchAll(box)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isChosen: chosen.test(match[0]),
  }));
  const first = boxes[0];
  if (first === undefined) return [];
  const before = text.slice(0, first.start);
  // After a label's colon the first box opens the list; elsewhere text before it is its option.
  const boxComesFirst = before.trim() === '' || /[:：]\s*$/.test(before);
  return boxes.map((each, index) => {
    const from = boxes[index - 1]?.end ?? 0;
    const to = boxes[index + 1]?.start ?? text.length;
    const raw = boxComesFirst ? text.slice(each.end, to) : text.slice(from, each.start);
    return { ...each, label: optionLabel(raw) };
  });
}

function optionLabel(raw: string): string {
  // 其他：＿＿＿ and 其他（请注明）: the blank is no part of the name.
  const line = raw.trim().split('\n')[0] ?? '';
  return line.replace(/[:：].*$/, '').replace(/^[\s、，,；;/]+|[\s、，,；;/。]+$/g, '');
}

/** Text on both sides of a row of boxes leaves open which side names them. */
export function areNamed(text: string): boolean {
  const boxes = findBoxes(text);
  const before = text.slice(0, boxes[0]?.start ?? 0).trim();
  const after = text.slice(boxes[boxes.length - 1]?.end ?? text.length).trim();
  return before === '' || after === '' || /[:：]$/.test(before);
}

export function sameOption(one: string, other: string): boolean {
  const base = baseOf(one);
  return base !== '' && base === baseOf(other);
}

/** 其他：边缘一体机 is 其他. */
function baseOf(label: string): string {
  return normaliseLabel(label.replace(/^(\s*其[他它][^：:]*)[：:].*$/s, '$1')).base;
}

/**
 * The box of each option, by its name; for those left over by a name that begins or ends the other
 * (福州 is 福州市, 二级 is 已备案二级), where that pairs one box with one option only.
 */
export function pairOptions<Box extends { readonly label: string }>(
  boxes: readonly Box[],
  options: readonly { readonly id: string; readonly labels: readonly string[] }[],
): ReadonlyMap<string, Box> {
  const pairs = new Map<string, Box>();
  const pair = (isSame: (one: string, other: string) => boolean): void => {
    const used = new Set(pairs.values());
    const left = options.filter(({ id }) => !pairs.has(id));
    const agree = (box: Box, { labels }: (typeof options)[number]): boolean =>
      labels.some((label) => isSame(box.label, label));
    for (const option of left) {
      const [box, ...others] = boxes.filter((each) => !used.has(each) && agree(each, option));
      if (box === undefined || others.length > 0) continue;
      if (left.filter((each) => agree(box, each)).length === 1) pairs.set(option.id, box);
    }
  };
  pair(sameOption);
  pair(beginsOrEnds);
  return pairs;
}

function beginsOrEnds(one: string, other: string): boolean {
  const [short = '', long = ''] = [baseOf(one), baseOf(other)].sort((a, b) => a.length - b.length);
  if (short.length < 2 || !(long.startsWith(short) || long.endsWith(short))) return false;
  // 未备案 is not 备案.
  return !/[未不非无没否]/.test(long.replace(short, ''));
}

/** Ids of the options that a text shows as chosen, by box or, without boxes, by name. */
export function readOptions(
  text: string,
  options: readonly { readonly id: string; readonly labels: readonly string[] }[],
): readonly string[] {
  const boxes = findBoxes(text);
  const names =
    boxes.length > 0
      ? boxes.filter((each) => each.isChosen).map((each) => each.label)
      : text.split(/[、，,；;\n]/);
  const pairs = pairOptions(boxes, options);
  return options
    .filter(
      ({ id, labels }) =>
        pairs.get(id)?.isChosen === true ||
        labels.some((label) => names.some((name) => sameOption(name, label))),
    )
    .map(({ id }) => id);
}
