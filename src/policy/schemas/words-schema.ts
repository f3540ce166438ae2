import { z } from 'zod';
import { means } from './ids.ts';

/** content/words/<area>.yaml: a flat map from key to sentence; `{name}` marks what is filled in. */
export const wordsSchema = z.record(
  z
    .string()
    .regex(/^[a-z0-9]+([-_.][a-z0-9]+)*$/i, '键只含字母、数字、连字符、下划线和点')
    .meta(
      means(
        '句子的键。政策的 words.yaml 写“文件名.键”，文件和键与 content/words/ 里的相同',
        'check.decides',
      ),
    ),
  z
    .string()
    .meta(means('句子；花括号里的名字由程序填，照原来的写', '向当地{terms.department}报送。')),
);
