import { z } from 'zod';

/** What stands between the `---` at the top of a guide.md or dates.md. */
export const guideSchema = z.strictObject({
  /** The page's first question answered in one sentence that can be forwarded. */
  answer: z.string().optional(),
  /** Short rows under the title: who, how much, until when. */
  summary: z.array(z.strictObject({ label: z.string(), text: z.string() })).default([]),
});
