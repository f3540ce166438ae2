import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { emptyContent } from '../empty-content.ts';

/** A made-up policy for a 联合体 of two or three: the third is there when the form says so. */
const files = {
  'policy.yaml': `
id: union-2026
title: 某某市联合攻关项目办法
short_title: 联合攻关
doc_no: 某某〔2026〕9号
issuer: 某某市样例局
interpreter: 某某市样例局
text: text.md
validity: {from: 2026-01-01, to: 2028-12-31, clause: 三（二）, quote: 自2026年1月1日起施行，有效期至2028年12月31日}
categories: [main]
conditions_in: [二]
parties:
  lead: {title: 牵头单位}
  p2: {title: 成员单位一}
  p3: {title: 成员单位二, when: {fact: members, any_of: [three]}}
`,
  'text.md': `
某某〔2026〕9号

某某市联合攻关项目办法

一、支持对象

支持两家或者三家单位组成联合体开展攻关。

二、条件

（一）联合体各单位均应当具有独立法人资格，且均未被列入失信名单。

（二）联合体各单位上一年度研发费用占营业收入比例均不低于 3%。

（三）联合体各单位上一年度营业收入合计不少于 5000 万元。

（四）牵头单位上一年度营业收入不少于 2000 万元。

三、附则

（一）样例局进行初审，主要看主体资格和材料是否齐全。

（二）本办法自2026年1月1日起施行，有效期至2028年12月31日。
`,
  'facts.yaml': `
pages:
  - {id: who, title: 联合体, ask: [members]}
  - {id: org, title: 单位情况, ask: [legal_entity, dishonest, revenue, rd_cost]}
facts:
  members: {kind: choice, label: 联合体有几家, options: {two: 两家, three: 三家}}
  legal_entity: {kind: yesno, label: 是否具有独立法人资格, each: true}
  dishonest: {kind: yesno, label: 是否在失信名单, each: true}
  revenue: {kind: money, unit: 万元, label: "{year-1} 年度营业收入", least: 0, each: true, evidence: [audit]}
  rd_cost: {kind: money, unit: 万元, label: "{year-1} 年度研发费用", least: 0, each: true, evidence: [audit]}
derived:
  rd_share: {label: 研发费用占营业收入比例, unit: "%", each: true, ratio: [rd_cost, revenue]}
  of_two: {label: 两家的营业收入合计, unit: 万元, sum: [revenue, p2_revenue]}
  of_three: {label: 三家的营业收入合计, unit: 万元, sum: [revenue, p2_revenue, p3_revenue]}
`,
  'categories/main/criteria.yaml': `
id: main
title: 联合攻关
clause: 二
scope: {clause: 一, quote: 支持两家或者三家单位组成联合体开展攻关}
criteria:
  - id: main.legal
    clause: 二（一）
    quote: 联合体各单位均应当具有独立法人资格，且均未被列入失信名单
    each: true
    all:
      - {test: {fact: legal_entity, is: true}}
      - {test: {fact: dishonest, is: false}}
  - {id: main.rd, clause: 二（二）, quote: 联合体各单位上一年度研发费用占营业收入比例均不低于 3%, each: true, test: {fact: rd_share, 不低于: 3%}}
  - id: main.sum
    clause: 二（三）
    quote: 联合体各单位上一年度营业收入合计不少于 5000 万元
    note: 只有两家的按两家合计，三家的按三家合计
    any:
      - {test: {fact: of_two, 不少于: 5000 万元}}
      - all:
          - {test: {fact: members, any_of: [three]}}
          - {test: {fact: of_three, 不少于: 5000 万元}}
  - {id: main.lead_revenue, clause: 二（四）, quote: 牵头单位上一年度营业收入不少于 2000 万元, test: {fact: revenue, 不少于: 2000 万元}}
base:
  members: three
  legal_entity: true
  dishonest: false
  revenue: 2000
  rd_cost: 60
  p2_legal_entity: true
  p2_dishonest: false
  p2_revenue: 2000
  p2_rd_cost: 60
  p3_legal_entity: true
  p3_dishonest: false
  p3_revenue: 1000
  p3_rd_cost: 30
cases:
  - {name: 三家都恰在线上, expect: {main.legal: met, main.p2_legal: met, main.p3_legal: met, main.rd: met, main.sum: met, lead: met, p2: met, p3: met, category: met}}
  - {name: 牵头的差一点, with: {revenue: "1999.99", p3_revenue: 1001}, expect: {main.lead_revenue: unmet, category: unmet}}
  - {name: 牵头的多一些, with: {revenue: 2001, rd_cost: 61}, expect: {main.lead_revenue: met}}
  - {name: 牵头的研发少, with: {rd_cost: "59.99"}, expect: {main.rd: unmet, lead: unmet, p2: met}}
  - {name: 牵头的研发多, with: {rd_cost: 90}, expect: {main.rd: met}}
  - {name: 第三家的研发少, with: {p3_rd_cost: "29.99"}, expect: {main.p3_rd: unmet, main.rd: met, lead: met, p3: unmet, category: unmet}}
  - {name: 牵头的不是法人, with: {legal_entity: false}, expect: {main.legal: unmet, lead: unmet}}
  - {name: 牵头的失信, with: {dishonest: true}, expect: {main.legal: unmet}}
  - {name: 合计差一点, with: {p3_revenue: "999.99"}, expect: {main.sum: unmet}}
  - {name: 合计多一些, with: {p3_revenue: 1002}, expect: {main.sum: met}}
  - {name: 两家就够, with: {members: two, p2_revenue: 3000, p2_rd_cost: 90, p3_legal_entity: null, p3_dishonest: null, p3_revenue: null, p3_rd_cost: null}, expect: {main.sum: met, main.p3_legal: not-applicable, p3: not-applicable, category: met}}
  - {name: 两家多一些, with: {members: two, p2_revenue: 3001, p3_revenue: null}, expect: {main.sum: met}}
  - {name: 两家不够, with: {members: two, p2_revenue: "2999.99", p3_revenue: 9000}, expect: {main.sum: unmet}}
  - {name: 什么都没答, blank: true, expect: {lead: unknown, p3: unknown, category: unknown}}
`,
  'evidence.yaml': `
audit: {title: 各单位上一年度审计报告, by: 财务, issuer: 会计师事务所}
`,
  'form.yaml': `
sections:
  - id: cover
    title: 封面
    layout: cover
    fields:
      - {id: project_name, kind: text, label: 项目名称, required: true, max: 60, must_print: true, origin: 同类申报书}
      - {id: application_date, kind: date, label: 申报日期, required: true, origin: 同类申报书}
      - {fact: members, required: true}
  - id: unit
    title: 单位情况
    layout: unit
    each: true
    fields:
      - {id: org_name, kind: text, label: 单位名称, required: true, max: 60, must_print: true, aliases: [企业名称], origin: 同类申报书}
      - {id: uscc, kind: uscc, label: 统一社会信用代码, required: true, origin: 同类申报书}
      - {fact: legal_entity, required: true}
      - {fact: dishonest, required: true}
      - {fact: revenue, required: true}
      - {fact: rd_cost, required: true}
      - {derived: rd_share}
      - {id: listed, kind: yesno, label: 是否上市, origin: 同类申报书}
      - {id: listed_on, kind: date, label: 上市日期, visible_when: {field: listed, is: true}, origin: 同类申报书}
      - {id: task, kind: longtext, label: 承担的任务, max: 400, covers: [main.rd], origin: 同类申报书}
  - {id: evidence, title: 佐证材料目录, kind: evidence}
checks:
  - {not_more: [rd_cost, revenue]}
`,
  'review.yaml': `
stage: 初审
clause: 三（一）
quote: 主要看主体资格和材料是否齐全
marks: {ok: 符合, bad: 不符合, lacking: 材料缺失, na: 不适用}
reason_for: [bad]
items:
  - {id: subject, group: 主体资格, title: 主体和研发, criteria: [main.legal, main.rd], look_at: [audit]}
  - {id: money, group: 主体资格, title: 营业收入, criteria: [main.sum, main.lead_revenue], look_at: [audit]}
  - {id: gaps, group: 材料有否缺失, title: 材料, finds: gaps}
outcomes:
  - {id: reject, title: 建议不予推荐, when: {any: bad, group: 主体资格}, needs: [reason]}
  - {id: decide, title: 由经办人决定, when: otherwise}
`,
  'words.yaml': `
terms.form: 申报书
`,
  'guide.md': `---
answer: 两家或者三家单位组成联合体，各家都有法人资格、研发够线的，可以对照申请。
---

## 谁能报 {#who}

{{categories}}
`,
  'categories/main/guide.md': `---
answer: 各家看法人资格和研发占比，合起来看营业收入。
---

## 要满足什么 {#conditions}

{{conditions}}

## 带什么 {#evidence}

{{evidence}}
`,
};

/** A folder of content with that policy alone; `edits` to its files: `[file, found, instead]`. */
export function withUnion(edits: readonly (readonly [string, string, string])[] = []): string {
  const root = emptyContent('union');
  for (const [name, written] of Object.entries(files)) {
    const text = edits
      .filter(([file]) => file === name)
      .reduce((before, [file, found, instead]) => {
        if (!before.includes(found)) throw new Error(`${file} has no ${found}`);
        return before.replace(found, instead);
      }, written.trimStart());
    const path = join(root, 'content/policies/union-2026', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return root;
}
