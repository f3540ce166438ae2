// How far down a page its first control stands, how long it is, on screen and on paper.
import { chromium } from '@playwright/test';

import { measurePages } from '../browser/page-figures.ts';
import { chromiumFlags, findChromium } from '../chromium.ts';
import { serveSite } from '../serve-site.ts';

const site = await serveSite(4396);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumFlags,
});
try {
  for (const { name, on, value, most } of await measurePages(browser, site.address)) {
    console.log(`${on.padEnd(6)} ${String(value).padStart(6)} ≤ ${String(most).padEnd(6)} ${name}`);
  }
} finally {
  await browser.close();
  site.end();
}
