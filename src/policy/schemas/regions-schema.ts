import { z } from 'zod';
import { means, textSchema } from './ids.ts';

/** content/regions.yaml: 设区市 (and 平潭) with their counties, by the option id that `region` uses. */
export const regionsSchema = z.record(
  textSchema.meta(means('facts.yaml 里 region 的选项 id', '福州')),
  z.strictObject({
    title: textSchema.meta(means('全名', '福州市')),
    bureau: textSchema.meta(means('收申报材料的部门', '福州市工业和信息化局')),
    counties: z.array(textSchema).meta(means('县（市、区）；没有的写 []', ['鼓楼区', '闽侯县'])),
  }),
);
export type RegionsFile = z.output<typeof regionsSchema>;
