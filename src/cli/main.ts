import { join, resolve } from 'node:path';

import { contentRoot } from '../disk/index.ts';
import { runCommandLine } from './run-command-line.ts';

const project = resolve(import.meta.dirname, '../..');

process.exitCode = await runCommandLine(process.argv.slice(2), {
  root: contentRoot(project),
  dist: join(project, 'dist'),
  print: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stderr.write(`${text}\n`),
});
