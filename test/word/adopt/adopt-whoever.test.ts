import { expect, test } from 'vitest';

import { makeDocx } from '../open/make-zip.ts';
import { paragraph, run, table } from '../read/body.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { shape } from './shape.ts';

const values = {
  project_name: '某某项目',
  org_name: '某某公司',
  legal_rep_name: '甲',
  registered_address: '某某路',
  business_address: '某某园',
  contact_name: '乙',
  contact_mobile: '13800000000',
  uscc: '91350100M00010NY40',
  registered_capital: '3,000 万元',
  staff_total: '326 人',
};

/** Parties that no list of ours has: of a word for what they do, or of none. */
const parties =
  '战略伙伴 友商 外协厂 房东 见证律师 保荐人 主承销商 劳务队 施工班组 指挥部 街道办事处 村委会 税务局 法院 居间人 联合申报体 参股基金 信托计划 上下游 监护人 出资者 幼儿园 甲方 运维服务商 受托方 牵头高校 托管银行 船东 设计院 海关 种植大户 协作网 众创空间 持股平台 员工持股计划 交易对手 被保险人 公估行 律所 渠道 总包 监造 示范户 外方投资者 推广应用点 瑶墨者 笙釉坊'.split(
    ' ',
  );

const line = (label: string): string =>
  paragraph(label, run('        ', '<w:rPr><w:u w:val="single"/></w:rPr>'));
const rows = [
  ['单位名称', '', '法定代表人', ''],
  ['通讯地址', '', '联系人', ''],
  ['统一社会信用代码', '', '联系电话', ''],
  ['注册资本', '', '职工总数', ''],
];
const layouts: Readonly<Record<string, (party: string) => string>> = {
  'a section': (party) => paragraph(`二、${party}基本情况`) + table(...rows),
  'a section without more': (party) => paragraph(`二、${party}`) + table(...rows),
  'a plain heading': (party) => paragraph(`${party}信息`) + table(...rows),
  'a section around': (party) =>
    paragraph(`二、${party}情况`) + paragraph('（一）基本信息') + table(...rows),
  'a title row': (party) => table([`>4${party}`], ...rows),
  'a merged cell': (party) => table([`v${party}`, '名称', ''], ['^', '联系人', '']),
  'its name': (party) =>
    table([`${party}名称`, '', '注册地址', ''], ['法定代表人', '', '联系电话', '']),
  'its word': (party) => table([party, '', '法定代表人', ''], ['联系人', '', '联系电话', '']),
  'its word beside ours': (party) =>
    table(['项目名称', '', party, ''], ['联系人', '', '联系电话', '']),
  'its word below ours': (party) =>
    table(['项目名称', ''], [party, ''], ['联系人', ''], ['联系地址', ''], ['联系电话', '']),
  heads: (party) => table([`${party}名称`, '联系人', '联系电话'], ['', '', '']),
  lines: (party) => [`${party}：`, '法定代表人：', '联系电话：'].map(line).join(''),
  labels: (party) => table([`${party}的注册地址`, '', `${party}联系电话`, '']),
};

// Each layout with a third of the parties: all of them meet in the forms made by chance.
const tried = Object.entries(layouts).map(
  ([name, make], order) => [name, make, parties.filter((_, at) => at % 3 === order % 3)] as const,
);

test.each(tried)('whoever is named by %s keeps what is asked of him', (_, make, some) => {
  const wrong = some.flatMap((party) =>
    adoptBytes(makeDocx(make(party)), shape, values)
      .placed.filter(({ field }) => field !== 'project_name')
      .map(({ field }) => `${party} ${field}`),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ...['经济指标', '联系方式', '登记注册情况', '主要产品', '项目正文', '工商信息', '经营情况'],
  ...['企业概况', '近三年财务数据', '其他', '申报信息', '人员情况', '法定代表人信息'],
])('%s names nobody', (title) => {
  const form = adoptBytes(makeDocx(paragraph(`二、${title}`) + table(...rows)), shape, values);
  expect(form.placed.map(({ field }) => field)).toContain('org_name');
});

test.each(['信用等级', '上市情况', '产品名称', '邮政编码', '财务负责人', '股权结构'])(
  'what follows %s is still the applicant’s',
  (label) => {
    const body = table([label, '', '统一社会信用代码', ''], ['单位名称', ''], ['注册地址', '']);
    const placed = adoptBytes(makeDocx(body), shape, values).placed.map(({ field }) => field);
    expect(placed).toContain('org_name');
    expect(placed).toContain('registered_address');
  },
);

const callings = ['坊乐人', '药押人（盖章）', '摄影人', '坊乐队长'];

test.each(callings)(
  '%s, whose rows ask for more than a telephone, is somebody of his own',
  (one) => {
    const bodies = [
      table([one, '', '联系电话', ''], ['通讯地址', '', '联系人', '']),
      table([one, '', '联系电话', ''], ['手机', '', '法定代表人', '']),
      table([one, ''], ['联系电话', ''], ['注册地址', ''], ['联系人', '']),
      table(['项目名称', '', '', ''], [one, '', '手机', ''], ['通讯地址', '', '联系人', '']),
    ];
    const placed = bodies.flatMap((body) => adoptBytes(makeDocx(body), shape, values).placed);
    expect(placed.map(({ field }) => field).filter((field) => field !== 'project_name')).toEqual(
      [],
    );
  },
);

test.each(callings)('%s below the applicant’s name is one of its people', (one) => {
  const own = ['单位名称', '', '统一社会信用代码', ''];
  const body = table(own, [one, '', '联系电话', ''], ['通讯地址', '', '联系人', '']);
  const placed = adoptBytes(makeDocx(body), shape, values).placed.map(({ field }) => field);
  expect(placed).toEqual(expect.arrayContaining(['org_name', 'uscc', 'contact_name']));
});

test('a person asked for his telephone alone leaves the next person to the applicant', () => {
  const body = table(['摄影人', '', '手机', ''], ['联系人', '', '手机', '']);
  const placed = adoptBytes(makeDocx(body), shape, values).placed.map(({ field }) => field);
  expect(placed).toEqual(['contact_name', 'contact_mobile']);
});
