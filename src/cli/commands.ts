import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { form } from './commands/form.ts';
import { lint } from './commands/lint.ts';
import { newStarter } from './commands/new.ts';
import { serve } from './commands/serve.ts';

/** Every command, in the order the usage text shows them. */
export const commands: Readonly<Record<string, Command>> = {
  check,
  form,
  lint,
  new: newStarter,
  serve,
};
