import { Big } from 'big.js';

/** Ten to this power is how many 元 a money unit is worth. */
const moneyPowers: Readonly<Record<string, number>> = {
  元: 0,
  千元: 3,
  万元: 4,
  百万元: 6,
  亿元: 8,
};

// Units of one class count the same things one by one; 万家 and 百人 are others on purpose.
const countClasses: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['家', '户'],
  ['个', '项', '件', '款'],
  ['套', '台', '台套', '台/套', '台(套)', '套(件)', '套/件', '套件', '件'],
  ['月', '个月'],
  ['人月', '人·月'],
  ['m2', 'm²', '㎡', '平方米', '平米'],
  ['%', '百分比'],
];
const single =
  /^(?:‰|条|次|亿次|万次|万套|年|天|小时|亩|吨|分|岁|[十百千万亿]+(?:人|家|个|户|台|套|项|件|次|吨|亩))$/;
const foreign = /^[百千万亿]*(?:美元|美金|欧元|港元|港币|日元|英镑|外币)$/;

/** The unit a text names and nothing else, by one name: 单位：人民币万元 → 万元. */
export function unitNamed(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^(?:(?:金额|计量|货币)?单位[:是为]?)/, '')
    .replace(/^人民币(?=.)/, '')
    .replace(/(.)人民币$/, '$1')
    .replace(/^圆$/, '元');
  if (plain in moneyPowers || single.test(plain) || foreign.test(plain)) return plain;
  return countClasses.some((names) => names.includes(plain)) ? plain : undefined;
}

/**
 * The unit a caption or a heading states: 单位：万元, 财务情况（金额单位：元）. A currency we don't know comes
 * back as it stands, and agrees with no figure; several units are as good as none.
 */
export function unitStated(text: string): string | undefined {
  // It ends the text; the patterns begin again at each of a long one's signs.
  const end = text.trimEnd().slice(-60);
  const said =
    /单位\s*[：:]\s*([^\s）)。]+)\s*[）)]?$/.exec(end)?.[1] ??
    /[（(]([^（）()]+)[）)]$/.exec(end)?.[1];
  if (said === undefined || /[、，,和]/.test(said)) return undefined;
  return unitNamed(said) ?? (/元$|币$/.test(said) && said.length < 8 ? said : undefined);
}

/** No figure in `own` may stand where `printed` is the unit, converted or not. */
export function unitsDisagree(printed: string | undefined, own: string | undefined): boolean {
  if (printed === undefined || own === undefined) return false;
  const ours = unitNamed(own) ?? own;
  if (printed === ours || (printed in moneyPowers && ours in moneyPowers)) return false;
  return !countClasses.some((names) => names.includes(printed) && names.includes(ours));
}

/** The unit for figures in `own`: what is said of them, else a caption's where it is about their kind. */
export function statedUnit(
  said: string | undefined,
  caption: string | undefined,
  own: string | undefined,
): string | undefined {
  if (said !== undefined || caption === undefined || own === undefined) return said;
  const isMoney = caption in moneyPowers || !isCount(caption);
  return isMoney === own in moneyPowers ? caption : undefined;
}

function isCount(unit: string): boolean {
  return single.test(unit) || countClasses.some((names) => names.includes(unit));
}

/** 套（件） and 套(件) are one unit, 元 and 万元 are two. */
export function isSameUnit(one: string, other: string | undefined): boolean {
  return other !== undefined && (unitNamed(one) ?? one) === (unitNamed(other) ?? other);
}

/**
 * A figure as the form's own unit wants it, without the unit: 3,000 万元 under 元 is 30,000,000.
 * Undefined where it is no number, or the units do not convert exactly.
 */
export function inUnit(text: string, own: string | undefined, printed: string): string | undefined {
  const bare = withoutUnit(text, own);
  if (own === undefined || own === printed) return bare;
  if (unitsDisagree(printed, own)) return undefined;
  const from = moneyPowers[own];
  const to = moneyPowers[printed];
  if (from === undefined || to === undefined || from === to) return bare;
  if (!/^-?\d[\d,]*(?:\.\d+)?$/.test(bare)) return undefined;
  const [whole = '', fraction] = new Big(bare.replace(/,/g, ''))
    .times(new Big(`1e${from - to}`))
    .toFixed()
    .split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** 3,000 万元 → 3,000. */
export function withoutUnit(text: string, unit: string | undefined): string {
  return unit !== undefined && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text;
}
