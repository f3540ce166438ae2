// What a desk full of applications costs in a real browser: reading, checking and comparing a batch,
// and a list of earlier years. A machine that is busy with other things makes it longer.
import { chromium } from '@playwright/test';

import { chromiumFlags, findChromium } from '../chromium.ts';
import { serveSite } from '../serve-site.ts';
import { measureBatch, measureEarlier, writeApplications } from './desk-times.ts';

const rounds = Number(process.argv[2] ?? 3);
const listRows = 60_000;

const files = writeApplications(300);
const site = await serveSite();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumFlags,
});
try {
  console.log('applications   read s   read and compared s   longest task ms');
  for (const count of [100, 300]) {
    const taken = [];
    for (let round = 0; round < rounds; round += 1)
      taken.push(await measureBatch(browser, site.address, files.slice(0, count)));
    const [best] = taken.sort((one, other) => one.ready - other.ready);
    const longest = Math.min(...taken.map((one) => one.longest));
    const cells = [
      ((best?.read ?? NaN) / 1000).toFixed(2).padStart(8),
      ((best?.ready ?? NaN) / 1000).toFixed(2).padStart(21),
      longest.toFixed(0).padStart(17),
    ];
    console.log([String(count).padStart(12), ...cells].join(' '));
  }
  const { ms, says } = await measureEarlier(browser, site.address, listRows, files[0] ?? '');
  console.log(`a list of ${listRows} rows: ${(ms / 1000).toFixed(1)} s: ${says}`);
} finally {
  await browser.close();
  site.end();
}
