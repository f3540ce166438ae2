import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

/** The fixture's site, built by `npm test` before this. */
const folder = resolve(
  import.meta.dirname,
  '../..',
  process.env['SHENBAO_TEST_SAMPLE'] ?? 'test/output/site-sample',
);
const home = join(folder, 'sample-2026-1');

/** What a reader without scripts sees: the day's sentences wait in attributes and data blocks. */
function shown(path: string): string {
  return readFileSync(join(home, path, 'index.html'), 'utf8')
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ');
}

test('another content root brings its own policies, guides and templates, and no others', () => {
  const policies = readdirSync(folder).filter((name) => /\d/.test(name) && !name.includes('.'));
  expect(policies).toEqual(['sample-2026-1', 'survey-2026-1']);
  expect(readdirSync(join(folder, 'templates'))).toEqual(['sample-2026-1', 'survey-2026-1']);
  expect(shown('maker')).toContain('可以对照');
});

test.each(['', 'dates', 'maker', 'maker/check', 'maker/apply', 'tool', 'share', 'check'])(
  'the HTML of “%s” does not claim to know the day',
  (path) => {
    const text = shown(path);
    expect(text).toContain('请对照今天的日期');
    expect(text).not.toMatch(
      /(?<!是否)在申报期内，|日起申报|已截止|申报期未到|目前不能据此报送|尚未施行/,
    );
    expect(text).not.toMatch(/\d{4} 年度营业收入/);
  },
);

test('a category that the round leaves out carries nothing of it', () => {
  const attributes = readFileSync(join(home, 'tool/check/index.html'), 'utf8');
  expect(attributes).not.toContain('open:2026');
  expect(readFileSync(join(home, 'maker/check/index.html'), 'utf8')).toContain('open:2026');
});
