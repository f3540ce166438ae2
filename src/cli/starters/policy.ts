import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { folderIdSchema, reservedPolicies } from '../../policy/index.ts';
import { InputError } from '../command.ts';
import { policyForm } from './policy-form.ts';
import { policyWords } from './policy-words.ts';
import { writeFiles } from './write-files.ts';

function head(id: string): string {
  return `id: ${id}
title: 【待填】某某项目管理办法   # 政策全称
short_title: 【待填】某某项目     # 页面上的简称
doc_no: 【待填】某某〔2026〕1号
issuer: 【待填】发文机关
interpreter: 【待填】解释机关
text: text.md                    # 原文全文，引文逐字核对以它为准
validity: {from: 【待填】2026-01-01, to: 2028-12-31, clause: 三（一）, quote: 自2026年1月1日起施行，有效期至2028年12月31日}
categories: [main]               # 申报类别，各有一个 categories/<id>/ 文件夹
conditions_in: [二]              # 写条件的节：每个短语都要有条件引用，或写进 not_encoded
not_encoded: []
`;
}

const text = `【待填】某某〔2026〕1号

某某项目管理办法

一、目的

为规范某某项目管理，制定本办法。

二、条件

申报单位应当具有独立法人资格，上一年度营业收入不少于 100 万元。

三、附则

（一）本办法自2026年1月1日起施行，有效期至2028年12月31日。

（二）本办法由解释机关负责解释。
`;

const facts = `pages:                           # 自测的各页，按提问先后
  - {id: org, title: 申报单位, ask: [legal_entity, revenue_last_year]}
facts:                           # 一个事实只有一个 id，自测、申报书、审查共用
  legal_entity:      {kind: yesno, label: 是否具有独立法人资格}
  revenue_last_year: {kind: money, unit: 万元, label: "{year-1} 年度营业收入", least: 0}
`;

const general = `criteria:                        # 各类别共同的条件
  - {id: general.legal, clause: 二, quote: 申报单位应当具有独立法人资格, test: {fact: legal_entity, is: true}}
`;

const criteria = `id: main
title: 某某类
clause: 二
scope: {clause: 二, quote: 申报单位应当具有独立法人资格}
include: [general]
criteria:                        # 键就是政策原词：不少于、超过、（含）以上……
  - {id: main.revenue, clause: 二, quote: 上一年度营业收入不少于 100 万元, test: {fact: revenue_last_year, 不少于: 100 万元}}
base: {legal_entity: true, revenue_last_year: 100}
cases:                           # 每个数都要有一个用例守着
  - {name: 恰 100 万元, expect: {main.revenue: met, category: met}}
  - {name: 99 万元, with: {revenue_last_year: 99}, expect: {main.revenue: unmet, category: unmet}}
  - {name: 没有法人资格, with: {legal_entity: false}, expect: {general.legal: unmet, category: unmet}}
`;

const review = `stage: 初审                      # 当地部门先看什么；没有初审就删去这个文件
clause: 三（二）
quote: 本办法由解释机关负责解释
marks: {ok: 符合, bad: 不符合, lacking: 材料缺失, na: 不适用}
reason_for: [bad, lacking]
items:                           # 每个主体条件都要有一项显示它
  - {id: subject, group: 主体资格, title: 主体和收入, criteria: [general.legal, main.revenue], look_at: [report]}
  - {id: repeat, group: 是否重复申报, title: 重复申报, finds: duplicates}
  - {id: gaps, group: 材料有否缺失, title: 材料, finds: gaps}
outcomes:                        # 从上到下，第一个合适的是建议；由人决定
  - {id: reject, title: 建议不予推荐, when: {any: bad, group: 主体资格}, needs: [reason]}
  - {id: supplement, title: 通知补充材料, when: {any: lacking}, needs: [missing, deadline]}
  - {id: qualified, title: 没有问题, when: {all: [ok, na]}}
  - {id: decide, title: 由经办人决定, when: otherwise}
`;

/**
 * Writes a small policy to be changed into the real one. What nobody may publish as it stands carries
 * a mark that lint refuses; with the marks alone taken off it is whole, and does.
 */
export async function startPolicy(root: string, id: string): Promise<readonly string[]> {
  if (reservedPolicies.some((name) => name === id)) {
    throw new InputError([`“${id}”是本站页面的名称，不能用作政策的 id，请换一个，例如 fj-2026-3`]);
  }
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(id) || !folderIdSchema.safeParse(id).success) {
    throw new InputError([
      `“${id}”不能作政策的 id：用小写字母开头的字母、数字和连字符，例如 fj-2026-3`,
    ]);
  }
  if (!existsSync(join(root, 'content')))
    throw new InputError([`${root} 里没有 content 文件夹：请核对 SHENBAO_CONTENT 写的位置`]);
  const folder = `content/policies/${id}`;
  if (existsSync(join(root, folder))) throw new InputError([`${folder}：已经有了，没有改动`]);
  return writeFiles(root, {
    [`${folder}/policy.yaml`]: head(id),
    [`${folder}/text.md`]: text,
    [`${folder}/facts.yaml`]: facts,
    [`${folder}/general.yaml`]: general,
    [`${folder}/form.yaml`]: policyForm,
    [`${folder}/words.yaml`]: policyWords,
    [`${folder}/review.yaml`]: review,
    [`${folder}/evidence.yaml`]: 'report: {title: 上一年度审计报告, proves: [main.revenue]}\n',
    [`${folder}/categories/main/criteria.yaml`]: criteria,
  });
}
