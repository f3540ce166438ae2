/**
 * words.yaml of a new policy: what its pages and documents call things, then the sentences that an
 * author most often has to say in the notice's own way, each as the general one has it.
 */
export const policyWords = `# 只在这项政策的页面、文书里用的话。键与 content/words/ 里的相同，写“文件名.键”；没写的用通用的句子。
# 花括号里的词由程序填，照原来的名字写；不需要的可以不写。写错了键或花括号，lint 会指出。
terms.department: 组织申报的部门  # 当地收材料、初审、推荐的部门叫什么：工信部门、经信部门、科技部门
terms.measures: 政策              # 这份文件自称什么：办法、细则、通知
terms.form: 申报书                # 填报的那份表叫什么：申报书、申请表、信息表
terms.apply: 申报                # 报这一次叫什么，也用在“申报期内”“申报通知”里：申报、填报、备案
terms.applicant: 申报单位        # 由谁报：申报单位、项目单位、填报单位
terms.evidence: 佐证材料         # 证明材料的通称：佐证材料、附件、证明材料
terms.stage: 初审                 # 收到以后先看的那一道，与 review.yaml 的 stage 相同
terms.decides: 是否推荐、是否入选，由组织申报的部门和评审专家决定   # 谁推荐、谁选，按原文写

# 这份表从哪里来（填表页开头）。拿到当年通知的附件后，去掉行首的 # 再改。
# apply.unofficial: 非官方模板：本表按条款和同类表单整理，以当年{terms.apply}通知附件为准。
# 条款出处怎么写
# apply.from_clause: （《办法》{clause}）
# 做好以后报给谁（没有 region 这道题，或选了省外）
# apply.next_hand_unknown: 向当地{terms.department}报送，按当地转发通知办理。
# 自测结论下面的话：谁决定、作假的后果出自哪一条
# check.decides: 以上按您填写的内容和原文逐条比对得出，不代表{terms.department}的意见。{terms.decides}。填报数量须有可核验的佐证。
# 同样的话，印在自测报告上
# document.self_check.decides: 以上由所填内容和政策原文逐条比对得出。{terms.decides}。填报数量须有可核验的佐证。
# 推荐意见由谁填写（填报说明）
# document.notice.office: "{page}由出具意见的部门填写，{terms.applicant}留白。"
# 原文从哪里来（原文页末尾）
# site.text.source: 原文由{issuer}发布，自{from}起施行。
`;
