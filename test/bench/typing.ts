// What a key costs in a real browser, at a processor slowed four times, with long lists and with
// none; a machine that is busy with other things strikes all alike, so look at the ratios.
import { chromium } from '@playwright/test';

import { measureOpening, measureTyping } from '../browser/kit/long-lists.ts';
import type { Typing } from '../browser/kit/long-lists.ts';
import { chromiumFlags, findChromium } from '../chromium.ts';
import { serveSite } from '../serve-site.ts';

const counts = [0, 500, 3000];
const rounds = 3;

function middle(list: readonly number[]): number {
  return [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)] ?? NaN;
}

const site = await serveSite();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumFlags,
});
try {
  const taken = new Map<number, Typing[]>(counts.map((rows) => [rows, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const rows of counts)
      taken.get(rows)?.push(await measureTyping(browser, site.address, rows));
  }
  const base = middle((taken.get(0) ?? []).map(({ median }) => median));
  console.log('rows a list   key to paint ms   ratio   list opens ms   longest task ms');
  for (const [rows, list] of taken) {
    const median = middle(list.map((one) => one.median));
    const open = middle(list.map((one) => one.open));
    const longest = middle(list.map((one) => one.longest));
    const cells = [
      median.toFixed(0),
      (median / base).toFixed(2),
      open.toFixed(0),
      longest.toFixed(0),
    ];
    console.log([String(rows).padStart(11), ...cells.map((cell) => cell.padStart(14))].join(' '));
  }
  console.log(
    'rows a list   opens anew ms   still while checked ms   still while pasted ms   still while a draft is opened ms',
  );
  for (const rows of counts) {
    const { cold, ...still } = await measureOpening(browser, site.address, rows);
    const cells = [cold, still.checking, still.pasting, still.opening].map((each) =>
      each.toFixed(0).padStart(18),
    );
    console.log([String(rows).padStart(11), ...cells].join(' '));
  }
} finally {
  await browser.close();
  site.end();
}
