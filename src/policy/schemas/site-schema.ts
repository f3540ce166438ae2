import { z } from 'zod';
import { daySchema, textSchema } from './ids.ts';

/** content/site.yaml: what the site is called and who answers for it. */
export const siteSchema = z.strictObject({
  /** What the header says. */
  name: textSchema,
  /** One sentence under the name. */
  description: textSchema,
  /** Where it is published, without a path. */
  address: z.url('须是完整的网址'),
  /** Who keeps it. */
  keeper: textSchema,
  /** That it is no government site. */
  disclaimer: textSchema,
  /** ICP filing number, where there is one. */
  filing: textSchema.optional(),
  /** Where to report a wrong reading. */
  report: textSchema,
  /** The day the sources were last checked. */
  checked_on: daySchema,
});
export type Site = z.output<typeof siteSchema>;
