import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';

import { chromiumFlags, findChromium } from '../../chromium.ts';

/** What was typed when a browser was killed, and what of it was there afterwards. */
export interface Killed {
  readonly typed: string;
  readonly kept: string;
  /** Milliseconds of typing before the kill that were lost. */
  readonly lost: number;
  /** How many times as long as asked for the keys took, where that is much: what a busy machine adds. */
  readonly slowed: number;
}

const field = '#f-org_name';
const signs = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸';

async function open(profile: string, site: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: chromiumFlags,
    locale: 'zh-CN',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${site}/fj-2023-1/platform/apply/#unit`);
  await page.locator('.apply[data-live]').waitFor();
  return context;
}

/** Ends every process of the profile at once, as a power cut or the system would. */
function kill(profile: string): void {
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(profile)) continue;
      process.kill(Number(id), 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
}

/** Types without a pause, 40 to 100 ms a key, kills the browser in the middle, looks what is left. */
export async function killWhileTyping(site: string, random: () => number): Promise<Killed> {
  const profile = mkdtempSync(join(tmpdir(), 'shenbao-kill-'));
  try {
    const first = await open(profile, site);
    const page = first.pages()[0];
    if (page === undefined) throw new Error('No page');
    await page.locator(field).focus();
    const until = performance.now() + 1500 + random() * 3500;
    const times: number[] = [];
    let typed = '';
    let asked = 0;
    const from = performance.now();
    while (performance.now() < until) {
      const sign = signs.charAt(Math.floor(random() * signs.length));
      await page.keyboard.insertText(sign);
      typed += sign;
      times.push(performance.now());
      const pause = 40 + random() * 60;
      asked += pause;
      await page.waitForTimeout(pause);
    }
    const killedAt = performance.now();
    // Handing a key over takes a little as well.
    const slowed = Math.max(1, (killedAt - from) / asked - 0.25);
    kill(profile);
    await first.close().catch(() => undefined);
    const again = await open(profile, site);
    const kept = (await again.pages()[0]?.locator(field).inputValue()) ?? '';
    await again.close();
    const firstLost = times[kept.length];
    return { typed, kept, lost: firstLost === undefined ? 0 : killedAt - firstLost, slowed };
  } finally {
    // Its last processes may still write.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
