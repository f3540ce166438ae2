import { join, resolve } from 'node:path';

import { contentRoot } from '../disk/index.ts';
import { runCommandLine } from './run-command-line.ts';

const project = resolve(import.meta.dirname, '../..');

// Whoever reads may stop early, as `head` does; a disk may be full.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  process.stderr.write('结果没有写完：标准输出写不进去（磁盘满了？）\n');
  process.exitCode = 1;
});
process.stderr.on('error', () => undefined);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  root: contentRoot(project),
  dist: join(project, 'dist'),
  print: (text) => process.stdout.write(`${text}\n`),
  warn: (text) => process.stderr.write(`${text}\n`),
});
