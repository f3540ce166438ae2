import { existsSync } from 'node:fs';

import puppeteer from 'puppeteer';

import type { Engine } from './engine.ts';

const binary = '/usr/bin/firefox-esr';

/** Whether Debian's firefox-esr is here. */
export const hasFirefox = existsSync(binary);

/** Firefox over WebDriver BiDi, which needs no driver of its own. */
export async function openFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: binary,
    headless: true,
    // Nothing of the browser's own goes to the network.
    extraPrefsFirefox: { 'network.captive-portal-service.enabled': false },
  });
  const page = await browser.newPage();
  return {
    name: `Firefox ${(await browser.version()).replace(/^\D+/, '')}`,
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load' });
    },
    read: (expression) => page.evaluate(expression),
    type: async (selector, text) => {
      const field = await page.waitForSelector(selector);
      await field?.type(text);
    },
    click: async (selector) => {
      const target = await page.waitForSelector(selector);
      await target?.click();
    },
    choose: async (selector, file) => {
      const input = await page.waitForSelector(selector);
      await (
        input as Awaited<ReturnType<typeof page.$>> & {
          uploadFile: (path: string) => Promise<void>;
        }
      ).uploadFile(file);
    },
    picture: async (file) => {
      await page.screenshot({ path: file });
    },
    close: () => browser.close(),
  };
}
