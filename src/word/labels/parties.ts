import { normaliseLabel } from './normal-label.ts';

/** Whose a block of a form is, as far as its words say. */
export type Party = 'applicant' | 'other';

/** A label that names a party: what follows it in its row is that party's. */
export interface Opener {
  readonly party: Party;
  /** 申报单位, and not 单位 alone, which is whose the title says. */
  readonly isExplicit: boolean;
  /** 所属集团 tells something of the applicant; 合作单位 opens rows of its own. */
  readonly isAttribute: boolean;
  /** 合作单位 and 合作单位名称 are answered by a name, 合作单位情况 by what follows. */
  readonly isName: boolean;
}

// Nouns that a party's name ends with. Their modifiers are open: any of them makes another's.
const bodies =
  '单位|机构|企业|公司|对象|厂家|厂商|集团|总部|银行|信用社|合作社|事务所|院校|高校|大学|学院|院所|研究院|研究所|医院|部门|委员会|政府|协会|学会|商会|联盟|联合体|园区|股东|控制人|产权人|合伙人|担保人|投资人|受托人|委托人|代理人|承租人|出租人|发包人|承包人|监护人|主体|(?:申请|申报)人|(?:供应|经销|服务|承包|开发|运营|代理|集成|制造|建造|分包|总包|客|用|农|商)(?:商|户)|业主|客户|用户|甲方|乙方|丙方|双方|各方|对方|第三方|[^地官平立处配]方(?=$|名|基|情|信|概|一览|清|资|简|有关|主要|详|的|及|与|和|、)';
// These are parties only where a title ends with them: 数据中心建设 is none.
const sites = '团队|成员|店|网点|仓库|库房|基地|工作站|实验室|中心|分校|校区|站点';

/** What the one who applies does: 申报单位, 项目承担单位, 牵头申报企业. */
const applying =
  '项目|课题|平台|方案|市场|本|我|该|拟|申报|申请|承担|牵头|主持|填报|填表|填写|编报|报送|上报|第一|责任|法人|独立|自主|自荐|参评|入库|认定|培育';
/** What kind of enterprise it is, or when. */
const kinds =
  '[国省市县区]级?|国家级|优质|重点|创新型|中小微?|小微|大中?型|规模以上|规上|工业|高新技术|科技型?|科创|软件|互联网|信息技术|龙头|骨干|民营|示范|专精特新|小巨人|单项冠军|近?[一二两三四五\\d]+年(?:度|来|末)?|[上本]年度?|年度|目前|当前';
const own = new RegExp(`^(?:${applying}|${kinds}|的|及|和|与|、|[“”"'（）()《》\\s])*$`);
const isApplying = /申报|申请|承担|牵头|填报|填表|报送|上报|[本我]|项目单位/;
/** Relations by which an applicant is described. */
const attribute = /所属|隶属|主管|上级|归口|推荐|登记|管辖|属地|(?:股东|控制人|协会)$/;

// Nouns of what a form asks about anybody: any other word in a party's place is somebody's.
const thing = new RegExp(
  '(?:^|基本|主要|重要|其[他它]|有关|相关|一般|综合|总体|补充|合作|配套|单位|企业|机构|公司)(?:与|和|及|、)?$|' +
    '(?:[码号数量额率值址期日月年型类质级况息式积容围据资款费税证照件真编箱页别龄称名品术权标准益度比否途域要述明景题策果法传邮话机性文]|结构|[官外]网|(?:^|[^代])表' +
    '|(?:时|期)间|(?:^|[^企物])业|(?:^|[^基])金|(?:职|业|财|服|任)务|(?:能|实|潜)力|专项|(?:^|[^主])体系|经历|简历|学历|网站|所在[地区市县]|地[点区]|信箱)$|' +
    '(?:指标|工商|经济|市场|质量|安全|项目|课题|方案|产品|技术|设备|软件|系统|专利|奖项|荣誉|知识产权|成果|效益|财务|经营|生产|研发|投资|资金|建设|创新|登记|注册|认定|备案|申[报请]|填[报表写]|联系|通讯|通信|人员|人才|团队|职工|员工|管理|应用|实施|内容|材料|附件|封面|基础|资质|信用|账户|银行账户|开户行|上市|币种|组织|制度)$|(?:^|互联网|信息化?|数字化?|智能化?|大数据|云)平台$',
);
/** 股权结构, 海关代码, 从业人员总数: a label by its last word, whoever asks it. */
export function namesThing(text: string): boolean {
  const plain = plainOf(text);
  return /^.{2,12}$/.test(plain) && !atEnd.test(plain) && thing.test(plain);
}

/** Persons of the applicant, whose particulars other rules settle. */
const ownPerson =
  /(?:法定代表人?|法人代表?|负责人|责任人|联[系络][人员]|经办人|填[表报写]人|申[报请]人|带头人|发明人|主持人|[总经]理|主管|会计|财务|厂长|董事长|总工程师|书记)(?:姓名)?$/;

