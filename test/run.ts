// `npm test`: everything that must hold, in order of cost; goes on after a failure so that one run
// tells all, and closes with the line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { useOwnTemp } from './own-temp.ts';
import { countReport } from './reports.ts';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** A runner's JSON report with its counts; a step without one counts as one test. */
  readonly report?: string;
  /** Later steps are pointless without it. */
  readonly needed?: true;
}

const root = resolve(import.meta.dirname, '..');
const output = join(root, 'test/output');
const long = process.argv.includes('--long');

/** How often property tests try, and that each category takes every case: `npm run test:long`. */
const env = long ? { SHENBAO_RUNS: process.env['SHENBAO_RUNS'] ?? '100' } : {};

function vitest(name: string, config: string): Step {
  const report = join(output, `${name}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  return { name, command: ['vitest', 'run', '-c', config, ...reporters], env, report };
}

const steps: readonly Step[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  // First: it also writes the types of content collections, which the typed lint reads.
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'lint', command: ['npm', 'run', '-s', 'lint'] },
  { name: 'unused', command: ['knip', '-c', '.config/knip.json'] },
  { name: 'content', command: ['node', 'src/cli/main.ts', 'lint'] },
  vitest('unit', '.config/vitest.config.ts'),
  { name: 'build', command: ['astro', 'build'], needed: true },
  {
    // A policy with a round, built like the real site: what the day changes is looked at there.
    name: 'sample site',
    command: ['astro', 'build', '--outDir', 'test/output/site-sample'],
    env: { SHENBAO_CONTENT: 'test/fixtures/policies/sample' },
    needed: true,
  },
  vitest('site', '.config/vitest.site.config.ts'),
  {
    name: 'browser',
    command: ['playwright', 'test', '-c', '.config/playwright.config.ts'],
    report: join(output, 'browser.json'),
  },
  ...(long ? [vitest('long', '.config/vitest.long.config.ts')] : []),
];

function run({ command, env }: Step): Promise<number> {
  const [program = '', ...rest] = command;
  return new Promise((done) => {
    const child = spawn(program, rest, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('close', (code) => {
      done(code ?? 1);
    });
  });
}

useOwnTemp();
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const step of steps) {
  console.log(`\n— ${step.name}`);
  const start = performance.now();
  const code = await run(step);
  const counted = countReport(step.report, code);
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped += counted.skipped;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  lines.push(
    `${counted.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped (${seconds} s)`,
    ...counted.failures.map((failure) => `     ${failure}`),
  );
  if (step.needed && code !== 0) break;
}
console.log(`\n${lines.join('\n')}\n`);
const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
