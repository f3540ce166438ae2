// How far down a page its first control stands, how long it is, on screen and on paper; taps and keys of journeys.
import { chromium } from '@playwright/test';

import { measureJourneys } from '../browser/kit/journeys.ts';
import { measurePages } from '../browser/kit/page-figures.ts';
import { chromiumFlags, findChromium } from '../chromium.ts';
import { serveSite } from '../serve-site.ts';

const site = await serveSite();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumFlags,
});
try {
  const figures = [
    ...(await measurePages(browser, site.address)),
    ...(await measureJourneys(browser, site.address)),
  ];
  for (const { name, on, value, most } of figures) {
    console.log(`${on.padEnd(6)} ${String(value).padStart(6)} ≤ ${String(most).padEnd(6)} ${name}`);
  }
} finally {
  await browser.close();
  site.end();
}
