import { z } from 'zod';
import { defined } from '../../base/index.ts';
import { camelKeys } from './camel-keys.ts';
import type { Content } from './content.ts';
import { dutiesSchema, updatesSchema } from './duties-schema.ts';
import { renamedSchema, versionSchema } from './renamed-schema.ts';
import {
  clauseLabelSchema,
  daySchema,
  folderIdSchema,
  idSchema,
  means,
  textSchema,
} from './ids.ts';

/** From when to when a policy holds. */
export const validitySchema = z
  .strictObject({
    from: daySchema.meta(means('施行的第一天', '2026-01-01')),
    to: daySchema
      .meta(means('有效的最后一天；原文没写到哪天为止的不写', '2028-12-31'))
      .exactOptional(),
    clause: clauseLabelSchema.meta(means('有效期写在哪一条', '七（一）')).exactOptional(),
    quote: textSchema
      .meta(means('那一条的原话', '自2026年1月1日起施行，有效期至2028年12月31日'))
      .exactOptional(),
    source: textSchema
      .meta(means('手上没有原文时：据什么这样写', '公开转述，待核'))
      .exactOptional(),
  })
  .meta(means('有效期'));

/** policies/<id>/policy.yaml: what the policy is, how long it holds, what its conditions are. */
export const policySchema = z
  .strictObject({
    id: folderIdSchema.meta(means('与文件夹同名', 'fj-2026-3')),
    title: textSchema.meta(means('政策全称，不带《》', '某某项目管理办法')),
    short_title: textSchema.meta(means('菜单和标题里的简称', '某某项目')),
    doc_no: textSchema.meta(means('文号', '某某〔2026〕1号')),
    issuer: textSchema.meta(means('发文机关', '某某省工业和信息化厅')),
    interpreter: textSchema.meta(means('原文没说清的由谁解释', '省工信厅')),
    text: z
      .enum(['text.md', 'none'])
      .meta(means('原文在 text.md；手上没有原文的写 none，这时每个条件写 source', 'text.md')),
    validity: validitySchema,
    replaces: z
      .array(textSchema)
      .default([])
      .meta(means('它代替了哪些文件', ['某某细则（暂行）'])),
    depends_on: z
      .array(
        z
          .strictObject({
            doc_no: textSchema.meta(means('文号', '某某〔2021〕14号')),
            title: textSchema.meta(means('标题', '某某资金管理办法')),
            status: textSchema.meta(means('还有没有效，核实到什么程度', '是否仍有效未核实')),
            use: textSchema.meta(means('靠它定什么', '奖励标准')).exactOptional(),
          })
          .transform(camelKeys),
      )
      .default([])
      .meta(means('它依据的文件：任一失效或被代替，都影响怎么读这项政策')),
    successor: z
      .strictObject({
        doc_no: textSchema.meta(means('代替它的文件：文号或标题', '工信部企业〔2026〕2号')),
        from: daySchema
          .meta(means('从哪天起代替；写了，那天起每页都说已被取代', '2026-04-01'))
          .exactOptional(),
        keeps: z
          .record(
            idSchema.meta(means('仍照本政策的类别', 'main')),
            textSchema.meta(means('怎样仍照本政策，一句话', '新标准发布前沿用本政策的标准')),
          )
          .default({})
          .meta(means('只代替一部分的：哪几类仍照本政策', { main: '新标准发布前沿用' })),
        source: textSchema.meta(means('据什么这样写', '公开转述')).exactOptional(),
      })
      .transform(camelKeys)
      .meta(means('代替它的文件'))
      .exactOptional(),
    parties: z
      .record(
        idSchema.meta(means('成员的 id，写短一点：它的事实和栏目以它开头，如 p2_org_name', 'p2')),
        z
          .strictObject({
            title: textSchema.meta(means('页面和文书怎样叫它', '成员单位一')),
            when: z
              .strictObject({
                fact: idSchema.meta(means('看哪个选择题', 'members')),
                any_of: z
                  .array(z.string())
                  .min(1)
                  .meta(means('选了哪几项才有这一家', ['three'])),
              })
              .meta(
                means('不一定有的成员：什么时候有它；没有的，它的条件不适用、栏目不问', {
                  fact: 'members',
                  any_of: ['three'],
                }),
              )
              .exactOptional(),
          })
          .transform(({ title, when }) =>
            defined({ title, when: when && { fact: when.fact, anyOf: when.any_of } }),
          ),
      )
      .refine((parties) => Object.keys(parties).length !== 1, '联合体至少两家；只有一家的不写')
      .transform((parties) => Object.entries(parties).map(([id, party]) => ({ id, ...party })))
      .default([])
      .meta(
        means(
          '联合体：一起申报的各家，第一个是牵头的。各家都要答的事实、算法、条件和表里的节写 `each: true`',
          { lead: { title: '牵头单位' }, p2: { title: '成员单位一' } },
        ),
      ),
    duties: dutiesSchema,
    updates: updatesSchema,
    version: versionSchema,
    renamed: renamedSchema,
    missing_attachments: z
      .array(textSchema)
      .default([])
      .meta(means('原文提到而手上没有的附件', ['某某项目申报书'])),
    categories: z
      .array(idSchema)
      .min(1)
      .meta(means('申报类别，按原文的先后；各有一个 categories/<id>/ 文件夹', ['main'])),
    conditions_in: z
      .array(clauseLabelSchema)
      .default([])
      .meta(means('写条件的节：每个短语都要有条件引用，或写进 not_encoded', ['三'])),
    not_encoded: z
      .array(
        z.strictObject({
          clause: clauseLabelSchema.meta(means('在哪一条', '二')),
          quote: textSchema.meta(means('原话', '鼓励先改先得')),
          why: textSchema.meta(means('为什么不作条件', '倡导性表述，没有可以判断的内容')),
        }),
      )
      .default([])
      .meta(means('那些节里没有条件引用的短语')),
    meanings: z
      .array(
        z.strictObject({
          word: textSchema.meta(means('哪个界限词', '以下')),
          includes: z.boolean().meta(means('本数算不算在内', false)),
          clause: clauseLabelSchema.meta(means('哪一条这样规定', '七（三）')),
          quote: textSchema.meta(means('那一条的原话', '本办法所称“以下”不含本数')),
        }),
      )
      .default([])
      .meta(means('原文对自己的界限词另有规定的')),
    quick_check: z
      .strictObject({
        facts: z.array(z.string()).meta(means('先问哪几个事实', ['revenue_last_year'])),
        question: textSchema.meta(means('再问手上有什么', '手上的项目是哪一种（可多选）')),
        have: z
          .record(
            idSchema.meta(means('类别的 id', 'main')),
            textSchema.meta(means('合这一类的，手上有什么', '已上线运行的平台')),
          )
          .transform((have) =>
            Object.entries(have).map(([category, label]) => ({ category, label })),
          )
          .meta(means('每一类一句')),
      })
      .meta(means('政策首页“报哪一类”的几个问题；只有一类的不写'))
      .exactOptional(),
  })
  .transform(camelKeys);
export type PolicyFile = Content<typeof policySchema>;
