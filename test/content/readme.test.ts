import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const content = join(root, 'content');
const rows = readFileSync(join(content, 'README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, pattern, declared = ''] =
      /^\| `([^`]+\.(?:yaml|md))`\s*\| ([^|]+?)\s*\|/.exec(line) ?? [];
    return pattern === undefined ? [] : [{ pattern, declared: /`([^`]+)`/.exec(declared)?.[1] }];
  });

/** `<政策>` stands for one folder, `*` for the name of a file. */
function fits(pattern: string, file: string): boolean {
  const source = pattern.replaceAll('.', '\\.').replace(/<[^>]+>|\*/g, '[^/]+');
  return new RegExp(`^${source}$`).test(file);
}

const files = readdirSync(content, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
  .filter((file) => file !== 'README.md');

test('every file of content has exactly one row that says where its shape is declared', () => {
  const counts = files.map((file) => [
    file,
    rows.filter(({ pattern }) => fits(pattern, file)).length,
  ]);
  expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
});

test('what a row names as declaring its shape is there', () => {
  const named = rows.flatMap(({ declared }) => declared ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
