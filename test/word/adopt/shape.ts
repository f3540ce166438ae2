import type {
  DocumentShape,
  ShapeField,
  ShapeValue,
  ShapeValues,
} from '../../../src/word/index.ts';

const text = (id: string, ...labels: readonly string[]): ShapeField => ({
  id,
  kind: 'text',
  labels,
});
const long = (id: string, ...labels: readonly string[]): ShapeField => ({
  id,
  kind: 'paragraphs',
  labels,
});
const number = (id: string, unit: string, ...labels: readonly string[]): ShapeField => ({
  id,
  kind: 'number',
  unit,
  labels,
});

/** The application form's fields, with the labels and other names content gives them. */
export const shape: DocumentShape = {
  headings: ['申报单位基本情况', '项目基本信息', '项目正文', '承诺书', '推荐意见', '佐证材料目录'],
  fields: [
    text(
      'project_name',
      '项目名称',
      '项目（平台、方案）名称',
      '申报项目名称',
      '项目全称',
      '平台名称',
    ),
    text('recommender', '推荐单位', '推荐部门', '初审推荐单位'),
    text('application_date', '申报日期', '填报日期', '填表日期'),
    text('org_name', '单位名称', '申报单位', '单位全称', '企业名称', '申报主体', '企业全称'),
    text('uscc', '统一社会信用代码', '社会信用代码', '组织机构代码/统一社会信用代码', '信用代码'),
    text('county', '县（市、区）', '所属县区', '所在县区'),
    text('registered_address', '注册地址', '注册地', '住所', '单位注册地址'),
    text('business_address', '实际经营地址', '经营地址', '通讯地址', '生产经营地址', '通信地址'),
    text('founded_on', '成立日期', '成立时间', '注册时间', '注册日期'),
    number('registered_capital', '万元', '注册资本', '注册资金', '注册资本金'),
    {
      id: 'org_nature',
      kind: 'options',
      labels: ['单位性质', '企业性质', '所有制性质'],
      options: [
        { id: 'state', labels: ['国有（含国有控股）', '国有', '国有企业'] },
        { id: 'private', labels: ['民营', '民营企业'] },
        { id: 'foreign', labels: ['外商投资', '外资', '外资企业'] },
        { id: 'other', labels: ['其他'] },
      ],
    },
    {
      id: 'org_size',
      kind: 'options',
      labels: ['企业规模', '单位规模'],
      options: [
        { id: 'large', labels: ['大型'] },
        { id: 'medium', labels: ['中型'] },
        { id: 'small', labels: ['小型'] },
        { id: 'micro', labels: ['微型'] },
      ],
    },
    {
      id: 'honours',
      kind: 'options',
      labels: ['资质与荣誉', '资质荣誉', '企业资质'],
      options: [
        { id: 'high_tech', labels: ['高新技术企业'] },
        { id: 'little_giant', labels: ['专精特新“小巨人”企业'] },
        { id: 'champion', labels: ['制造业单项冠军'] },
        { id: 'integration', labels: ['两化融合管理体系贯标'] },
      ],
    },
    text('industry', '所属行业', '行业名称', '所属行业领域'),
    text('main_business', '主营业务与主要产品', '主营业务', '主要产品'),
    text('legal_rep_name', '法定代表人', '法人代表', '法定代表人姓名', '法人姓名'),
    text('legal_rep_phone', '法定代表人电话', '法定代表人联系电话', '法人电话'),
    text('leader_name', '项目负责人', '项目负责人姓名', '负责人'),
    text('leader_title', '项目负责人职务、职称', '负责人职务', '职务', '职务/职称'),
    text('leader_mobile', '项目负责人手机', '负责人手机', '项目负责人电话', '负责人联系电话'),
    text('contact_name', '联系人', '联系人姓名', '项目联系人', '经办人'),
    text('contact_mobile', '联系人手机', '联系电话', '联系人电话', '手机', '联系手机', '移动电话'),
    text('contact_email', '联系人邮箱', '电子邮箱', '邮箱', 'E-mail', '电子邮件'),
    number('staff_total', '人', '职工总数', '职工人数', '员工总数', '从业人数'),
    number('staff_rnd', '人', '研发人员数', '研发人员', '科技人员数'),
    number('revenue_last_year', '万元', '上年度营业收入', '上一年度营业收入'),
    number('revenue_2023', '万元', '2023年营业收入', '2023年度营业收入'),
    number('revenue_2024', '万元', '2024年营业收入', '2024年度营业收入'),
    number('profit_2023', '万元', '2023 年度利润总额'),
    number('profit_2024', '万元', '2024 年度利润总额'),
    number('total_investment', '万元', '项目总投资', '总投资', '总投资额'),
    number('software_investment', '万元', '软件投入', '其中：软件'),
    text('start_month', '开始年月', '项目起始时间', '开工时间'),
    text('end_month', '完成年月', '项目完成时间', '竣工时间'),
    text('location', '实施地点', '建设地点', '项目实施地点'),
    number('platform_enterprises', '家', '累计连接企业数', '服务企业数', '平台服务企业数量'),
    number('platform_devices', '套', '连接设备数', '连接产品设备数'),
    number('platform_apps', '个', '工业 APP 数', '工业APP数量'),
    long('org_profile', '单位简介', '企业简介', '申报单位简介'),
    long('summary', '项目摘要', '项目简介', '项目概述'),
    long('innovation', '创新性', '平台创新性'),
    long('effect', '有效性', '平台有效性'),
    long('model', '示范性', '平台示范性'),
    {
      id: 'patents',
      kind: 'table',
      labels: ['知识产权清单', '知识产权'],
      columns: [
        { id: 'title', kind: 'text', labels: ['名称', '知识产权名称'] },
        { id: 'kind', kind: 'text', labels: ['类型', '知识产权类型'] },
        { id: 'number', kind: 'text', labels: ['专利/登记号', '专利号/登记号', '授权号'] },
        { id: 'owner', kind: 'text', labels: ['权利人'] },
      ],
    },
    {
      id: 'spending',
      kind: 'table',
      labels: ['投入明细', '项目投入明细表'],
      columns: [
        { id: 'kind', kind: 'text', labels: ['类别', '投入类别'] },
        { id: 'title', kind: 'text', labels: ['名称', '设备（软件）名称'] },
        { id: 'supplier', kind: 'text', labels: ['供应商'] },
        { id: 'amount', kind: 'number', unit: '万元', labels: ['金额'] },
      ],
    },
  ],
};

/** What each field prints, told from all else by its marks: «org_name», «patents.1.title». */
export const values: ShapeValues = Object.fromEntries(
  shape.fields.map((field): readonly [string, ShapeValue] => {
    if (field.kind === 'options') return [field.id, [field.options?.[1]?.id ?? '']];
    if (field.kind !== 'table') return [field.id, `«${field.id}»`];
    const row = (order: number): Record<string, string> =>
      Object.fromEntries(
        (field.columns ?? []).map(({ id }) => [id, `«${field.id}.${order}.${id}»`]),
      );
    return [field.id, [row(1), row(2), row(3)]];
  }),
);
