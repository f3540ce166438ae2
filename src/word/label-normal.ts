/** A label as forms print it, taken apart: 1. 营 业 收 入（万元）： → 营业收入, note 万元. */
export interface NormalLabel {
  readonly base: string;
  readonly notes: readonly string[];
  /** A unit among the notes. */
  readonly unit?: string;
}

const moneyUnits: Readonly<Record<string, true>> = {
  元: true,
  千元: true,
  万元: true,
  百万元: true,
  亿元: true,
};
const countUnits =
  /^(?:%|‰|人|名|家|个|项|件|套|台|条|次|亿次|万次|万套|年|月|天|小时|m2|平方米|㎡|亩|吨|分|岁)$/;

// Notes that change nothing about what is asked.
const harmless =
  /^(?:盖章|公章|单位盖章|加盖公章|盖单位公章|全称|单位全称|必填|选填|如有|若有|单选|可多选|多选|请勾选|勾选|打勾|打√|人民币|手机|.*字(?:以内|左右)?|.*填写|.*营业执照.*|.*公章.*|.*勾选.*|限.*|单位:.*|请.*)$/;

/** Amounts are in different units, so a figure of one may not stand under the other. */
export function unitsDisagree(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return false;
  return one in moneyUnits && other in moneyUnits;
}

/** The head of a column of one year's figures. */
export function isYear(text: string): boolean {
  return text.length < 40 && /^\d{4}年$/.test(normaliseLabel(text).base);
}

export function isUnit(text: string): boolean {
  return text in moneyUnits || countUnits.test(text);
}

/** NFKC and lower case without white space, numbering, colons; notes in brackets set apart. */
export function normaliseLabel(text: string): NormalLabel {
  const notes: string[] = [];
  const base = text
    // Circled numbers would become plain digits, no longer known for numbering.
    .replace(/^[\s*★※●◆]*[\u2460-\u2473]/, '')
    .normalize('NFKC')
    .toLowerCase()
    // While the space is there, 2. 5G 应用 is number two of a list and not 2.5 of anything.
    .replace(/^\s*\d+(?:\.\d+)*[.、)]\s+/, '')
    .replace(/[\s\u200b\ufeff_﹍﹎]+/g, '')
    .replace(
      /^(?:[*★※●◆]|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+(?:\.\d+)*[.、)](?!\d))+/,
      '',
    )
    .replace(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g, (_, note: string) => {
      notes.push(note.replace(/^单位:/, ''));
      return '';
    })
    .replace(/[:;,。]+$/, '')
    .replace(/[:]+$/, '');
  // 2024年、2024年度、2024年末 name the same column of figures.
  const plain = base.replace(/[*★※]+$/, '').replace(/(\d{4}年)[度末底]/, '$1');
  const unit = notes.find(isUnit);
  return unit === undefined ? { base: plain, notes } : { base: plain, notes, unit };
}

/** Notes that say something of their own: a label with them is another label. */
export function tellingNotes(label: NormalLabel): readonly string[] {
  return label.notes.filter((note) => note !== '' && !isUnit(note) && !harmless.test(note));
}
