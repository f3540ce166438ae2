import type { RecordInput } from '../../src/compose/index.ts';
import { samplePassage } from '../compose/kit/sample-texts.ts';
import { policy } from '../compose/kit/real-project.ts';

const marks = ['未发现问题', '有问题', '需补充', '不适用'];

/** 初审记录 of one application: each condition an item, with short or with long words. */
export function recordSample(isLong: boolean): RecordInput {
  const criteria = policy.categories[0]?.rules.criteria ?? [];
  const words = isLong ? samplePassage.slice(0, 180) : '与原件一致';
  return {
    fileName: '初审记录.docx',
    policy,
    stage: '设区市初审',
    unit: '福建某某科技有限公司',
    uscc: '91350100M00010NY40',
    category: '工业互联网平台',
    project: '某某工业互联网平台',
    source: '申报书-工业互联网平台-福建某某科技有限公司-2025-06-01.docx',
    number: '2026-001',
    code: 'CZHW-XG42',
    items: criteria.map(({ clause, quote }, index) => ({
      group: '条件',
      title: quote.slice(0, 16),
      quotes: [{ clause, text: quote }],
      said: [{ label: '申报单位填写', text: isLong ? words : '是' }],
      evidence: index % 2 === 0 ? '附件 1、附件 3' : '',
      marks: marks.map((label, at) => ({ label, chosen: at === index % marks.length })),
      reason: index % marks.length === 0 ? '' : words,
    })),
    edited: isLong ? [{ where: '单位简介', carried: samplePassage, visible: samplePassage }] : [],
    outcome: '需补充材料',
    then: '通知申报主体在时限内补充',
    missing: isLong ? '上一年度审计报告\n信用查询结果' : '',
    deadline: '2025年6月15日',
  };
}
