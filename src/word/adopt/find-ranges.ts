import { normaliseLabel } from '../labels/index.ts';
import type { TextSpan, LabelIndex } from '../labels/index.ts';
import type { Cell, Paragraph } from '../story/index.ts';

/** One end of a stretch of time, and what a form that asks for it alone would call it. */
export interface RangeEnd {
  readonly span: TextSpan;
  readonly label: string;
}

const day = '[\\s_＿]*(?:20)?[\\s_＿]*年[\\s_＿]*月(?:[\\s_＿]*日)?';
const range = new RegExp(`^(.*?[：:])?(${day})([\\s_＿]*(?:至|到|[-—–－~～]+))(${day})[\\s_＿]*$`);

// ＿＿至＿＿ without a year or a month in it: a stretch of time only where its label says so.
const open = '[\\s_＿﹍﹎]{2,}';
const openRange = new RegExp(
  `^((?:.*?[：:])?\\s*[自从由]?)(${open})((?:起|开始)?\\s*(?:至|到|[-—–－~～]+)\\s*)(${open})(?:止|为止)?[\\s。]*$`,
);

const words = [
  ['开始', '起始'],
  ['结束', '完成', '终止'],
] as const;

/** 年 月 至 年 月 in a cell beside 项目起止时间; undefined where the cell holds anything else. */
export function findCellRange(
  cell: Cell,
  label: string,
  index: LabelIndex,
): readonly RangeEnd[] | undefined {
  const [only, ...others] = cell.blocks.filter(
    (block) => block.kind === 'table' || block.text.trim() !== '',
  );
  if (only?.kind !== 'paragraph' || others.length > 0) return undefined;
  const match = range.exec(only.text);
  if (match !== null) return match[1] !== undefined ? undefined : ends(only, match, label, index);
  const bare = openRange.exec(only.text);
  if (bare === null || /[：:]/.test(bare[1] ?? '')) return undefined;
  return knownEnds(ends(only, bare, label, index), index);
}

/** Both ends of a time that is asked for, or none: 年龄 ＿至＿ is no time. */
function knownEnds(found: readonly RangeEnd[], index: LabelIndex): readonly RangeEnd[] | undefined {
  return found.every(({ label }) => index.find(label).length > 0) ? found : undefined;
}

/** 项目起止时间： 年 月 至 年 月 in one line. */
export function findLineRange(
  paragraph: Paragraph,
  index: LabelIndex,
): readonly RangeEnd[] | undefined {
  const match = range.exec(paragraph.text);
  if (match?.[1] !== undefined) return ends(paragraph, match, match[1], index);
  const bare = openRange.exec(paragraph.text);
  const label = /^(.*?)[：:]/.exec(bare?.[1] ?? '')?.[1];
  if (bare === null || label === undefined) return undefined;
  return knownEnds(ends(paragraph, bare, label, index), index);
}

function ends(
  paragraph: Paragraph,
  match: RegExpExecArray,
  label: string,
  index: LabelIndex,
): readonly RangeEnd[] {
  const [, lead = '', first = '', between = '', second = ''] = match;
  const from = lead.length;
  const other = from + first.length + between.length;
  return [
    { from, to: from + first.length },
    { from: other, to: other + second.length },
  ].map((span, order) => ({
    span: { paragraph, ...span },
    label: endLabel(label, order, index),
  }));
}

/** 项目起止时间 → 项目开始时间, 建设期 → 建设开始时间; a name the index knows, if there is one. */
function endLabel(label: string, order: number, index: LabelIndex): string {
  const { base } = normaliseLabel(label);
  const names = (words[order] ?? []).flatMap((word) => {
    const said = base.includes('起止')
      ? base.replace('起止', word)
      : `${base.replace(/(?:周期|期限|期间|期|时间)$/, '')}${word}时间`;
    return [said, said.replace('时间', '年月')];
  });
  return names.find((name) => index.find(name).length > 0) ?? names[0] ?? label;
}
