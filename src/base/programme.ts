/** What kind of paper a title ends with: 管理办法, 暂行办法, 认定管理实施细则（试行） … */
const kindOfPaper =
  /(管理)?(暂行|试行)?(办法|实施细则|细则|实施方案|方案|实施意见|规定|指南|通知)(（[^（）]*）)?$/;

/** What a policy's application forms are named for: its title without the kind of paper it is. */
export function programmeOf(title: string): string {
  return title.replace(kindOfPaper, '');
}
