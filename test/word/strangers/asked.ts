import type { Chance } from './random.ts';
import { explained } from './words.ts';

/** What the applicant answered, in the form's own values. */
export const answers = {
  project_name: '某某注塑工业互联网平台',
  application_date: '2025-06-01',
  recommender: '福州市工业和信息化局',
  org_name: '福建某某智联科技有限公司',
  uscc: '91350100M00010NY40',
  legal_entity: true,
  region: '福州',
  county: '闽侯县',
  registered_address: '福州市闽侯县某某路1号',
  business_address: '福州市闽侯县某某园区8号楼',
  founded_on: '2015-03-02',
  registered_capital: '3000',
  org_nature: 'private',
  industry: '塑料零件制造',
  industry_code: '2929',
  org_size: 'medium',
  main_business: '注塑设备联网与生产管理软件',
  legal_rep_name: '陈某某',
  legal_rep_phone: '0591-83330000',
  leader_name: '林某某',
  leader_title: '总工程师、高级工程师',
  leader_mobile: '13900000002',
  contact_name: '李某某',
  contact_mobile: '13800000001',
  contact_email: 'contact@example.com',
  staff_total: '326',
  staff_rnd: '58',
  honours: ['high_tech', 'specialised'],
  honours_detail: '高新技术企业，GR000，至2027年',
  org_profile: '本单位成立于2015年，做注塑设备联网。',
  has_three_years: true,
  figures_source: 'audited',
  revenue_last_year: '30124',
  revenue_y2: '28650',
  revenue_y3: '25010',
  assets_y1: '41200',
  assets_y2: '39800',
  assets_y3: '36500',
  debt_ratio_y1: '45.5',
  debt_ratio_y2: '44.1',
  debt_ratio_y3: '43',
  profit_y1: '2310',
  profit_y2: '2105',
  profit_y3: '1980',
  tax_y1: '1120',
  tax_y2: '1015',
  tax_y3: '960',
  rnd_y1: '1830',
  rnd_y2: '1705',
  rnd_y3: '1502',
  abnormal_list: false,
  start_month: '2023-06',
  end_month: '2025-05',
  site: '福州市闽侯县某某园区3号车间',
  investment_total: '5200',
  project_summary: '平台把注塑机联网，服务中小注塑厂。',
  platform_url: 'https://platform.example.com',
} as const;

/** A label, and what is written beside it; no texts: we have no answer to it. */
export interface Asked {
  readonly label: string;
  readonly texts: readonly string[];
  /** What a person might write as well as leave. */
  readonly isOptional?: boolean;
}

/** A figure of money in the unit that a label states, and without one in our own. */
export function money(amount: number, label: string): Asked {
  const unit = /[（(/](亿元|千元|万元|元)[）)]?$/.exec(label)?.[1];
  const powers: Readonly<Record<string, number>> = { 元: 10_000, 千元: 10, 万元: 1, 亿元: 0.0001 };
  if (unit === undefined) return { label, texts: [`${amount}万元`] };
  return { label, texts: [String(Number((amount * (powers[unit] ?? 1)).toFixed(6)))] };
}

const plain = (
  chance: Chance,
  labels: readonly [string, ...string[]],
  ...texts: readonly string[]
): Asked => ({
  label: chance.of(...labels),
  texts,
});

