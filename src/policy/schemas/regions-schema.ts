import { z } from 'zod';
import { textSchema } from './ids.ts';

/** content/regions.yaml: 设区市 (and 平潭) with their counties, by the option id that `region` uses. */
export const regionsSchema = z.record(
  textSchema,
  z.strictObject({
    /** 福州市 */
    title: textSchema,
    /** The office that receives applications. */
    bureau: textSchema,
    /** 县（市、区）; empty where there is none. */
    counties: z.array(textSchema),
  }),
);
export type RegionsFile = z.output<typeof regionsSchema>;
