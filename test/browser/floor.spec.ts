import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';

import { expect, test } from '@playwright/test';
import type { PuppeteerNode } from 'puppeteer-core/lib/cjs/puppeteer/node/Puppeteer.js';

// This old release is CommonJS without types of its own; its exports are the launcher.
const puppeteer = createRequire(import.meta.url)('puppeteer-core') as PuppeteerNode;
const root = resolve(import.meta.dirname, '../..');

/** Chromium 88 as the npm package brings it, unpacked once. */
function unpackChromium88(): string {
  const folder = join(root, 'test/output/chromium-88');
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const packed = readFileSync(join(root, 'node_modules/chrome-aws-lambda/bin/chromium.br'));
  writeFileSync(path, brotliDecompressSync(packed));
  chmodSync(path, 0o755);
  return path;
}

test.describe('in the real Chromium 88', () => {
  test.skip(
    process.platform !== 'linux' || process.arch !== 'x64',
    'chrome-aws-lambda holds a Chromium 88 for Linux x64 alone',
  );

  test('someone checks, fills the form and gets the Word document', async ({ baseURL }) => {
    test.setTimeout(120_000);
    const browser = await puppeteer.launch({
      executablePath: unpackChromium88(),
      headless: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--single-process',
        '--no-zygote',
        `--user-data-dir=${mkdtempSync(join(tmpdir(), 'chromium-88-'))}`,
      ],
    });
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error: Error) => faults.push(error.message));
      expect(await browser.version()).toContain('/88.');
      const home = `${baseURL ?? ''}/fj-2023-1/platform`;

      await page.goto(`${home}/check/`, { waitUntil: 'networkidle0' });
      await page.waitForSelector('.check[data-live]');
      await page.click('#f-region-泉州');
      await page.waitForFunction(
        () => document.querySelector('.keeping__state')?.textContent.includes('已保存') === true,
      );

      await page.goto(`${home}/apply/#unit`, { waitUntil: 'networkidle0' });
      await page.waitForSelector('#f-org_name');
      await page.type('#f-org_name', '福建某某科技有限公司');
      await page.goto(`${home}/apply/#:answers`, { waitUntil: 'networkidle0' });
      await page.waitForFunction(() => document.body.innerText.includes('福建某某科技有限公司'));
      await page.evaluate(() => {
        document.querySelector<HTMLButtonElement>('.apply button.button--primary')?.click();
      });
      await page.waitForFunction(() => document.body.innerText.includes('已生成，尚未报送'), {
        timeout: 30_000,
      });
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
