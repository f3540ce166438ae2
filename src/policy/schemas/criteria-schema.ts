import { z } from 'zod';
import { verdicts } from '../../rules/index.ts';
import { awardsSchema } from './award-schema.ts';
import { camelKeys } from './camel-keys.ts';
import type { Content } from './content.ts';
import {
  clauseLabelSchema,
  criterionIdSchema,
  eachParty,
  idSchema,
  means,
  textSchema,
} from './ids.ts';
import { originShape } from './origin-shape.ts';
import { ruleMeanings } from './rule-meanings.ts';

/** What its rule is: one key of an operator, which reads what stands there itself. */
const ruleShape: object = Object.fromEntries(
  ruleMeanings().map(([key, meaning]) => [key, z.unknown().meta(meaning).optional()]),
);

export const criterionSchema = z.strictObject({
  id: criterionIdSchema.meta(
    means(
      '`类别.名字`；各类共同的写 `general.名字`。判定方式写下面 test 等几个键中的一个',
      'main.revenue',
    ),
  ),
  title: textSchema
    .meta(means('条件说的是什么；只看引文会误会时才写', '平台已有认定'))
    .exactOptional(),
  clause: clauseLabelSchema.meta(means('引文在哪一条', '三（一）1')),
  quote: textSchema
    .meta(means('原文的话，一字不改（空格、换行不计）', '上一年度营业收入不少于 3000 万元'))
    .exactOptional(),
  also: z
    .array(
      z.strictObject({
        clause: clauseLabelSchema.meta(means('另一句在哪一条', '五（二）')),
        quote: textSchema.meta(means('原文的话，一字不改', '前款所称收入不含税')),
      }),
    )
    .min(1)
    .meta(means('一个条件引几条原文的：除 clause、quote 以外的各句'))
    .exactOptional(),
  ...originShape,
  group: textSchema.meta(means('原文里它上面的小标题', '创新性')).exactOptional(),
  track: idSchema.meta(means('只有报这个方向的才要满足', 'demo')).exactOptional(),
  each: eachParty,
  strength: z
    .enum(['hard', 'soft'])
    .default('hard')
    .meta(means('soft：只作提示，不算进结论（原文写“一般”“原则上”的）', 'soft')),
  waives: z
    .array(criterionIdSchema)
    .min(1)
    .meta(means('直通：满足了，所列的条件就不适用；不满足，它自己不算条件', ['maker.score']))
    .exactOptional(),
  no_material: textSchema.meta(means('为什么不用材料证明', '申报书里直接填写')).exactOptional(),
  note: textSchema
    .meta(means('我们怎么读这句话；印在结论旁边', '按申报之日往前推三年'))
    .exactOptional(),
  ...ruleShape,
});
export type CriterionEntry = Content<typeof criterionSchema>;

const openQuestionSchema = z.strictObject({
  id: idSchema.meta(means('问题的 id', 'three_years')),
  about: z
    .union([criterionIdSchema, clauseLabelSchema])
    .meta(means('说的是哪个条件；没有对应条件的写条款', 'general.crime', '五（二）')),
  text: textSchema.meta(means('原文没说清什么', '“近三年”从哪天起算')),
  ruling: textSchema.meta(means('有答复以前我们怎么读', '从申报之日往前推三年')),
});
/** Our reading of what the text leaves open, published until the interpreter answers. */
export type OpenQuestion = Content<typeof openQuestionSchema>;

/** Answers by fact id; null is unanswered. */
export const answersSchema = z.record(
  z.string().meta(means('事实的 id', 'revenue_last_year')),
  z
    .union([
      z.string(),
      z.number(),
      z.boolean(),
      z.array(z.string()),
      z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
      z.null(),
    ])
    .meta(
      means(
        '答案：是非写 true、false，选择写选项 id，多选写列表，表格写一列行，没答写 null',
        3000,
        ['plan'],
        [{ fined_on: '2024-05-01', amount: 5 }],
      ),
    ),
);

