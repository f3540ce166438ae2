import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeEach, expect, test, vi } from 'vitest';

import { keep } from '../../src/disk/index.ts';

let root = '';
let cache = '';
let made = 0;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shenbao-kept-'));
  cache = join(root, 'cache');
  mkdirSync(join(root, 'content/below'), { recursive: true });
  writeFileSync(join(root, 'content/one.yaml'), 'a: 1\n');
  writeFileSync(join(root, 'content/below/two.yaml'), 'b: 2\n');
  vi.stubEnv('SHENBAO_CACHE', cache);
  made = 0;
});

afterAll(() => vi.unstubAllEnvs());

/** What is kept under a name, and how often it was made until now. */
async function ask(name = 'project', inputs = ['content', 'templates']): Promise<number> {
  const result = await keep(name, root, inputs, () => {
    made += 1;
    return Promise.resolve({ text: readFileSync(join(root, 'content/one.yaml'), 'utf8') });
  });
  expect(result.text).toBe(readFileSync(join(root, 'content/one.yaml'), 'utf8'));
  return made;
}

function records(): readonly string[] {
  return readdirSync(cache).map((name) => join(cache, name));
}

test('is made once while nothing changes', async () => {
  expect(await ask()).toBe(1);
  expect(await ask()).toBe(1);
  expect(records()).toHaveLength(1);
});

test.each([
  ['a file changes', () => writeFileSync(join(root, 'content/one.yaml'), 'a: 3\n')],
  ['one in a folder does', () => writeFileSync(join(root, 'content/below/two.yaml'), 'b: 3\n')],
  ['a file comes', () => writeFileSync(join(root, 'content/three.yaml'), '')],
  ['an empty folder comes', () => mkdirSync(join(root, 'content/empty'))],
  [
    'a folder comes that was not there',
    () => {
      mkdirSync(join(root, 'templates'));
    },
  ],
])('is made anew when %s', async (_, change) => {
  await ask();
  change();
  expect(await ask()).toBe(2);
  expect(await ask()).toBe(2);
});

test('what was made before comes back with its files', async () => {
  await ask();
  writeFileSync(join(root, 'content/one.yaml'), 'a: 3\n');
  await ask();
  writeFileSync(join(root, 'content/one.yaml'), 'a: 1\n');
  expect(await ask()).toBe(2);
});

test('each name and each root has its own', async () => {
  await ask('project');
  expect(await ask('checked')).toBe(2);
  const elsewhere = mkdtempSync(join(tmpdir(), 'shenbao-kept-'));
  cpSync(join(root, 'content'), join(elsewhere, 'content'), { recursive: true });
  root = elsewhere;
  expect(await ask()).toBe(3);
});

test.each([
  ['emptied', () => Buffer.alloc(0)],
  ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 4)],
  ['altered', (bytes: Buffer) => bytes.fill(~(bytes[bytes.length - 1] ?? 0), bytes.length - 1)],
])('a record that was %s is made again without a word', async (_, damage) => {
  await ask();
  for (const record of records()) writeFileSync(record, damage(readFileSync(record)));
  expect(await ask()).toBe(2);
  expect(await ask()).toBe(2);
});

test('what is thrown, and what is not sound, is not kept', async () => {
  const fail = () => keep('project', root, ['content'], () => Promise.reject(new Error('no')));
  await expect(fail()).rejects.toThrow('no');
  await expect(fail()).rejects.toThrow('no');
  for (const count of [1, 2]) {
    const result = await keep(
      'odd',
      root,
      ['content'],
      () => Promise.resolve(++made),
      () => false,
    );
    expect(result).toBe(count);
  }
});

test('what changed while it was made is not kept', async () => {
  const result = await keep('project', root, ['content'], () => {
    writeFileSync(join(root, 'content/one.yaml'), 'a: 9\n');
    return Promise.resolve('of both');
  });
  expect(result).toBe('of both');
  expect(() => records()).toThrow();
});

test('nothing is kept where there is no room, nor where nobody wants it', async () => {
  vi.stubEnv('SHENBAO_CACHE', join(root, 'content/one.yaml'));
  expect(await ask()).toBe(1);
  expect(await ask()).toBe(2);
  vi.stubEnv('SHENBAO_CACHE', 'off');
  expect(await ask()).toBe(3);
  expect(await ask()).toBe(4);
});

test('other code makes it anew', async () => {
  const project = resolve(import.meta.dirname, '../..');
  const copy = join(root, 'project');
  mkdirSync(copy);
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(project, name), join(copy, name));
  cpSync(join(project, 'src/disk'), join(copy, 'src/disk'), { recursive: true });
  const load = async (stamp: string) =>
    (await import(`${copy}/src/disk/keep.ts?${stamp}`)) as { readonly keep: typeof keep };
  const count = async (stamp: string) => {
    const { keep: keepThere } = await load(stamp);
    return keepThere('project', root, ['content'], () => Promise.resolve(++made));
  };
  expect(await count('one')).toBe(1);
  expect(await count('two')).toBe(1);
  mkdirSync(join(copy, 'src/rules'));
  writeFileSync(join(copy, 'src/rules/evaluate.ts'), '');
  expect(await count('three')).toBe(2);
  expect(await count('four')).toBe(2);
});

test('where records grow too large the oldest go, and no file but records', async () => {
  mkdirSync(join(cache, 'f'.repeat(64)), { recursive: true });
  const foreign = Array.from({ length: 500 }, (_, at) => `名单 ${at}.txt`);
  for (const name of foreign) writeFileSync(join(cache, name), '');
  // Files of no blocks: as large as it takes, and no room on the disk.
  const large = (name: string, day: number, size: number) => {
    const file = join(cache, name);
    writeFileSync(file, '');
    truncateSync(file, size);
    utimesSync(file, day, day);
    return name;
  };
  const other = large('全省台账.xlsx', 1, 300_000_000);
  const oldest = large('0'.repeat(64), 2, 60_000_000);
  const broken = large(`${'1'.repeat(64)}.4711`, 3, 60_000_000);
  const newest = large('2'.repeat(64), 4, 60_000_000);
  expect(await ask()).toBe(1);
  expect(await ask()).toBe(1);
  const left = readdirSync(cache);
  expect(left.filter((name) => name.endsWith('.txt'))).toHaveLength(foreign.length);
  expect(left).toContain(other);
  expect(left).toContain(newest);
  expect(left).toContain(oldest);
  expect(left).toContain(broken);
  large('3'.repeat(64), 5, 60_000_000);
  // What else this process will ask for isn't known until one takes another's place.
  expect(await ask('another')).toBe(2);
  expect(readdirSync(cache)).toContain(oldest);
  const inUse = readdirSync(cache).filter((name) => !left.includes(name));
  for (const name of inUse) if (!name.startsWith('3')) utimesSync(join(cache, name), 1, 1);
  writeFileSync(join(root, 'content/one.yaml'), 'a: 3\n');
  expect(await ask()).toBe(3);
  const after = readdirSync(cache);
  // What is in use stays, however old and large the rest is.
  expect(after).toEqual(expect.arrayContaining(inUse));
  expect(after).not.toContain(oldest);
  expect(after).not.toContain(broken);
  expect(after).not.toContain(newest);
  expect(after).toContain('3'.repeat(64));
  expect(after).toContain('f'.repeat(64));
  // Three came, three went.
  expect(after).toHaveLength(left.length);
});
