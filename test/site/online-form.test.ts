import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

/** A policy whose form is a 信息表 filled online, in the fixture's site. */
const home = resolve(
  import.meta.dirname,
  '../..',
  process.env['SHENBAO_TEST_SAMPLE'] ?? 'test/output/site-sample',
  'survey-2026-1',
);
const pages = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);

test('the fixture has every kind of page', () => {
  expect(pages.sort()).toEqual(
    ['', 'basic/', 'basic/apply/', 'basic/check/', 'dates/', 'review/', 'share/', 'text/']
      .map((path) => `${path}index.html`)
      .sort(),
  );
});

test.each(pages)('%s says nothing of 申报、封面、推荐、初审、佐证材料 and 骑缝章', (page) => {
  const html = readFileSync(join(home, page), 'utf8')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/\s(?:class|id|href|src|data-[\w-]+)="[^"]*"/g, '');
  expect(html).toMatch(/信息/);
  expect(
    html.match(/.{0,12}(?:申报|推荐|初审|封面|骑缝|承诺书|佐证材料|获评).{0,12}/g) ?? [],
  ).toEqual([]);
});
