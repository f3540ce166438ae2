import type { DocumentShape } from '../../../src/word/index.ts';

/** Part of the real form's fields, as build derives them. */
export const shape: DocumentShape = {
  headings: ['申报单位基本情况', '项目正文', '承诺书', '推荐意见'],
  fields: [
    { id: 'org_name', kind: 'text', labels: ['单位名称', '单位全称', '申报单位', '企业名称'] },
    { id: 'uscc', kind: 'text', labels: ['统一社会信用代码'] },
    { id: 'founded_on', kind: 'text', labels: ['成立时间', '成立日期', '注册时间'] },
    {
      id: 'org_nature',
      kind: 'options',
      labels: ['单位性质', '企业性质'],
      options: [
        { id: 'state', labels: ['国有'] },
        { id: 'private', labels: ['民营', '民营企业'] },
        { id: 'foreign', labels: ['外资'] },
        { id: 'other', labels: ['其他'] },
      ],
    },
    { id: 'capital', kind: 'number', labels: ['注册资本'], unit: '万元' },
    { id: 'revenue', kind: 'number', labels: ['上年度营业收入', '上一年度营业收入'], unit: '万元' },
    { id: 'legal_name', kind: 'text', labels: ['法定代表人', '法定代表人姓名'] },
    { id: 'legal_phone', kind: 'text', labels: ['法定代表人电话'] },
    { id: 'contact_name', kind: 'text', labels: ['联系人', '联系人姓名'] },
    {
      id: 'contact_mobile',
      kind: 'text',
      labels: ['联系人手机', '联系电话', '手机', '联系人电话'],
    },
    { id: 'contact_email', kind: 'text', labels: ['联系人邮箱', '电子邮箱', 'E-mail'] },
    { id: 'project_name', kind: 'text', labels: ['项目名称', '平台名称'] },
    { id: 'address', kind: 'text', labels: ['实际经营地', '通讯地址', '地址'] },
    { id: 'intro', kind: 'paragraphs', labels: ['单位简介', '企业简介'] },
    { id: 'innovation', kind: 'paragraphs', labels: ['创新性'] },
    {
      id: 'patents',
      kind: 'table',
      labels: ['知识产权清单', '知识产权'],
      columns: [
        { id: 'title', kind: 'text', labels: ['名称', '知识产权名称'] },
        { id: 'kind', kind: 'text', labels: ['类型'] },
        { id: 'number', kind: 'text', labels: ['专利号', '登记号', '专利/登记号'] },
        { id: 'owner', kind: 'text', labels: ['权利人'] },
      ],
    },
  ],
};
