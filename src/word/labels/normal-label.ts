import { unitNamed } from './units.ts';

/** A label as forms print it, taken apart: 1. 营 业 收 入（万元）： → 营业收入, note 万元. */
export interface NormalLabel {
  readonly base: string;
  readonly notes: readonly string[];
  /** A unit among the notes. */
  readonly unit?: string;
}

// Notes that change nothing about what is asked.
const harmless =
  /^(?:盖章|公章|单位盖章|加盖公章|盖单位公章|全称|注明.*|如.{1,12}|例如.*|保留.*位小数|.*可附页|.*可加页|.*为准|与.*一致|单位全称|必填|选填|如有|若有|单选|可多选|多选|请勾选|勾选|打勾|打√|人民币|手机|.*字(?:以内|左右)?|.*填写|.*营业执照.*|.*公章.*|.*勾选.*|限.*|单位:.*|请.*)$/;

/** Brackets that explain what is asked: its form, its source, its length, or what else may stand there. */
const explaining =
  /\d字|等$|年月日|年\/月\/日|yyyy|^或|(?:分类|标准|目录|数额|格式|为准|描述|说明)$|^(?:精确|至少|参照|填|须|需|应)/;

/** The head of a column of one year's figures. */
export function isYear(text: string): boolean {
  return text.length < 40 && /^\d{4}年$/.test(normaliseLabel(text).base);
}

function isUnit(text: string): boolean {
  return unitNamed(text) !== undefined;
}

// One document asks for the same labels and cells again and again, and so do a hundred of a form.
const longestKept = 60;
const mostKept = 4_000;
const kept = new Map<string, NormalLabel>();

/** NFKC and lower case without white space, numbering, colons; notes in brackets set apart. */
export function normaliseLabel(text: string): NormalLabel {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const label = takeApart(text);
  if (text.length > longestKept) return label;
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, label);
  return label;
}

// With its notes in brackets, and without: what is longer is a text, whose patterns would be looked
// for at each of its signs.
const longestNoted = 2_000;
const longestBase = 200;

function takeApart(text: string): NormalLabel {
  const label = takeShort(text.slice(0, longestNoted));
  if (text.length <= longestNoted && label.base.length <= longestBase) return label;
  return { ...label, base: `${label.base.slice(0, longestBase)}…` };
}

function takeShort(text: string): NormalLabel {
  const notes: string[] = [];
  const base = text
    // Circled numbers would become plain digits, no longer known for numbering or a footnote's mark.
    .replace(/^[\s*★※●◆▲]*[\u2460-\u2473]/, '')
    .replace(/[\u2460-\u2473\u00b9\u00b2\u00b3\u2070-\u2079]+(?=[\s:：*]*$)/, '')
    .normalize('NFKC')
    .toLowerCase()
    // While the space is there, 2. 5G 应用 is number two of a list and not 2.5 of anything.
    .replace(/^\s*\d+(?:\.\d+)*[.、)]\s+/, '')
    .replace(/[\s\u200b\ufeff_﹍﹎]+/g, '')
    .replace(/(?:\.{3,}|·{3,})$/, '')
    .replace(
      /^(?:[*★※●◆▲]|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+(?:\.\d+)*[.、)](?!\d)|\d{1,2}[.、)](?=20\d\d年))+/,
      '',
    )
    .replace(/[([【〔]((?:[^()[\]【】〔〕]|\([^()]{0,20}\))*)[)\]】〕]/g, (_, note: string) => {
      const parts = note.split(/[,;、]/).map((part) => unitNamed(part) ?? part);
      notes.push(...(explaining.test(note) ? parts.filter(isUnit) : parts));
      return '';
    })
    .replace(/,?(?:限|不超过|控制在|约)?\d+字(?:以内|以下|左右|内)?$/, '')
    .replace(/[:;,。]+$/, '')
    .replace(/[:]+$/, '');
  // 2024年、2024年度、2024年末 name the same column of figures.
  const plain = base
    .replace(/[*★※▲]+$/, '')
    .replace(/^(20\d\d)(?![\d年.,/~—-])/, '$1年')
    .replace(/(\d{4}年)[度末底]/, '$1')
    .replace(/^其中[:,]/, '其中');
  return unitAtEnd(plain, notes);
}

/** 金额/万元 and 营业收入万元 carry their unit without brackets. */
function unitAtEnd(plain: string, notes: readonly string[]): NormalLabel {
  const units = [...new Set(notes.filter(isUnit))];
  const end = /^(.{2,}?)(?:[/,](.{1,3})|([千万亿]元))$/.exec(plain);
  const named = unitNamed(end?.[2] ?? end?.[3] ?? '');
  if (end !== null && named !== undefined && units.length === 0) {
    return { base: end[1] ?? '', notes: [...notes, named], unit: named };
  }
  const [unit] = units;
  if (unit === undefined) return { base: plain, notes };
  // Two units are none: which of them a figure is in, nobody can tell.
  return { base: plain, notes, unit: units.length === 1 ? unit : units.join('/') };
}

/** Notes that say something of their own: a label with them is another label. */
export function tellingNotes(label: NormalLabel): readonly string[] {
  return label.notes.filter((note) => note !== '' && !isUnit(note) && !harmless.test(note));
}
