import type { Chance } from './random.ts';

/*
 * Words of public application forms, put together here anew; no form is copied. Read for their
 * words: 第五批专精特新“小巨人”企业申请书（工业和信息化部）；蚌埠市“专精特新”中小企业申请表；
 * 农业科技成果转化资金项目申请书、国家科技支撑计划课题申报书、国家重点研发计划项目申报书、
 * 科技开发项目任务书（科学技术部）；农业科技创新“揭榜挂帅”项目申报书；市科技发展计划项目申报书；
 * 广东省项目申报概况表与绩效目标表；贷款贴息申请报告（北京）；小微企业创业担保贷款申请认定表（济南）；
 * 固定资产投资项目资料申报表；and of the offices of Zhejiang, as GDongYang/testPro keeps them: 企业投资项目
 * 备案（赋码）信息表、境外投资项目备案表、企业技术中心认定表、科技创新券兑付申请表、建设项目招标核准登记表、
 * 重点建设项目招标登记备案表、竣工验收备案申请表、建设项目安全设施设计申请书、建设用地申请表、
 * 建设用地规划许可证申请表、工程设计方案审查申请表、水工程建设规划同意书申请表、涉河建设方案审批申请表、
 * 占用林地申请表、防雷装置竣工验收申请表、施工许可证变更申请表、建筑业企业资质申请表、
 * 房地产开发企业资质申报表、房地产经纪机构备案申请表、商品房涉外销售申请表、城市户外广告设置申请表、
 * 建筑垃圾处置核准申请表、挖掘城市道路审批申请表、临时占用城市道路申请表、公共场所卫生许可变更申请表、
 * 消防安全检查申报表、医疗器械经营许可注销申请表、医疗器械生产许可变更申请表、药品经营许可变更申请表、
 * 危险化学品经营许可换证申请表、危险化学品安全生产许可申请书、非煤矿山安全生产许可延期申请书、
 * 特种设备安装改造维修许可申请书、移动式压力容器充装许可申请书、工业产品生产许可证申请单、
 * 检验检测机构资质认定申请表、计量标准考核申请表、印刷经营许可证申请表、广播电视节目制作许可申请表、
 * 电影放映场所变更备案表、艺术考级承办单位备案表、旅行社设立申请书、互联网上网服务场所申请表、
 * 货物贸易外汇收支企业名录登记申请书、公司登记（备案）申请书、个体工商户开业登记申请书、
 * 船舶管理业务经营许可申报表、水路运输业务变更备案表、道路运输办事申请书、农药经营许可延续申请表、
 * 种畜禽生产经营许可申请表、林木种子生产经营许可申请表、慈善组织公开募捐方案备案表、
 * 著作权转让合同备案申请表、档案灾难备份申请表、气象证明申请表、施放气球活动申报表、
 * 爆破作业单位许可证申请表.
 */

/** Words for whoever applies. */
export const applicants = [
  '申报单位',
  '申请单位',
  '申报企业',
  '申请企业',
  '承担单位',
  '项目承担单位',
  '牵头单位',
  '牵头申报单位',
  '项目申报单位',
  '项目单位',
  '申请人',
  '申报主体',
  '填报单位',
] as const;

// What others do, and what they are: most of these pairs stand in no form and could in any.
const doings =
  '设计 施工 监理 勘察 检测 评估 咨询 审计 担保 代理 保险 托管 运营 合作 联合 协作 参与 共建 供货 用户 应用 需求 采购 出资 控股 委托 主管 归口 受让 转让 被并购 被投资 入驻 培训 回收 处置 运输 销售 物业 招标代理 技术依托 成果提供 技术服务 贷款 查新 验收 鉴定 制造 安装 租赁 输出 接收 支撑 帮扶 配套 上级 关联 境外投资 技术支撑 测试 认证 出租 承租 发包 分包 结算 投标 冠名 承办 协办'.split(
    ' ',
  );
