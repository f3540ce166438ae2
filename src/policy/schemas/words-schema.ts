import { z } from 'zod';

/** content/words/<area>.yaml: a flat map from key to sentence; `{name}` marks what is filled in. */
export const wordsSchema = z.record(
  z.string().regex(/^[a-z0-9]+([-_.][a-z0-9]+)*$/i, '键只含字母、数字、连字符、下划线和点'),
  z.string(),
);
