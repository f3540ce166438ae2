import { expect, test } from 'vitest';
import { programmeOf } from '../../src/base/index.ts';

test.each([
  [
    '福建省省级新一代信息技术与制造业融合发展项目管理办法',
    '福建省省级新一代信息技术与制造业融合发展项目',
  ],
  ['浙江省专精特新中小企业认定管理实施细则（试行）', '浙江省专精特新中小企业认定'],
  ['优质中小企业梯度培育管理暂行办法', '优质中小企业梯度培育'],
  ['小工厂数字化改造奖补办法', '小工厂数字化改造奖补'],
  ['样例行动计划', '样例行动计划'],
])('names the forms of %s', (title, programme) => {
  expect(programmeOf(title)).toBe(programme);
});
