import type { ShapeField } from './document-shape.ts';
import type { PlaceContext } from './form-place.ts';
import type { LabelIndex } from './label-index.ts';
import { isGeneric, isPerson, isPersonal, subjectOf } from './label-words.ts';
import { normaliseLabel } from './normal-label.ts';
import { isTitled, mayNameOther, openerOf, partyNamed } from './parties.ts';

/** A field that a label means. */
export interface NamedField {
  readonly field: ShapeField;
  readonly isNamed: boolean;
}

/** The fields that a label means where it stands: 联系人 before 手机 says whose. */
export function namedBy(
  context: PlaceContext,
  label: string,
  index: LabelIndex,
): readonly NamedField[] {
  const found = namedInContext(context, label, index);
  const fields = found.map((each) => each.field);
  return isElsewhere(context, label, fields, index) ? [] : found;
}

function namedInContext(
  context: PlaceContext,
  label: string,
  index: LabelIndex,
): readonly NamedField[] {
  const { row, column, far } = context;
  const decisive = [...row, ...column].find((text) => isDecisive(text, label, index));
  const subjects = far.map(subjectOf).filter((text) => text !== '');
  const head = isGeneric(label) && !isHead(label) ? decisive : label;
  if (isHead(head) && !isAboutProject(context)) return [];
  if (decisive !== undefined) {
    const joined = joinedFields(subjectOf(decisive), label, index);
    if (joined.length > 0) return joined.map((field) => ({ field, isNamed: true }));
    if (isGeneric(label)) return [];
  }
  for (const subject of subjects.slice(0, 2)) {
    const joined = joinedFields(subject, label, index);
    if (joined.length > 0) return joined.map((field) => ({ field, isNamed: true }));
  }
  if (isPersonal(label) && subjects.some(isPerson)) return [];
  const found = index.find(label);
  // 其中：软件 | ＿ | 硬件 | ＿: the word goes for what follows as well.
  const isPart = found.length === 0 && row.some((text) => /^\s*其\s*中/.test(text));
  const all = isPart ? index.find(`其中${label}`) : found;
  return all.map((field) => ({ field, isNamed: false }));
}

/** 负责人 alone: of the unit or of the project, as what stands around says. */
function isHead(text: string | undefined): boolean {
  return (
    text !== undefined &&
    /^(?:单位|企业|公司|机构)?(?:主要)?负责人(?:姓名)?$/.test(normaliseLabel(text).base)
  );
}

function isAboutProject({ row, far }: PlaceContext): boolean {
  const said = [...row, ...far].find((text) =>
    /项目|课题|平台|方案|单位|企业|公司|机构/.test(text),
  );
  return said !== undefined && !/单位|企业|公司|机构/.test(said);
}

/** The text around speaks of another party, and the field is not about it. */
function isElsewhere(
  context: PlaceContext,
  label: string,
  fields: readonly ShapeField[],
  index: LabelIndex,
): boolean {
  const owner = ownerText(context, label, index);
  return owner !== undefined && !saysSo(fields, owner);
}

// 项目总投资 below 设计单位 is the project's all the same.
const ofProject = /项目|课题|平台|方案|投资|工期|开工|建成|竣工|申报|申请|填报|填表/;

const ofApplication = /^(?:申报|申请|填报|填表|本单位|本企业)/;

/**
 * The text that makes a place another's: the nearest that names a party, from the label's row over
 * what the rows above began to the titles around. Undefined where that is the applicant, or nobody.
 */
