import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

test('judges by shares and scores of a policy that was kept from the run before', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'shenbao-kept-')), 'facts.json');
  writeFileSync(file, JSON.stringify({ revenue: 2000, rd_cost: 100, market_years: 3 }));
  const args = ['check', '--policy', 'sme-2022-63', '--category', 'specialised', '--facts', file];
  const kept = mkdtempSync(join(tmpdir(), 'shenbao-kept-'));
  vi.stubEnv('SHENBAO_CACHE', kept);
  for (let times = 0; times < 2; times += 1) {
    // As in a process of its own, where nothing has been loaded yet.
    vi.resetModules();
    const { run } = await import('./run.ts');
    const { code, out } = await run(args);
    expect(code).toBe(0);
    expect(out).toContain('100 万元 ÷ 2,000 万元 = 5%');
  }
}, 60_000);
