import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

import { expect, test } from 'vitest';

const module = JSON.stringify(resolve(import.meta.dirname, 'own-temp.ts'));
/** What a run does: a folder in the temporary directory, and a child that says where it would make one. */
const run = `
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { useOwnTemp } from ${module};
useOwnTemp();
mkdtempSync(tmpdir() + '/shenbao-');
const child = 'import(${module}).then(({ useOwnTemp }) => { useOwnTemp(); console.log(os.tmpdir()); })';
console.log(execFileSync(process.execPath, ['-e', child], { encoding: 'utf8' }).trim());
console.log(tmpdir());
`;

function start(top: string, end = '') {
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', run + end], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: top },
  });
  const [ofChild = '', own = ''] = stdout.trim().split('\n');
  return { ofChild, own, status };
}

test('this run and its workers have a temporary folder of their own', () => {
  expect(basename(tmpdir())).toMatch(/^shenbao-run-/);
});

test('a run leaves nothing in the temporary directory, and what it starts uses the same folder', () => {
  const top = mkdtempSync(join(tmpdir(), 't-'));
  for (const [end, status] of [
    ['', 0],
    ['process.exitCode = 1;', 1],
    ['process.exit(2);', 2],
    ['throw new Error();', 1],
  ] as const) {
    const { ofChild, own, status: ended } = start(top, end);
    expect(own, end).toMatch(/shenbao-run-/);
    expect(ofChild, end).toBe(own);
    expect(existsSync(own), end).toBe(false);
    expect(ended, end).toBe(status);
  }
  expect(readdirSync(top)).toEqual([]);
});

test('the folder’s path leaves room for those of sockets, however deep the temporary directory lies', () => {
  const top = join(mkdtempSync(join(tmpdir(), 't-')), 'deep/'.repeat(12));
  mkdirSync(top, { recursive: true });
  expect(start(top).own.length).toBeLessThan(64);
});

test('what a run that was killed left goes with a run a day later, what may be in use stays', () => {
  const top = mkdtempSync(join(tmpdir(), 't-'));
  const old = (Date.now() - 25 * 60 * 60 * 1000) / 1000;
  for (const name of ['shenbao-run-old', 'shenbao-run-new', 'other-old']) {
    mkdirSync(join(top, name, 'within'), { recursive: true });
    if (name.endsWith('old')) utimesSync(join(top, name), old, old);
  }
  start(top);
  expect(readdirSync(top).sort()).toEqual(['other-old', 'shenbao-run-new']);
});