/** What a block about a unit asks; `owner` stands before some labels: 申请单位名称. */
export function unitAsks(chance: Chance, owner: string): readonly Asked[] {
  const { of, is } = { of: chance.of.bind(chance), is: chance.is.bind(chance) };
  const named = (thing: string): string => {
    if (owner === '' || is(0.5)) return thing;
    return is(0.5) ? `${owner}${thing}` : `${owner}的${thing}`;
  };
  const capital = of(
    '注册资本（万元）',
    '注册资本',
    '注册资金（元）',
    '注册资本（亿元）',
    '注册资本金（万元）',
  );
  return [
    plain(
      chance,
      [
        '统一社会信用代码',
        '社会信用代码',
        '统一社会信用代码或组织机构代码',
        '组织机构代码（统一社会信用代码）',
        named('统一社会信用代码'),
      ],
      '91350100M00010NY40',
    ),
    {
      label: explained(
        chance,
        of(
          '法定代表人',
          '法定代表人姓名',
          '法人代表',
          '法定代表人或主要负责人',
          named('法定代表人'),
        ),
        '或负责人',
        '按营业执照填写',
      ),
      texts: ['陈某某'],
    },
    plain(
      chance,
      ['注册地址', '注册地', '营业执照地址', '企业注册地址', named('注册地址')],
      '福州市闽侯县某某路1号',
    ),
    plain(
      chance,
      [
        '通讯地址',
        '通信地址',
        '经营地址',
        '单位地址',
        '办公地址',
        '实际经营地址',
        named('通讯地址'),
      ],
      '福州市闽侯县某某园区8号楼',
    ),
    {
      label: explained(
        chance,
        of('成立时间', '成立日期', '注册时间', named('成立时间')),
        '年月日',
        '以营业执照为准',
        '年/月/日',
      ),
      texts: ['2015年3月2日'],
    },
    money(3000, capital),
    {
      label: explained(
        chance,
        of('所属行业', '行业名称', named('所属行业')),
        '国民经济行业分类',
        '按国民经济行业分类填写',
      ),
      texts: ['塑料零件制造'],
    },
    plain(
      chance,
      ['主营业务', '主要产品', '主营业务（产品）', '主营产品'],
      '注塑设备联网与生产管理软件',
    ),
    plain(
      chance,
      [
        '职工总数',
        '从业人员总数',
        '从业人员总人数',
        '员工总数',
        '职工人数',
        '从业人员数',
        '企业职工总人数',
      ],
      '326人',
      '326',
    ),
    plain(chance, ['研发人员数', '研发人员总数', '研发人员'], '58人', '58'),
    // What we have no answer to.
    plain(chance, [
      '传真',
      '邮政编码',
      '邮编',
      '开户账号',
      '网址',
      '组织形式',
      '登记机关',
      '纳税人识别号类型',
      '信用等级',
      '股权结构',
    ]),
    plain(chance, [
      '开户银行',
      '银行账号',
      '上市情况',
      '股票代码',
      '海关代码',
      '党员人数',
      '厂房面积（平方米）',
      '年用水量',
    ]),
  ];
}

/** What a block asks of the person who can be reached; each after the first belongs to him. */
export function contactAsks(chance: Chance): readonly Asked[] {
  return [
    plain(chance, ['联系人', '联系人姓名', '项目联系人', '经办人', '经办人姓名'], '李某某'),
    plain(chance, ['手机', '手机号码', '联系电话', '联系手机', '移动电话'], '13800000001'),
    plain(chance, ['电子邮箱', '邮箱', '电子信箱', 'E-mail', '电子邮件'], 'contact@example.com'),
  ];
}

/** What a block about the project asks. */
export function projectAsks(chance: Chance): readonly Asked[] {
  const { of } = { of: chance.of.bind(chance) };
  return [
    money(
      5200,
      of(
        '项目总投资（万元）',
        '总投资额（万元）',
        '总投资',
        '总投资金额（万元）',
        '项目总投资（亿元）',
        '总投资（元）',
      ),
    ),
    plain(
      chance,
      ['建设地点', '项目实施地点', '实施地点', '项目建设地点'],
      '福州市闽侯县某某园区3号车间',
    ),
    plain(
      chance,
      ['开始时间', '拟开工时间', '项目开始时间', '开工时间', '建设起始时间'],
      '2023年6月',
    ),
    plain(
      chance,
      ['完成时间', '拟建成时间', '项目完成时间', '建成时间', '建设完成时间'],
      '2025年5月',
    ),
    plain(chance, ['项目代码', '备案文号', '用地面积', '所属专项', '密级', '预期收益', '环评文号']),
  ];
}