export const caseSchema = z.strictObject({
  name: textSchema.meta(means('一句话：什么情形', '恰 3000 万元')),
  with: answersSchema.default({}).meta(means('与 base 不同的答案', { revenue_last_year: 2999 })),
  blank: z.literal(true).meta(means('什么都没答，base 也不算', true)).optional(),
  expect: z
    .record(
      z.string().meta(means('条件、方向的 id，或 category', 'main.revenue')),
      z.enum(verdicts).meta(means('应得的结论', 'met')),
    )
    .default({})
    .meta(
      means(
        '应得什么：met 满足、unmet 目前不满足、unknown 信息不足、judge 须由人判断、not-applicable 不适用',
        {
          category: 'met',
        },
      ),
    ),
  points: z
    .record(
      z.string().meta(means('评分条件的 id', 'maker.score')),
      z
        .union([z.number(), textSchema])
        .transform(String)
        .meta(means('应得的分', 62, '47—62')),
    )
    .default({})
    .meta(means('应得多少分；没答全的是一段范围', { 'maker.score': 62 })),
  amounts: z
    .record(
      z.string().meta(means('奖补的 id', 'equipment')),
      z
        .union([z.number(), textSchema])
        .transform(String)
        .meta(means('应得多少，按它的单位；没有封顶的写 0—', 200, '0—500', '0—')),
    )
    .default({})
    .meta(means('奖补测算应是多少；没答全的是一段范围', { equipment: 200 })),
});

/** Changes of rules that change no verdict, and why that is right. */
const equivalentSchema = z.strictObject({
  flips: z.array(textSchema).min(1).meta(means('改动的名字，照 lint 打印的抄')),
  why: textSchema.meta(means('为什么什么答案都分不出', '这道题没有“其他”可选')),
});

const criteria = z.array(criterionSchema);
const openQuestions = z
  .array(openQuestionSchema)
  .default([])
  .meta(means('原文没说清、我们先这样读的'));
export const equivalent = z
  .array(equivalentSchema)
  .default([])
  .meta(means('没有用例能发现的改动，各说明理由；lint 会给出名字'));

/** policies/<id>/general.yaml: conditions that every category shares. */
export const generalSchema = z
  .strictObject({
    criteria: criteria.meta(means('各类共同的条件')),
    open_questions: openQuestions,
    equivalent,
  })
  .transform(camelKeys);
export type GeneralFile = Content<typeof generalSchema>;

/** categories/<category>/criteria.yaml: what one category asks, with the cases that prove it. */
export const criteriaSchema = z
  .strictObject({
    id: idSchema.meta(means('与文件夹同名', 'main')),
    title: textSchema.meta(means('类别的名字', '工业互联网平台')),
    clause: clauseLabelSchema.meta(means('这一类的条件写在哪一条', '三（一）')),
    scope: z
      .strictObject({
        clause: clauseLabelSchema.meta(means('哪一条', '二（一）')),
        quote: textSchema.meta(means('原话', '支持企业建设工业互联网平台')),
      })
      .meta(means('支持什么，用原文的话')),
    include: z
      .array(z.literal('general'))
      .default([])
      .meta(means('写 [general]：共同条件对这一类起作用', ['general'])),
    tracks: z
      .record(
        idSchema.meta(means('方向的 id', 'demo')),
        z.strictObject({
          title: textSchema.meta(means('方向的名字', '省级示范平台')),
          clause: clauseLabelSchema.meta(means('写在哪一条', '三（一）2')),
          when: z
            .unknown()
            .meta(
              means('什么情形走这个方向，写法同条件的判定方式；不写就是总可以', {
                test: { fact: 'level', any_of: ['province'] },
              }),
            )
            .optional(),
        }),
      )
      .default({})
      .meta(means('申报方向，各有结论；这一类满足其中一个即可')),
    criteria: criteria.min(1).meta(means('这一类的条件')),
    awards: awardsSchema,
    open_questions: openQuestions,
    base: answersSchema.default({}).meta(means('各用例从这些答案出发', { legal_entity: true })),
    cases: z.array(caseSchema).default([]).meta(means('用例：每个数、每个词都要有一个守着')),
    equivalent,
  })
  .transform(camelKeys);
export type CriteriaFile = Content<typeof criteriaSchema>;
