import { z } from 'zod';
import { means, textSchema } from './ids.ts';

/** Where a criterion or an award is known from while the text is not at hand, and what is open. */
export const originShape = {
  source: textSchema
    .meta(means('手上没有原文时：这样写依据什么', '据 2022 年公开的认定标准'))
    .exactOptional(),
  doubts: z
    .array(textSchema)
    .min(1)
    .meta(means('还没有核实的数和说法，各一句；印在旁边，标“待核”', ['另有转述作 24 分']))
    .exactOptional(),
};
