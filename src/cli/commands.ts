import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { fill } from './commands/fill.ts';
import { form } from './commands/form.ts';
import { lint } from './commands/lint.ts';
import { newStarter } from './commands/new.ts';
import { read } from './commands/read.ts';
import { reanchor } from './commands/reanchor.ts';
import { review } from './commands/review.ts';
import { schemas } from './commands/schemas.ts';
import { serve } from './commands/serve.ts';

/** Every command, in the order the usage text shows them. */
export const commands: Readonly<Record<string, Command>> = {
  check,
  form,
  fill,
  read,
  review,
  lint,
  new: newStarter,
  reanchor,
  schemas,
  serve,
};
