import type { Command } from './command.ts';

/**
 * Every command, in the order the usage text shows them. Each is loaded when it is called: to load
 * what the others need takes longer than most commands do.
 */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  form: async () => (await import('./commands/form.ts')).form,
  fill: async () => (await import('./commands/fill.ts')).fill,
  read: async () => (await import('./commands/read.ts')).read,
  review: async () => (await import('./commands/review.ts')).review,
  lint: async () => (await import('./commands/lint.ts')).lint,
  new: async () => (await import('./commands/new.ts')).newStarter,
  reanchor: async () => (await import('./commands/reanchor.ts')).reanchor,
  record: async () => (await import('./commands/record.ts')).record,
  schemas: async () => (await import('./commands/schemas.ts')).schemas,
  serve: async () => (await import('./commands/serve.ts')).serve,
};
