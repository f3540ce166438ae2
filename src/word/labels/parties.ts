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

const inText = new RegExp(`(?:${bodies})`, 'g');
const isSite = new RegExp(`(?:${sites})$`);
const atEnd = new RegExp(`(?:${bodies}|${sites})$`);
const about =
  /的?(?:(?:基本|主要|有关|相关|详细)?(?:情况|信息|资料|概况|简况|简介|介绍|状况|数据|指标|内容)(?:一览|汇总|登记|统计|调查|采集)?表?|(?:清单|名单|名录|一览表?|明细表?|登记表|汇总表))$/;
const project = /^(?:申报|申请|本|拟建|建设|实施)*(?:项目|课题|平台|方案)$/;
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
  return found === 'bare' ? undefined : found;
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

/** A label that is a party's name and no more: 担保机构, 设计单位名称, 申报单位情况. */
export function openerOf(label: string): Opener | undefined {
  const text = plainOf(label);
  if (text.length > 30 || question.test(text)) return undefined;
  const subject = text
    .replace(about, '')
    .replace(naming, '')
    .replace(/[\da-z]+$/, '');
  // The applicant's own account is nobody's.
  if (!atEnd.test(subject) || /^(?:开户|基本户)/.test(subject)) return undefined;
  const party = partyIn(subject);
  if (party === undefined) return undefined;
  const isName = !about.test(text);
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