const inText = new RegExp(`(?:${bodies})`, 'g');
const isSite = new RegExp(`(?:${sites})$`);
const atEnd = new RegExp(`(?:${bodies}|${sites})$`);
const about =
  /的?(?:(?:基本|主要|有关|相关|详细)?(?:情况|信息|资料|概况|简况|简介|介绍|状况|数据|指标|内容)(?:一览|汇总|登记|统计|调查|采集)?表?|(?:清单|名单|名录|一览表?|明细表?|登记表|汇总表))$/;
const project = /^(?:申报|申请|本|拟建|建设|实施)*(?:项目|课题|平台|方案)$/;
/** A form's own title says what it is for, not whose its cells are. */
const formTitle = /(?:申请|申报|备案|报名|认定|审批|验收|核准|拨款|对接|填报|报送)(?:表|书|单)$/;
const question = /是否|有无|哪|何|^其中/;
const naming = /(?:的?(?:名称|全称|姓名))$/;

/**
 * Whom a title speaks of: another's word anywhere makes it another's. Nothing where none is named,
 * or 企业 alone, which is whoever the titles around speak of.
 */
export function partyNamed(title: string): Party | undefined {
  const text = plainOf(title);
  if (text.length > 40 || question.test(text)) return undefined;
  const found = partyIn(text);
  return found === 'bare' || (found === 'other' && formTitle.test(text)) ? undefined : found;
}

function partyIn(text: string): Party | 'bare' | undefined {
  let from = 0;
  let found: Party | 'bare' | undefined;
  for (const match of text.matchAll(inText)) {
    const modifier = text.slice(from, match.index);
    if (!own.test(modifier) || !isOwnBody(match[0])) return 'other';
    if (isApplying.test(modifier + match[0])) found = 'applicant';
    found ??= 'bare';
    from = match.index + match[0].length;
  }
  const subject = text.replace(about, '');
  // 项目基本情况 is the applicant's project.
  if (found === undefined && project.test(subject)) return 'applicant';
  return isSite.test(subject) ? 'other' : found;
}

/**
 * Whether a text in a party's place (a title, a merged cell, a label with others behind it) may name
 * anybody but the applicant: whatever the word, unless it is one for the applicant or for a thing.
 */
export function mayNameOther(title: string): boolean {
  const text = plainOf(title);
  if (text.length > 30 || question.test(text) || !/^[\p{Script=Han}a-z\d“”"·]+$/u.test(text))
    return false;
  const subject = subjectIn(text);
  return partyIn(subject) === undefined && !isNobody(subject);
}

/** Numbered, or with 情况 or 信息 at its end: a title of what follows, and no remark. */
export function isTitled(text: string): boolean {
  return /^[（(]?[一二三四五六七八九十\d]+[、.．）)]/.test(text) || about.test(plainOf(text));
}

/** 财务负责人, 紧急联系人: a person of somebody's, and no body. */
function isStaff(label: string): boolean {
  return ownPerson.test(plainOf(label));
}

/** 获奖情况 before its blank is answered by what there is to say: nobody is called so. */
export function mayCallOther(label: string): boolean {
  return mayNameOther(label) && !about.test(plainOf(label)) && !isStaff(label);
}

function subjectIn(text: string): string {
  return text
    .replace(about, '')
    .replace(naming, '')
    .replace(/[\da-z]+$/, '');
}

function isNobody(subject: string): boolean {
  if (ownPerson.test(subject)) return own.test(subject.replace(ownPerson, ''));
  return thing.test(subject) || own.test(subject);
}

/** A label that is a party's name and no more: 担保机构, 设计单位名称, 申报单位情况. */
export function openerOf(label: string): Opener | undefined {
  const text = plainOf(label);
  if (text.length > 30 || question.test(text)) return undefined;
  const subject = subjectIn(text);
  const isName = !about.test(text);
  // 战略伙伴名称: who has a name and is no thing is somebody.
  if (/(?:名称|全称)$/.test(text) && isName && mayNameOther(text))
    return { party: 'other', isExplicit: true, isAttribute: false, isName };
  // The applicant's own account is nobody's.
  if (!atEnd.test(subject) || /^(?:开户|基本户)/.test(subject)) return undefined;
  const party = partyIn(subject);
  if (party === undefined) return undefined;
  return {
    party: party === 'bare' ? 'applicant' : party,
    isExplicit: party !== 'bare',
    isAttribute: party === 'other' && isName && attribute.test(subject),
    isName,
  };
}

/** 申报单位的注册地址 → 注册地址: the owner before a label, where it is the applicant. */
export function withoutApplicant(base: string): string | undefined {
  const match = new RegExp(
    `^(.{0,12}?(?:单位|企业|公司|机构|主体|(?:申请|申报)人))的?(.{2,})$`,
  ).exec(base);
  const [, owner = '', rest = ''] = match ?? [];
  const party = owner === '' ? undefined : partyIn(owner);
  return party === 'applicant' || party === 'bare' ? rest : undefined;
}

/** 单位, 企业 and who applies; a bank or a partner is never the applicant by its noun alone. */
function isOwnBody(noun: string): boolean {
  return /^(?:单位|机构|企业|公司|主体|对象|申请人|申报人)$/.test(noun);
}

function plainOf(text: string): string {
  return normaliseLabel(text.replace(/^附?[件表]\s*[\d一二三四五六七八九十]*[:：\s]*/, '')).base;
}
