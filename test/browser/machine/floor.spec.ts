import { expect, test } from '@playwright/test';

import { hasChromium88, launchChromium88 } from '../kit/chromium-88.ts';

test.describe('in the real Chromium 88', () => {
  test.skip(!hasChromium88, 'chrome-aws-lambda holds a Chromium 88 for Linux x64 alone');

  test('someone checks, fills the form and gets the Word document', async ({ baseURL }) => {
    test.setTimeout(300_000);
    const browser = await launchChromium88();
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
      await page.waitForSelector('.apply[data-live] #f-org_name');
      await page.type('#f-org_name', '福建某某科技有限公司');
      await page.goto(`${home}/apply/#:answers`, { waitUntil: 'networkidle0' });
      // It may stand in a section that is folded.
      await page.waitForFunction(
        () =>
          document.querySelector('.apply')?.textContent.includes('福建某某科技有限公司') === true,
      );
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