export function ownerText(
  context: PlaceContext,
  label: string,
  index: LabelIndex,
): string | undefined {
  const { row, far, opened, heads = [] } = context;
  // 申报日期 says itself whose it is.
  if (ofApplication.test(normaliseLabel(label).base)) return undefined;
  const asksOurs = ofProject.test(normaliseLabel(label).base);
  for (const [at, text] of row.entries()) {
    const opener = openerOf(text);
    // Right of 单位名称 stands the name of one.
    const isName = openerOf(row[at + 1] ?? '') !== undefined;
    if (opener?.isExplicit !== true || isName || (opener.isAttribute && asksOurs)) continue;
    return opener.party === 'other' ? text : undefined;
  }
  // A party's name begins its own rows.
  const isOurs =
    asksOurs ||
    openerOf(label) !== undefined ||
    row.some((text) => text !== opened && ofProject.test(normaliseLabel(text).base));
  const { base } = normaliseLabel(label);
  const isTheirs = particular.test(base) && (!asksOurs || /联[系络]|经办/.test(base));
  const opener = opened === undefined ? undefined : openerOf(opened);
  if (opened !== undefined && !isOurs && (opener !== undefined || isTheirs))
    return opener?.party === 'applicant' ? undefined : opened;
  for (const text of [...heads, ...far]) {
    const party = partyNamed(text);
    if (party !== undefined) return party === 'other' ? text : undefined;
    // Titles of our own form are no strangers.
    const isHead = (heads.includes(text) || isTitled(text)) && !index.isHeading(text);
    if (isTheirs && isHead && !isGeneric(text) && mayNameOther(text)) return text;
  }
  return undefined;
}

/** What is asked of anybody who has a name: under a word that may name another it may be that one's. */
const particular =
  /名称|全称|单位$|企业$|公司$|机构$|代码|代表|法人|负责人|联系|经办|地址|住所|住址|电话|手机|传真|邮|信箱|成立|注册|姓名|职[务称工]|资本|性质|类型|规模|行业|主营|产品|业务|e-?mail|员工|从业|人[员数]|简介|概况|收入|资产|负债|利润|税|网址/;

const synonyms: readonly (readonly string[])[] = [
  [
    '电话',
    '联系电话',
    '手机',
    '手机号',
    '手机号码',
    '移动电话',
    '个人手机',
    '本人手机',
    '联系手机',
    '联系方式',
    '电话号码',
    '固定电话',
    '办公电话',
    '座机',
  ],
  ['邮箱', '电子邮箱', '电子信箱', '电子邮件', 'e-mail', 'email'],
  ['职务', '职称', '职务职称', '职务、职称', '职务/职称'],
];

/** 联系人 + 电话, then 联系人 + its other names; exactly as written comes first. */
export function joinedFields(
  subject: string,
  label: string,
  index: LabelIndex,
): readonly ShapeField[] {
  const exact = joinedExactly(subject, label, index);
  if (exact.length > 0) return exact;
  const { base } = normaliseLabel(label);
  const group = synonyms.find((names) => names.includes(base)) ?? [];
  const found = [...new Set(group.flatMap((name) => index.findJoined(`${subject}${name}`)))];
  return found.length > 0 || !isPerson(subject) ? found : ofPerson(subject, base, group, index);
}

/** 联系人 + 手机 as content writes it; 名称 in a block about 申报单位 as 单位名称. */
function joinedExactly(subject: string, label: string, index: LabelIndex): readonly ShapeField[] {
  const isOurs = isGeneric(label) && openerOf(subject)?.party === 'applicant';
  return isOurs ? index.find(`${subject}${label}`) : index.findJoined(`${subject}${label}`);
}

/** 项目联系人 is 联系人 by another name: his 姓名 is the field's own, his 手机 is 联系人手机. */
function ofPerson(
  subject: string,
  base: string,
  group: readonly string[],
  index: LabelIndex,
): readonly ShapeField[] {
  const [field, ...others] = index.find(subject);
  if (field === undefined || others.length > 0) return [];
  if (base === '姓名') return [field];
  const names = group.length > 0 ? group : [base];
  const found = field.labels.flatMap((own) =>
    names.flatMap((name) => index.findJoined(`${own}${name}`)),
  );
  return [...new Set(found)];
}

/** Text near a label that settles whose it is: a person or a known label, itself no bare 电话. */
function isDecisive(text: string, label: string, index: LabelIndex): boolean {
  if (normaliseLabel(text).base === normaliseLabel(label).base) return false;
  if (isPerson(text)) return true;
  if (isGeneric(text)) return false;
  return joinedExactly(subjectOf(text), label, index).length > 0;
}

/** A field that is itself about the others: 合作单位名称 in a section 合作单位. */
function saysSo(fields: readonly ShapeField[], text: string): boolean {
  const subject = subjectOf(text);
  return fields.some((field) => field.labels.some((label) => label.includes(subject)));
}
