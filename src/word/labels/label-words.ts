import { normaliseLabel } from './normal-label.ts';

// Labels that say nothing without the ones around them: whose 姓名, whose 手机?
const generic =
  /^(?:姓名|名称|全称|职务|职称|职务职称|职务[/、]职称|手机|手机号|手机号码|电话|电话号码|联系电话|联系手机|联系方式|移动电话|固定电话|固话|座机|办公电话|传真|邮箱|电子邮箱|电子信箱|电子邮件|e-?mail|邮编|邮政编码|地址|部门|所在部门|性别|年龄|学历|学位|专业|类型|类别|数量|金额|单位|日期|时间|备注|内容|说明|年度|年份|规格|型号|编号|序号|负责人|合计|小计|总计|总额|指标|身份证号|身份证号码|出生年月|签字|盖章)$/;
const person =
  /人$|人员$|..姓名$|老师|教师|导师|队长|队员|学生|负责人|代表|法人|主管|经理|会计|财务|专家|校长|院长|主任|成员|团队/;

const reserved =
  /承诺|声明|授权|委托|证明|推荐意见|审核|审查|初审|复审|评审|评议|评审专家|专家组|专家意见|主管部门意见|部门意见|意见$|意见[（(:：]|审批|受理|以下由|公示|签字|签名|签章|甲方.*乙方/;
const byHand = /签字|签名|签章|手签|亲笔|盖章处|公章处|印章/;

const valueHeads =
  /^(?:填报值|填报内容|填写内容|填写|内容|数值|数据|指标值|具体内容|具体情况|完成情况|完成值|当前值|现状值|实际值|值|情况|基本情况|信息)$/;

/** Asked of any person: in a table about one, it is that person's and no one else's. */
const personal = /^(?:通讯|通信|联系|家庭|邮寄|现居住?)(?:地址|住址)$|^(?:家庭)?住址$|^住所$/;
const aboutPerson = /^(?:性别|出生年月|出生日期|民族|政治面貌|籍贯|身份证号|身份证号码)$/;

/** 姓名, 性别, 民族 …: a table about one person, whoever that is. */
export function isAboutPerson(labels: readonly string[]): boolean {
  const bases = labels.filter((text) => text.length < 20).map((text) => normaliseLabel(text).base);
  return bases.includes('姓名') && bases.filter((base) => aboutPerson.test(base)).length >= 2;
}

export function isPersonal(label: string): boolean {
  return isGeneric(label) || personal.test(normaliseLabel(label).base);
}

export function isGeneric(label: string): boolean {
  const { base, notes } = normaliseLabel(label);
  return (base.length <= 1 && notes.length === 0) || generic.test(base);
}

export function isPerson(label: string): boolean {
  return person.test(normaliseLabel(label).base);
}

/** A section that an office fills, or that is signed as it stands. */
export function isReserved(text: string): boolean {
  return reserved.test(text.replace(/\s+/g, ''));
}

/** （请用户单位填写并盖章）: a hint that speaks to somebody else, or to a seal. */
export function isFilledByOthers(hint: string): boolean {
  return /(?:由|请).{1,12}(?:单位|部门|局|厅|专家|用户|客户|机构)(?:如实)?(?:填写|出具|提供|盖章|签)|盖章|签字/.test(
    hint.replace(/(?:由|请)申报单位|\s/g, ''),
  );
}

export function isByHand(label: string): boolean {
  return byHand.test(label.replace(/\s+/g, ''));
}

/** A column head that only says "here goes the answer". */
export function isValueHead(text: string): boolean {
  return valueHeads.test(normaliseLabel(text).base);
}

/** 二、项目负责人基本情况 → 项目负责人: what a title says that its rows are about. */
export function subjectOf(title: string): string {
  return normaliseLabel(title)
    .base.replace(/的?(?:基本)?(?:情况|信息|资料|概况|简况)(?:一览)?表?$/, '')
    .replace(/^(.{2,})姓名$/, '$1')
    .replace(/^(.{2,})或.*$/, '$1');
}