const beings = ['单位', '机构', '企业', '公司', '方'] as const;
const wholes = [
  '母公司',
  '总公司',
  '总机构',
  '子公司',
  '分公司',
  '分支机构',
  '集团总部',
  '会计师事务所',
  '律师事务所',
  '金融机构',
  '贷款银行',
  '上级主管部门',
  '行业主管部门',
  '控股股东',
  '第一大股东',
  '实际控制人',
  '院士专家团队',
  '高等院校',
  '依托高校',
  '科研院所',
  '产业园区',
  '行业协会',
  '供应商',
  '经销商',
  '客户',
  '房屋产权人',
  '加盟店',
  '仓库',
  '合伙人',
] as const;

// Words that no form has: what is made of them is somebody all the same.
const signs = Array.from(
  '见证保荐收储巡护代建领办寄售押运船货渔牧茶漆瓷棉绸镖驿渡桥窑坊盐铁药膳琴棋书画灯彩舞狮鼓乐舟桨帆锚云雾霜雪',
);
const someones =
  '人 者 商 户 行 社 所 院 校 站 队 组 会 部 局 处 店 厂 庄 铺 盟 师 员 东 主 友 方 伙伴 机构 单位 企业 公司 银行 高校 医院 商会 服务商 基金 班组 协作网 联合体 大户 农场 律师 顾问 受托方 指挥部'.split(
    ' ',
  );

function madeParty(chance: Chance): string {
  const [one = '', two = ''] = chance.some(signs, 2);
  return one + two + chance.of(someones[0] ?? '', ...someones.slice(1));
}

/** A party that is not the applicant. */
export function otherParty(chance: Chance): string {
  if (chance.is(0.4)) return madeParty(chance);
  if (chance.is(0.35)) return chance.of(...wholes);
  const doing = chance.of(doings[0] ?? '', ...doings.slice(1));
  return doing + chance.of(...beings);
}

/** Titles say what a form is for, not whose its cells are. */
const purposes = [
  '优质供应商入库',
  '绿色供应链管理企业',
  '中小企业服务机构名录',
  '标准化技术委员会成员单位',
  '企业技术改造项目审批',
  '科技型企业信息审核',
  '揭榜挂帅项目',
  '专项资金项目',
  '成果评审',
  '委托研发补助',
  '示范平台',
  '试点示范项目',
  '专精特新中小企业',
  '企业技术中心',
  '首台（套）装备',
  '贷款贴息项目',
  '设备更新项目',
  '产学研合作项目',
  '业务受理',
  '创新券兑付',
  '龙头企业推荐',
  '企业投资项目备案',
] as const;
const kinds = ['申报书', '申请书', '申请表', '申报表', '登记表', '信息表', '申请审批表'] as const;

export function titleOf(chance: Chance): string {
  const year = chance.is(0.5) ? chance.of('2025年度', '2025年') : '';
  const place = chance.of('', '福建省', '某某市', '省级', '市级');
  return `${year}${place}${chance.of(...purposes)}${chance.of(...kinds)}`;
}

/** What a title calls its block. */
export const about = [
  '基本情况',
  '情况',
  '信息',
  '基本信息',
  '概况',
  '基本情况表',
  '情况表',
] as const;

/** A label as offices decorate it. */
export function decorated(chance: Chance, label: string): string {
  const spread = label.length <= 4 && chance.is(0.15) ? Array.from(label).join(' ') : label;
  const lead = chance.is(0.12) ? chance.of('*', '* ', '＊', '1.', '（二）', '3、', '★') : '';
  return `${lead}${spread}${chance.is(0.2) ? '：' : ''}`;
}

/** An explanation in brackets that changes nothing about what is asked. */
export function explained(
  chance: Chance,
  label: string,
  ...notes: readonly [string, ...string[]]
): string {
  return chance.is(0.25) ? `${label}（${chance.of(...notes)}）` : label;
}
