import { join } from 'node:path';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

import type { Browser, Page } from '@playwright/test';

import { makeDraft } from '../compose/kit/make-drafts.ts';
import { forms, make, policy } from '../compose/kit/real-project.ts';
import { cleanAnswers, textOf } from '../review/plant-applications.ts';
import { earlierList } from './earlier-list.ts';

interface Times {
  /** Milliseconds from the choice of the files until the ledger stands, read and compared. */
  readonly ready: number;
  /** Of them, until the last of them stands on the ledger. */
  readonly read: number;
  /** The longest task of the page. */
  readonly longest: number;
}

/** Full applications of every category, each of a unit of its own, on the disk. */
export function writeApplications(count: number): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  return Array.from({ length: count }, (_, at) => {
    const form = forms[at % forms.length];
    if (form === undefined) throw new Error('content has no forms');
    const full = makeDraft(form, 'full');
    // The pictures stay those of the full draft.
    const own = Object.entries(cleanAnswers(form, at + 1)).filter(
      ([id]) => !textOf(full[id]).startsWith('data:'),
    );
    const answers = { ...full, ...Object.fromEntries(own) };
    const { bytes } = make(form, answers, { words: policy.words, year: 2025 });
    const file = join(folder, `${String(at + 1).padStart(3, '0')}.docx`);
    writeFileSync(file, bytes);
    return file;
  });
}

async function openReview(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(`${address}/${policy.id}/review/`, { waitUntil: 'networkidle' });
  return page;
}

/** Hands a batch in on a new desk, and measures in the page. */
export async function measureBatch(
  browser: Browser,
  address: string,
  files: readonly string[],
): Promise<Times> {
  const page = await openReview(browser, address);
  const measuring = page.evaluate(
    (count) =>
      new Promise<Times>((resolve) => {
        let longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        }).observe({ type: 'longtask' });
        document.querySelector('#open-file')?.addEventListener(
          'change',
          () => {
            const start = performance.now();
            let read = 0;
            const timer = setInterval(() => {
              const lines = document.querySelectorAll('.ledger tbody tr');
              if (lines.length < count) return;
              if (read === 0) read = performance.now() - start;
              const heads = Array.from(document.querySelectorAll('.ledger thead th'));
              const found = heads.findIndex(({ textContent }) => textContent.includes('发现'));
              if (lines[count - 1]?.children[found]?.textContent === '') return;
              clearInterval(timer);
              const ready = performance.now() - start;
              // A task is told of once it has ended.
              setTimeout(() => resolve({ ready, read, longest }), 300);
            }, 20);
          },
          { capture: true, once: true },
        );
      }),
    files.length,
  );
  await page.locator('#open-file').setInputFiles([...files]);
  const times = await measuring;
  await page.close();
  return times;
}

/** Opens a list of earlier years of so many rows beside one application; with what the page then says. */
export async function measureEarlier(
  browser: Browser,
  address: string,
  rows: number,
  file: string,
): Promise<{ readonly ms: number; readonly says: string }> {
  const page = await openReview(browser, address);
  await page.locator('#open-file').setInputFiles([file]);
  await page.getByRole('button', { name: '换一份' }).click();
  await page.locator('#open-earlier').waitFor({ state: 'attached' });
  const name = '往年名单.xlsx';
  const started = Date.now();
  await page.locator('#open-earlier').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(earlierList(rows)),
  });
  const message = page.locator('.opener__message', { hasText: name });
  await message.waitFor();
  const ms = Date.now() - started;
  const says = (await message.textContent())?.trim() ?? '';
  await page.close();
  return { ms, says };
}
