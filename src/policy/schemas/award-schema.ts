import { z } from 'zod';
import type { Content } from './content.ts';
import { clauseLabelSchema, idSchema, means, textSchema } from './ids.ts';
import { originShape } from './origin-shape.ts';

/** What a category gives, where the text says how much. */
const awardSchema = z.strictObject({
  title: textSchema.meta(means('这一项奖补叫什么', '设备投资补助')),
  clause: clauseLabelSchema.meta(means('写在哪一条', '四（一）')),
  quote: textSchema
    .meta(means('原文的话，一字不改', '按设备投资的10%给予补助，最高不超过500万元'))
    .exactOptional(),
  ...originShape,
  amount: idSchema.meta(
    means('多少：facts.yaml 的 derived 里算出的钱数；逐步怎么算也写在那里', 'grant'),
  ),
  when: z
    .unknown()
    .meta(
      means('给谁：写法同条件的判定方式；不写就是获评的都给', {
        test: { fact: 'legal', is: true },
      }),
    )
    .optional(),
  implied: z
    .literal(true)
    .meta(means('算式里有引文没有的数时写，并在 note 说明理由', true))
    .exactOptional(),
  note: textSchema.meta(means('我们怎么读这句话', '分期发放的，写全部期数的合计')).exactOptional(),
});

/** By id: shown on the category's pages with the sum, never promised. */
export const awardsSchema = z
  .record(idSchema.meta(means('这一项的 id', 'equipment')), awardSchema)
  .default({})
  .meta(means('奖补多少，见“奖补”'));
export type AwardsFile = Content<typeof awardsSchema>;
