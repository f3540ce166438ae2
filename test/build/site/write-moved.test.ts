import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { writeMoved } from '../../../src/build/site/write-moved.ts';
import type { PolicyBundle } from '../../../src/payloads/index.ts';

test('each address that a category had before leads to where it is now', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-moved-'));
  for (const way of ['new', 'new/check']) {
    mkdirSync(join(folder, 'p', way), { recursive: true });
    writeFileSync(join(folder, 'p', way, 'index.html'), '');
  }
  const policy = {
    id: 'p',
    renamed: { categories: { old: 'new' } },
    words: { 'site.moved': '换了地址' },
  };
  // Of a policy nothing else is looked at.
  const count = await writeMoved(folder, [policy as unknown as PolicyBundle]);
  expect(count).toBe(2);
  for (const way of ['', 'check/']) {
    const page = readFileSync(join(folder, 'p/old', way, 'index.html'), 'utf8');
    const to = /url=([^"]+)"/.exec(page)?.[1] ?? '';
    expect(new URL(to, `https://example.org/base/p/old/${way}`).pathname).toBe(
      `/base/p/new/${way}`,
    );
    expect(page).toContain(`<a href="${to}">换了地址</a>`);
  }
});
