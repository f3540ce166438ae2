/** What a template may call besides if, unless, each and with; README.md of templates/ tells how. */
export const helperNames = [
  '金额大写',
  '千分位',
  '百分比',
  '不带单位',
  '日期',
  '勾选',
  '序号',
  '默认',
  '图片',
  '等于',
  '包含',
  '且',
  '或',
  '非',
] as const;
export type HelperName = (typeof helperNames)[number];
