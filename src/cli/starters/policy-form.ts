/**
 * form.yaml of a new policy: cover, unit, project and promise, under the ids that the documents
 * know (org_name, project_name, contact_name …), to be changed into what the notice's form asks.
 */
export const policyForm = `# 申报书的栏目。事实只写 {fact: id}；各类别自己的栏目写在 categories/<类别>/form.yaml。
# project_name、org_name、recommender、application_date、contact_name、contact_mobile 这几个 id 请保留：封面、书脊和文件名从它们取值。
sections:
  - id: cover
    title: 封面
    layout: cover
    fields:
      - {id: project_name, kind: text, label: 项目名称, required: true, max: 60, must_print: true, origin: 同类申报书}
      - {id: recommender, kind: text, label: 推荐单位, max: 40, origin: 同类申报书}
      - {id: application_date, kind: date, label: 申报日期, required: true, origin: 同类申报书}
  - id: unit
    title: 申报单位基本情况
    layout: unit
    fields:
      - {id: org_name, kind: text, label: 单位名称, required: true, max: 60, aliases: [申报单位, 企业名称], must_print: true, origin: 同类申报书}
      - {id: uscc, kind: uscc, label: 统一社会信用代码, required: true, origin: 同类申报书}
      - {fact: legal_entity, required: true}
      - {fact: revenue_last_year, required: true, evidence: [report]}
      - {id: address, kind: text, label: 地址, required: true, max: 80, origin: 同类申报书}
      - {id: contact_name, kind: text, label: 联系人, required: true, max: 20, origin: 同类申报书}
      - {id: contact_mobile, kind: mobile, label: 联系人手机, required: true, origin: 同类申报书}
      - {id: org_profile, kind: longtext, label: 单位简介, max: 500, origin: 同类申报书}
  - id: project
    title: 项目基本信息
    fields:
      - {id: start_month, kind: month, label: 项目开始年月, required: true, origin: 同类申报书}
      - {id: end_month, kind: month, label: 项目完成年月, required: true, origin: 同类申报书}
      - {id: investment_total, kind: money, label: 项目总投资, required: true, least: 0, origin: 同类申报书}
      - id: milestones
        kind: table
        origin: 同类申报书
        label: 里程碑
        max_rows: 30
        columns:
          - {id: stage, kind: text, label: 阶段, required: true, max: 20}
          - {id: until, kind: month, label: 完成年月, required: true}
          - {id: task, kind: text, label: 任务与交付物, max: 60}
  - id: body
    title: 项目内容
    layout: narrative
    fields:
      - {id: background, kind: longtext, label: 背景与需求, required: true, max: 1500, origin: 同类申报书}
      - {id: content, kind: longtext, label: 建设内容与成效, required: true, max: 3000, outline: [建设内容, 应用成效], origin: 同类申报书}
  - id: evidence
    title: 佐证材料目录
    kind: evidence
    fields:
      - id: more_evidence
        kind: table
        origin: 同类申报书
        label: 另附材料
        max_rows: 30
        columns:
          - {id: title, kind: text, label: 材料名称, required: true, max: 60}
          - {id: proves, kind: text, label: 证明什么, max: 80}
  - id: commitment
    title: 真实性承诺
    kind: commitment
    lines:
      - {text: 对材料真实性、完整性、准确性负责。, origin: 同类申报书常见，按通知改}
    seals: [法定代表人（签字）, 申报单位（盖章）, 日期]
  - id: recommendation
    title: 推荐意见
    kind: recommendation
    lines:
      - {text: 推荐单位意见：, origin: 同类申报书常见，按通知改}
    seals: [推荐单位（盖章）, 日期]
checks:
  - {order: [start_month, end_month]}
`;
